//! The enum of a body that may be sent as several media types.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Subject, body, replies};
use crate::analyse::Derives;
use crate::emit::ident::{ident, plain};
use crate::emit::scope::Scope;
use crate::emit::{attr, doc, ty};
use crate::ir::{Alternative, Body, Content, Format, Shape, Ty};
use crate::name::PartsNames;

/// The enum, unless another operation has it.
pub(super) fn emit(subject: Subject<'_>) -> Option<TokenStream> {
    if !replies::writes_content(subject) {
        return None;
    }
    let Some(Body::Choice { alternatives, .. }) = subject.operation.content() else { return None };
    let docs = format!("The body of a request of {}, as one of its media types.", subject.link());
    let docs = attr::lines(&[docs]);
    let derives = Derives { eq: body::is_eq(subject), default: false };
    let (derive, eq) = (attr::derive(derives), attr::eq(&plain("Content"), derives));
    let named = alternatives.iter().zip(&subject.names.contents).zip(&subject.names.parts);
    let variants = named.map(|((each, name), parts)| {
        let docs = attr::lines(&[format!("Sent as {}.", doc::code(&each.media_type))]);
        let (name, ty) = (ident(name), carried(subject, each, parts.as_ref()));
        let ty = if is_boxed(subject.scope, &each.content) { quote!(Box<#ty>) } else { ty };
        quote!(#docs #name(#ty),)
    });
    let conversions = conversions(subject, alternatives);
    Some(quote! {
        #docs
        #derive
        #[non_exhaustive]
        pub enum Content {
            #(#variants)*
        }
        #eq
        #(#conversions)*
    })
}

/// Whether what a media type carries stands behind a pointer. It is so for structs of any size, so that a member more
/// changes no type.
pub(in crate::emit) fn is_boxed(scope: Scope<'_>, content: &Content) -> bool {
    match content {
        Content::Parts(_) => true,
        Content::Value(ty) => match ty::followed(scope, ty) {
            Ty::Named(id) => matches!(scope.input.api.ty(id).shape, Shape::Object(_) | Shape::Union(_)),
            _ => false,
        },
    }
}

/// The type of what a media type carries.
fn carried(subject: Subject<'_>, each: &Alternative, parts: Option<&PartsNames>) -> TokenStream {
    match (&each.content, parts) {
        (Content::Parts(_), Some(names)) => {
            let name = ident(&names.ty);
            quote!(#name)
        }
        (Content::Value(ty), _) => ty::ty(subject.scope, ty),
        (Content::Parts(_), None) => ty::ty(subject.scope, &Ty::Format(Format::Multipart)),
    }
}

/// The ways from a type that has a name to the first media type that carries it.
fn conversions(subject: Subject<'_>, alternatives: &[Alternative]) -> Vec<TokenStream> {
    let mut seen: Vec<Ty> = Vec::new();
    let mut conversions = Vec::new();
    for ((each, name), parts) in alternatives.iter().zip(&subject.names.contents).zip(&subject.names.parts) {
        if let Content::Value(ty) = &each.content {
            let followed = ty::followed(subject.scope, ty);
            if !matches!(ty, Ty::Named(_)) || seen.contains(&followed) {
                continue;
            }
            seen.push(followed);
        }
        let (name, ty) = (ident(name), carried(subject, each, parts.as_ref()));
        let boxed = is_boxed(subject.scope, &each.content);
        let body = if boxed { quote!(Box::new(body)) } else { quote!(body) };
        conversions.push(quote! {
            impl From<#ty> for Content {
                fn from(body: #ty) -> Self {
                    Self::#name(#body)
                }
            }
        });
    }
    conversions
}
