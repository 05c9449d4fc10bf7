//! How long a function gets.

use proc_macro2::TokenStream;
use quote::quote;

/// The lines that the body of a method has as text.
pub(crate) fn lines(body: &TokenStream) -> usize {
    let method = quote!(impl X { fn x() { #body } });
    // What cannot be read here cannot be read as part of its file either, and is reported there.
    let text = syn::parse2(method).map(|file| prettyplease::unparse(&file)).unwrap_or_default();
    // The implementation and the method take two lines each.
    text.lines().filter(|line| !line.trim().is_empty()).count().saturating_sub(4)
}
