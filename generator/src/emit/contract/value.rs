//! Values as people write them: literals where the type has one, otherwise JSON that the type itself reads.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::config::Time;
use crate::emit::scope::Scope;
use crate::emit::{format, literal, ty};
use crate::ir::{Base, Format, Integer, Presence, Shape, Ty};
use crate::sample::Given;

/// The most characters of a literal that is a number.
const LONGEST_NUMBER: usize = 18;

/// An argument of `new` or of a setter, which may take more than its type.
pub(super) fn argument(scope: Scope<'_>, ty: &Ty, presence: Presence, given: &Given) -> TokenStream {
    let nullable = presence == Presence::RequiredNullable;
    if !nullable && let Some(literal) = plain(scope, ty, given) {
        return literal;
    }
    let text = text(&given.json);
    if !nullable && ty::is_convertible(scope, ty) {
        let ty = spelled(scope, ty);
        return quote!(contract::json::<#ty>(#text)?);
    }
    quote!(contract::json(#text)?)
}

/// A value where its type is known.
pub(super) fn field(scope: Scope<'_>, ty: &Ty, presence: Presence, given: &Given) -> TokenStream {
    let own = ty::is_convertible(scope, ty).then(|| quote!(.into()));
    if let Some(literal) = plain(scope, ty, given).filter(|_| presence != Presence::RequiredNullable) {
        return quote!(#literal #own);
    }
    let text = text(&given.json);
    quote!(contract::json(#text)?)
}

/// Whether the value is a literal.
pub(super) fn is_literal(value: &TokenStream) -> bool {
    syn::parse2::<syn::Lit>(value.clone()).is_ok()
}

fn plain(scope: Scope<'_>, ty: &Ty, given: &Given) -> Option<TokenStream> {
    match ty {
        Ty::Boolean => given.json.parse::<bool>().ok().map(|value| quote!(#value)),
        Ty::Integer(width) if *width != Integer::Any && given.json.len() < LONGEST_NUMBER => {
            given.json.parse::<i64>().ok().map(|_| literal::integer(&given.json))
        }
        Ty::String
        | Ty::Format(Format::Binary | Format::DateTime(Time::String) | Format::Date(Time::String)) => {
            given.text.as_deref().map(text)
        }
        Ty::Format(Format::Body) => Some(text(given.text.as_ref().unwrap_or(&given.json))),
        Ty::Format(Format::File) => Some(text(given.text.as_deref().unwrap_or("content"))),
        Ty::List(item) if **item == Ty::Format(Format::File) => Some(quote!(vec![api::File::new("content")])),
        Ty::Named(id) => match &scope.input.api.ty(*id).shape {
            Shape::Alias(target) => plain(scope, target, given),
            Shape::Enumeration(each) if each.open && each.base == Base::String => {
                given.text.as_deref().map(text)
            }
            Shape::Enumeration(_) | Shape::Object(_) | Shape::Union(_) => None,
        },
        _ => None,
    }
}

/// A string: without escapes where there would be many.
fn text(text: &str) -> TokenStream {
    let plain = text.chars().all(|each| each == ' ' || each.is_ascii_graphic());
    let raw = (plain && text.contains('"') && !text.contains("\"#")).then(|| format!("r#\"{text}\"#"));
    let literal = raw.and_then(|raw| raw.parse::<Literal>().ok()).unwrap_or_else(|| Literal::string(text));
    quote!(#literal)
}

/// The type of an argument that takes more than one.
fn spelled(scope: Scope<'_>, target: &Ty) -> TokenStream {
    match target {
        Ty::Format(Format::Base64 | Format::Base64Url | Format::Secret) => {
            let ty = ty::ty(scope, target);
            quote!(api::support::#ty)
        }
        Ty::Format(each) => format::ty(*each),
        _ => ty::ty(scope, target),
    }
}
