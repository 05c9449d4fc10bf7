//! The body of a reply: what it is in Rust, and how it is read.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::analyse::is_lenient;
use crate::emit::ident::plain;
use crate::emit::scope::Scope;
use crate::emit::ty;
use crate::ir::{Api, Payload, Shape, Ty, TypeId};

/// The type of the value.
pub(super) fn value(scope: Scope<'_>, payload: &Payload) -> TokenStream {
    match payload {
        Payload::Json(payload) | Payload::Form(payload) => ty::ty(scope, payload),
        Payload::Text => quote!(String),
        Payload::Raw => quote!(RawBody),
        Payload::Nothing => quote!(()),
    }
}

/// What the variant of an enum holds, which has nothing where there is no body. Types of the document are of any size, so
/// that they stand behind a pointer.
pub(super) fn held(scope: Scope<'_>, payload: &Payload) -> Option<TokenStream> {
    let value = value(scope, payload);
    match payload {
        Payload::Nothing => None,
        Payload::Json(_) | Payload::Form(_) => Some(quote!(Box<#value>)),
        Payload::Text | Payload::Raw => Some(value),
    }
}

/// The method that reads it as a success, of what the type takes or more (`analyse/lenient.rs`).
pub(super) fn success(scope: Scope<'_>, payload: &Payload) -> Ident {
    match payload {
        Payload::Json(ty) if is_lenient(scope.input.api, ty) => plain("json_lenient"),
        Payload::Json(ty) if is_string(scope.input.api, ty) => plain("json_string"),
        _ => method(payload),
    }
}

fn is_string(api: &Api, ty: &Ty) -> bool {
    let behind = |id: TypeId| matches!(&api.ty(id).shape, Shape::Alias(target) if is_string(api, target));
    *ty == Ty::String || matches!(ty, Ty::Named(id) if behind(*id))
}

/// The method that reads it as a success.
pub(super) fn method(payload: &Payload) -> Ident {
    plain(match payload {
        Payload::Json(_) => "json",
        Payload::Form(_) => "form",
        Payload::Text => "text",
        Payload::Raw => "raw",
        Payload::Nothing => "empty",
    })
}
