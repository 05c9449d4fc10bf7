//! Lints that a document itself forces, expected on the one item that cannot do without.

use proc_macro2::TokenStream;
use quote::quote;

use super::field::Field;
use crate::analyse::has_many_booleans;
use crate::render::{IF_LONG, LONG};

/// More bindings with names of one letter than this are a lint (clippy's `many_single_char_names`).
const MOST_LETTERS: usize = 4;

/// For code that uses the fields of a value.
pub(super) fn uses<'f>(fields: impl IntoIterator<Item = &'f Field<'f>>) -> Option<TokenStream> {
    fields.into_iter().any(|field| field.data.doc.deprecated && !field.data.is_constant()).then(|| {
        let reason = "deprecated members are still on the wire";
        quote!(#[expect(deprecated, reason = #reason)])
    })
}

/// For a struct with these fields.
pub(super) fn booleans<'f>(fields: impl Iterator<Item = &'f Field<'f>>) -> Option<TokenStream> {
    has_many_booleans(fields.map(|field| field.data)).then(|| {
        let reason = "the document describes so many flags";
        quote!(#[expect(clippy::struct_excessive_bools, reason = #reason)])
    })
}

/// For a function whose body has no more lines than `most` even where each is broken. Whether it is too long is seen
/// when it is printed.
pub(super) fn length(most: usize) -> Option<TokenStream> {
    (most > LONG).then(|| {
        let line = format!("{IF_LONG}{TOO_LONG}");
        quote!(#[doc = #line])
    })
}

const TOO_LONG: &str =
    r#"#[expect(clippy::too_many_lines, reason = "the document describes so many names")]"#;

/// For what has a type of many levels.
pub(super) fn complexity() -> TokenStream {
    let reason = "the document nests so deeply";
    quote!(#[expect(clippy::type_complexity, reason = #reason)])
}

/// For code that binds each of the fields to its name, and uses them.
pub(super) fn binds<'f>(fields: &'f [Field<'f>], bound: impl Fn(&Field<'f>) -> bool) -> TokenStream {
    let letters = fields.iter().filter(|field| bound(field) && field.name.field.as_str().len() == 1).count();
    let letters = (letters > MOST_LETTERS).then(|| {
        let reason = "the document names its members so";
        quote!(#[expect(clippy::many_single_char_names, reason = #reason)])
    });
    let deprecated = uses(fields);
    quote!(#letters #deprecated)
}
