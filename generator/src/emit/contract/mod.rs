//! Contract tests: each operation is called once, with what the document gives as examples.

mod request;
mod value;

use proc_macro2::TokenStream;
use quote::quote;

use super::ident::{ident, plain};
use super::{Content, Draft, Input, attr, package};
use crate::ir::{KeyPlace, Scheme, SchemeKind};
use crate::sample::Samples;

/// Where they stand, relative to the folder of the crate.
pub(crate) const PATH: &str = "tests/contract.rs";

/// The variable that says where the server is.
const SERVER: &str = "CONTRACT_BASE_URL";

/// The name of each test, with the request line of its operation.
pub(crate) fn tests(input: Input<'_>) -> Vec<(String, String)> {
    let operations =
        input.api.operations.iter().enumerate().filter(|(_, operation)| operation.again.is_none());
    let test = |(index, operation): (usize, &crate::ir::Operation)| {
        let name = ident(&input.names.operation(index).module).to_string();
        (name, format!("{} {}", operation.method, operation.path))
    };
    operations.map(test).collect()
}

/// The file.
pub(crate) fn emit(input: Input<'_>, samples: &Samples) -> Draft {
    let docs = attr::inner_lines(&DOCS.map(|line| line.replace("SERVER", SERVER)));
    let tests: Vec<TokenStream> = samples
        .operations
        .iter()
        .enumerate()
        .filter(|(index, _)| input.api.operations[*index].again.is_none())
        .map(|(index, sample)| request::test(input, index, sample))
        .collect();
    let all: TokenStream = tests.iter().cloned().collect();
    let named = all.to_string();
    let types = named.contains("types ::").then(|| quote!(types,));
    let (name, helpers) = (plain(package::STAND_IN), helpers(input, &named));
    let gate = super::gate::of_all(input);
    let content = quote! {
        #docs
        #gate
        use std::error::Error;
        use #name as api;
        use api::{operations, #types};
        #all
        #helpers
    };
    Draft { path: PATH.to_owned(), content: Content::Tokens(content) }
}

const DOCS: [&str; 5] = [
    "Contract tests: each operation is called once, and its reply is decoded.",
    "",
    "What is sent are the examples of the document, or else values that its schemas allow. The server is the one",
    "whose base URL is in `SERVER`:",
    "`SERVER=http://127.0.0.1:4010 cargo test --test contract -- --ignored`.",
];

/// What the tests share, in a module: no test has its name, for tests are functions.
fn helpers(input: Input<'_>, named: &str) -> TokenStream {
    let schemes = input.api.schemes.iter().filter_map(credential);
    let credential = input.api.schemes.iter().any(Scheme::is_sent).then(|| quote!(, Credential));
    let missing = format!("`{SERVER}` is not set");
    let json = named.contains("contract :: json").then(json);
    let parts = named.contains("contract :: parts").then(parts);
    let described = named.contains("contract :: described").then(described);
    quote! {
        mod contract {
            use std::{env, error::Error};
            use super::api::{Client #credential};
            /// A client of the server, with something for each credential.
            pub fn client() -> Result<Client, Box<dyn Error>> {
                let url = env::var(#SERVER).map_err(|_| #missing)?;
                Ok(Client::new(&url)? #(#schemes)*)
            }
            #json
            #parts
            #described
        }
    }
}

/// Something for a scheme.
fn credential(scheme: &Scheme) -> Option<TokenStream> {
    let made = match &scheme.kind {
        SchemeKind::ApiKey(place, name) => {
            let made = match place {
                KeyPlace::Header => quote!(header),
                KeyPlace::Query => quote!(query),
                KeyPlace::Cookie => quote!(cookie),
            };
            // What any key may be also serves for tokens that go into the same header.
            let key = if name.eq_ignore_ascii_case("authorization") { "Bearer token" } else { "key" };
            quote!(#made(#name, #key))
        }
        SchemeKind::Basic => quote!(basic("user", "password")),
        SchemeKind::Http(name) => {
            let value = format!("{name} token");
            quote!(authorization(#value))
        }
        SchemeKind::Bearer | SchemeKind::OAuth2(_) | SchemeKind::OpenIdConnect(_) => quote!(bearer("token")),
        SchemeKind::MutualTls => return None,
    };
    let key = &scheme.key;
    Some(quote!(.credential(#key, Credential::#made)))
}

fn json() -> TokenStream {
    quote! {
        /// A value as it is on the wire.
        pub fn json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
            serde_json::from_str(text)
        }
    }
}

fn described() -> TokenStream {
    quote! {
        /// Takes an error that the document describes for what it is, where it describes nothing else. Mock servers
        /// tell in `sl-violations` what is wrong with a request.
        pub fn described<T, E: std::fmt::Debug + 'static>(
            outcome: Result<T, super::api::Error<E>>,
        ) -> Result<(), Box<dyn Error>> {
            match outcome {
                Err(super::api::Error::Api { reply, .. })
                    if !reply.headers().contains_key("sl-violations") => Ok(()),
                Err(error) => Err(error.into()),
                Ok(_) => Ok(()),
            }
        }
    }
}

fn parts() -> TokenStream {
    quote! {
        /// A form of these parts.
        pub fn parts(values: &[(&str, &str)]) -> super::api::Multipart {
            let mut parts = super::api::Multipart::new();
            for (name, value) in values {
                parts.value(name, value);
            }
            parts
        }
    }
}
