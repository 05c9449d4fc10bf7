//! Parts of a request that are set in a copy of it.

use proc_macro2::TokenStream;
use quote::quote;

use super::Subject;
use crate::emit::ident::ident;
use crate::ir::{Place, Presence};

/// The statement that sets a part of `request`, which is not there if its value never changes.
pub(super) fn set(subject: Subject<'_>, place: Place<'_>, value: &TokenStream) -> Option<TokenStream> {
    let value = match place.field.presence {
        _ if place.field.is_constant() => return None,
        Presence::Required => value.clone(),
        Presence::RequiredNullable | Presence::Optional => quote!(Some(#value)),
        Presence::OptionalNullable => quote!(#value.into()),
    };
    let names = subject.names;
    let Some(id) = place.within else {
        let field = ident(&names.fields.get(place.position)?.field);
        return Some(quote!(request.#field = #value;));
    };
    let body = ident(&names.fields.last()?.field);
    let field = ident(&subject.scope.input.names.fields(id).get(place.position)?.field);
    Some(if place.optional {
        quote!(if let Some(body) = &mut request.#body { body.#field = #value; })
    } else {
        quote!(request.#body.#field = #value;)
    })
}

/// The part as it is set in `self`.
pub(super) fn get(subject: Subject<'_>, place: Place<'_>) -> Option<TokenStream> {
    let Some(id) = place.within else {
        let field = ident(&subject.names.fields.get(place.position)?.field);
        return Some(quote!(self.#field));
    };
    let body = ident(&subject.names.fields.last()?.field);
    let field = ident(&subject.scope.input.names.fields(id).get(place.position)?.field);
    Some(quote!(self.#body.#field))
}
