//! The parts of a body of several parts: one call each, and one for each of their headers.

use proc_macro2::TokenStream;
use quote::quote;

use super::parameter;
use crate::emit::field::Field;
use crate::emit::ident::ident;
use crate::ir::{self, Format, Part, Ty};

/// The calls, in the order of the members.
pub(super) fn emit(members: &[Field<'_>], parts: &[Part]) -> Vec<TokenStream> {
    let is_header = |field: &&Field<'_>| {
        let headers = parts.iter().flat_map(|part| &part.headers);
        headers.into_iter().any(|header| header.field == field.data.wire)
    };
    let own = members.iter().filter(|field| !is_header(field));
    own.map(|field| {
        let part = parts.iter().find(|part| part.name == field.data.wire);
        let (call, headers) = (call(field, part), part.map(|part| headers(members, part)));
        quote!(#call #headers)
    })
    .collect()
}

/// Whether the style of any part matters: a file has none.
pub(super) fn is_styled(members: &[ir::Field], parts: &[Part]) -> bool {
    let styled = |field: &ir::Field| parts.iter().any(|part| part.name == field.wire && part.style.is_some());
    members.iter().any(|field| styled(field) && !field.is_constant() && !is_file(&field.ty))
}

fn call(field: &Field<'_>, part: Option<&Part>) -> TokenStream {
    let (wire, name) = (&field.data.wire, ident(&field.name.field));
    let media_type = part.and_then(|part| part.media_type.as_deref());
    if is_file(&field.data.ty) {
        let media_type = media_type.unwrap_or("application/octet-stream");
        return quote!(parts.file(#wire, #media_type, &self.#name););
    }
    if let Ty::Constant(constant) = &field.data.ty {
        let value = crate::emit::constant::reference(constant);
        return quote!(parts.value(#wire, #value););
    }
    let value = field.argument();
    if let Some(style) = part.and_then(|part| part.style) {
        let style = parameter::style(wire, style);
        return quote!(parts.styled(&#style, #value););
    }
    if let Some(media_type) = media_type {
        return quote!(parts.value_as(#wire, #media_type, #value););
    }
    quote!(parts.value(#wire, #value);)
}

fn headers(members: &[Field<'_>], part: &Part) -> TokenStream {
    let calls = part.headers.iter().filter_map(|header| {
        let field = members.iter().find(|field| field.data.wire == header.field)?;
        let (wire, value) = (&header.name, field.argument());
        Some(quote!(parts.header(#wire, #value);))
    });
    calls.collect()
}

/// Whether a part is a file, or several.
fn is_file(ty: &Ty) -> bool {
    let mut file = false;
    crate::analyse::visit_formats(ty, &mut |format| file |= format == Format::File);
    file
}
