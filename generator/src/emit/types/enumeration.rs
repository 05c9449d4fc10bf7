//! A scalar with known values, that keeps the others.

mod integer;
mod mixed;
mod string;

use proc_macro2::TokenStream;
use quote::quote;

use super::{Need, docs};
use crate::emit::scope::Scope;
use crate::emit::{attr, doc, ident};
use crate::ir::{Base, Enumeration, TypeId};

pub(super) fn emit(scope: Scope<'_>, id: TypeId, enumeration: &Enumeration) -> TokenStream {
    let name = ident::ident(scope.input.names.ty(id));
    let variants: Vec<_> = scope.input.names.variants(id).iter().map(ident::ident).collect();
    let wires: Vec<&str> = enumeration.values.iter().map(|value| value.wire.as_str()).collect();
    let docs = docs(scope, id);
    let declarations = enumeration.values.iter().zip(&variants).map(|(value, variant)| {
        let docs = attr::documented(&value.doc, &value.wire, &shown(&value.wire));
        quote!(#docs #variant,)
    });
    let wire = match enumeration.base {
        Base::String if enumeration.open => string::wire_form(&name, &variants, &wires),
        Base::String => string::closed(&name, &variants, &wires),
        Base::Integer if enumeration.open => integer::wire_form(&name, &variants, &wires),
        Base::Integer => integer::closed(&name, &variants, &wires),
        Base::Number | Base::Mixed => mixed::wire_form(&name, &variants, enumeration),
    };
    let copy = is_copy(enumeration).then(|| quote!(Copy,));
    let other = match enumeration.base {
        Base::String => quote!(String),
        Base::Integer => quote!(i64),
        Base::Number => quote!(serde_json::Number),
        Base::Mixed => quote!(serde_json::Value),
    };
    let other = enumeration.open.then(|| {
        quote! {
            #[doc = " A value that the document does not list."]
            Other(#other),
        }
    });
    quote! {
        #docs
        #[derive(Clone, #copy Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#declarations)*
            #other
        }
        #wire
    }
}

/// Whether values are copied rather than moved: text and JSON that is kept is not.
pub(in crate::emit) fn is_copy(enumeration: &Enumeration) -> bool {
    !enumeration.open || enumeration.base == Base::Integer
}

/// What reads the values, and shows them.
pub(super) fn needs(base: Base) -> &'static [Need] {
    match base {
        Base::String => &[Need::Fmt, Need::String],
        Base::Integer => &[Need::Fmt, Need::Integer],
        Base::Number | Base::Mixed => &[Need::Mixed],
    }
}

/// What can be said about a value of which the document says nothing.
fn shown(wire: &str) -> String {
    if wire.is_empty() { "The empty string.".to_owned() } else { doc::code(wire) }
}
