//! What else a success can be asked for as: a constant each.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Subject, payload};
use crate::emit::ident::plain;
use crate::emit::{attr, doc};
use crate::ir::Payload;

pub(super) fn emit(subject: Subject<'_>) -> TokenStream {
    let named = subject.operation.representations.iter().zip(&subject.names.representations);
    let constants = named.filter_map(|(each, name)| {
        if each.payload == Payload::Nothing {
            return None;
        }
        let (value, way) = (payload::value(subject.scope, &each.payload), payload::method(&each.payload));
        let name = plain(&name.as_str().to_ascii_uppercase());
        let function = subject.link();
        let docs =
            format!("The reply to {function} as {}, for [`Client::send_as`].", doc::code(&each.media_type));
        let (docs, accept) = (attr::lines(&[docs]), each.accept.join(", "));
        Some(quote!(#docs pub const #name: Representation<Request, #value> = Representation::#way(#accept);))
    });
    constants.collect()
}
