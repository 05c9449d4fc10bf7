//! Code that is the same for every document, copied where it is used.

mod table;
mod used;
mod when;

use proc_macro2::TokenStream;
use quote::quote;

use super::{Input, attr, ident};
use table::FILES;
pub(crate) use table::File;
pub(crate) use used::Used;
use when::Use;

/// The files that the document has a use for.
pub(super) fn used(input: Input<'_>) -> Vec<&'static File> {
    FILES.iter().filter(|file| input.used.needs(file.when)).collect()
}

/// The crates that the copied code needs beside those that are always there.
pub(crate) fn needs_percent_encoding(input: Input<'_>) -> bool {
    input.used.needs(Use::Percent)
}

/// Whether objects are written by way of JSON values, in an order that callers see.
pub(crate) fn orders_members(input: Input<'_>) -> bool {
    let mut parameters = input.api.operations.iter().flat_map(|operation| &operation.parameters);
    [Use::FormBody, Use::Parts, Use::Pairs, Use::JsonText].into_iter().any(|each| input.used.needs(each))
        || parameters.any(|parameter| input.api.object(&parameter.field.ty).is_some())
}

/// Whether there are tokens that expire.
pub(crate) fn has_tokens(input: Input<'_>) -> bool {
    input.used.needs(Use::Tokens)
}

/// Whether there are users with passwords.
pub(crate) fn has_passwords(input: Input<'_>) -> bool {
    input.used.needs(Use::Basic)
}

/// Whether bodies may be read while they are sent.
pub(crate) fn streams(input: Input<'_>) -> bool {
    [Use::Stream, Use::Pieces, Use::Pages].into_iter().any(|each| input.used.needs(each))
}

/// The list of copied files.
pub(super) fn index(input: Input<'_>) -> TokenStream {
    let docs = attr::inner_lines(&["What the operations and the types are built on.".to_owned()]);
    let modules = used(input).into_iter().filter_map(File::module).map(ident::plain);
    quote!(#docs #(pub mod #modules;)*)
}

/// What callers see of the copied code.
pub(super) fn exports(input: Input<'_>) -> Vec<TokenStream> {
    let exporting = used(input).into_iter().filter(|file| !file.exports.is_empty());
    let groups = exporting.filter_map(|file| {
        let module = ident::plain(file.module()?);
        let names: Vec<_> = file.exports.iter().map(|name| ident::plain(name)).collect();
        Some(match names.as_slice() {
            [only] => quote!(#module::#only),
            several => quote!(#module::{#(#several),*}),
        })
    });
    groups.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::CLIENT_METHODS;

    const QUALIFIERS: [&str; 4] = ["pub", "pub(crate)", "async", "const"];

    /// The names of the methods that the client has whatever the document says.
    fn methods() -> Vec<&'static str> {
        let own = |file: &'static File| file.text.split("\nimpl Client {\n").skip(1);
        let blocks = FILES.iter().flat_map(own).filter_map(|rest| rest.split("\n}\n").next());
        let lines = blocks.flat_map(str::lines).filter_map(|line| line.trim_start().split_once("fn "));
        let is_method = |before: &str| before.split_whitespace().all(|word| QUALIFIERS.contains(&word));
        let named = lines.filter(|(before, _)| is_method(before));
        named.filter_map(|(_, rest)| rest.split(['(', '<']).next()).collect()
    }

    #[test]
    fn no_method_of_the_client_can_be_named_twice() {
        assert!(methods().contains(&"receive"));
        for method in methods() {
            assert!(CLIENT_METHODS.contains(&method), "`{method}` must be reserved");
        }
    }
}
