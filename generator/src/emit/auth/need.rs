//! What an operation asks for, as data and as a sentence.

use proc_macro2::TokenStream;
use quote::quote;

use super::constant;
use crate::emit::{Input, doc};
use crate::ir::{Operation, Requirement};
use crate::name::SchemeNames;

/// The constant of an operation that asks for a credential.
pub(in crate::emit) fn constant_of(input: Input<'_>, operation: &Operation) -> Option<TokenStream> {
    let sets = operation.security.iter().map(|set| {
        let all = set.iter().filter_map(|each| requirement(input, each));
        quote!(&[#(#all),*])
    });
    is_any(input, operation)
        .then(|| quote!(const SECURITY: &'static [&'static [Requirement]] = &[#(#sets),*];))
}

/// Whether an operation asks for something that is sent.
pub(in crate::emit) fn is_any(input: Input<'_>, operation: &Operation) -> bool {
    operation.security.iter().flatten().any(|each| input.names.scheme(each.scheme).is_some())
}

fn requirement(input: Input<'_>, each: &Requirement) -> Option<TokenStream> {
    let name = constant(input.names.scheme(each.scheme)?);
    let scopes = &each.scopes;
    let scopes = (!scopes.is_empty()).then(|| quote!(.scopes(&[#(#scopes),*])));
    Some(quote!(auth::#name #scopes))
}

/// The same for people; nothing where an operation asks for nothing.
pub(in crate::emit) fn sentence(input: Input<'_>, operation: &Operation) -> Option<String> {
    let (some, none): (Vec<_>, Vec<_>) = operation.security.iter().partition(|set| !set.is_empty());
    let sets: Vec<String> = some.into_iter().map(|set| of_set(input, set)).collect();
    let optional = if none.is_empty() { "" } else { ", or nothing" };
    (!sets.is_empty()).then(|| format!("Credentials: {}{optional}.", sets.join(", or ")))
}

fn of_set(input: Input<'_>, set: &[Requirement]) -> String {
    let each = set.iter().map(|each| {
        let scheme = &input.api.schemes[each.scheme];
        let names: Option<&SchemeNames> = input.names.scheme(each.scheme);
        let what = names.map_or_else(
            || format!("a certificate ({})", doc::code(&scheme.key)),
            |names| format!("[`Client::{}`]", names.setter.as_str()),
        );
        what + &scopes(&each.scopes)
    });
    each.collect::<Vec<_>>().join(" and ")
}

fn scopes(scopes: &[String]) -> String {
    let named: Vec<String> = scopes.iter().map(|scope| doc::code(scope)).collect();
    match named.as_slice() {
        [] => String::new(),
        [only] => format!(" with the scope {only}"),
        [most @ .., last] => format!(" with the scopes {} and {last}", most.join(", ")),
    }
}
