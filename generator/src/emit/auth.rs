//! The ways to give the client a credential.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Input, attr, scope};
use crate::ir::{Scheme, SchemeKind};

pub(super) fn emit(input: Input<'_>) -> TokenStream {
    let docs = attr::inner_lines(&["The credentials that the API takes.".to_owned()]);
    let root = scope::module_root(input);
    let methods: TokenStream = input
        .api
        .schemes
        .iter()
        .enumerate()
        .map(|(index, scheme)| {
            // A second scheme of a kind has no method of its own: `Client::credential` takes any.
            let first = input.api.schemes[..index].iter().all(|other| other.kind != scheme.kind);
            match scheme.kind {
                SchemeKind::Bearer => first.then(|| bearer(scheme)),
            }
        })
        .map(Option::unwrap_or_default)
        .collect();
    quote! {
        #docs
        use #root::{Client, Credential};
        impl Client {
            #methods
        }
    }
}

const BEARER: [&str; 2] = [
    "Sent as `Authorization: Bearer` by the operations that take it. A token that no header may have",
    "becomes [`Error::Build`](crate::Error::Build) when it is to be sent.",
];

fn bearer(scheme: &Scheme) -> TokenStream {
    let key = &scheme.key;
    let mut lines = attr::paragraphs(&[scheme.doc.description.as_deref().unwrap_or_default()]);
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(BEARER.map(str::to_owned));
    let docs = attr::lines(&lines);
    quote! {
        #docs
        #[must_use]
        pub fn bearer(self, token: impl Into<String>) -> Self {
            self.credential(#key, Credential::bearer(&token.into()))
        }
    }
}
