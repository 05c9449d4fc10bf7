//! The servers of the document: an enum, and a struct for the variables of each that has some.

mod variables;

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::quote;

use super::{Input, attr, doc, ident, literal, paragraphs, scope};
use crate::ir::Server;
use crate::name::ServerNames;

/// Whether there is anything to say.
pub(super) fn any(input: Input<'_>) -> bool {
    !input.api.servers.is_empty()
}

pub(super) fn emit(input: Input<'_>) -> TokenStream {
    let docs = attr::inner_lines(&["The servers that the document names.".to_owned()]);
    let root = scope::module_root(input);
    let servers = || input.api.servers.iter().zip(input.names.servers());
    let variants = servers().enumerate().map(|(index, (server, names))| variant(index, server, names));
    let arms = arms(input);
    let structs = servers().filter(|(server, _)| !server.variables.is_empty()).map(variables::emit);
    let first = servers().next();
    let derived = first.is_some_and(|(server, _)| server.variables.is_empty()).then(|| quote!(Default,));
    let written = first.and_then(|(server, names)| written_default(server, names));
    let (url, client) = (url(input), client(input));
    let support = input.api.servers.iter().any(Server::is_worked_out).then(|| quote!(, support::server));
    quote! {
        #docs
        use #root::{BuildError, Client #support};
        #[doc = " A server that the document names."]
        #[derive(Clone, Debug, #derived PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Server {
            #(#variants)*
        }
        impl Server {
            #url
            pub fn url(&self) -> Result<String, BuildError> {
                match self { #arms }
            }
            #client
        }
        #written
        #(#structs)*
    }
}

fn has_variables(input: Input<'_>) -> bool {
    input.api.servers.iter().any(|server| !server.variables.is_empty())
}

/// What is said of the method that gives the URL.
fn url(input: Input<'_>) -> TokenStream {
    let lines = if has_variables(input) {
        [
            "The base URL, with its variables filled in.",
            "Fails if a value cannot stand where its variable does.",
        ]
    } else {
        ["The base URL.", "None: no URL of the document has variables."]
    };
    let [first, errors] = lines.map(str::to_owned);
    attr::lines(&[first, String::new(), "# Errors".to_owned(), String::new(), errors])
}

/// When there is no client of a server.
fn client_errors(input: Input<'_>) -> &'static str {
    let any = input.api.servers.iter().any(Server::is_relative);
    match (has_variables(input), any) {
        (true, true) => "Fails if a value cannot stand where its variable does, or if the URL is relative.",
        (true, false) => "Fails if a value cannot stand where its variable does.",
        (false, true) => "Fails if the URL is relative.",
        (false, false) => "As [`Client::new`] says.",
    }
}

/// The ways to a client.
fn client(input: Input<'_>) -> TokenStream {
    let any = input.api.servers.iter().any(Server::is_relative);
    let own = "Operations that have servers of their own go there: see [`Client::own_servers`].";
    let own = input.api.operations.iter().any(|operation| !operation.servers.is_empty()).then_some(own);
    let docs = |first: &str, errors: &str| {
        let mut lines = vec![first.to_owned()];
        lines.extend(own.into_iter().flat_map(|own| [String::new(), own.to_owned()]));
        lines.extend(["", "# Errors", "", errors].map(str::to_owned));
        attr::lines(&lines)
    };
    let client = docs("A client of the server.", client_errors(input));
    let relative = any.then(|| {
        let first = "The same where the URL may be relative to that of the document.";
        let errors = if has_variables(input) {
            "Fails if a value cannot stand where its variable does, or if that is no URL."
        } else {
            "Fails if that is no URL."
        };
        let docs = docs(first, errors);
        quote! {
            #docs
            pub fn client_of(&self, document: &str) -> Result<Client, BuildError> {
                Ok(Client::new(&server::resolve(document, &self.url()?)?)?.own_servers())
            }
        }
    });
    quote! {
        #client
        pub fn client(&self) -> Result<Client, BuildError> {
            Ok(Client::new(&self.url()?)?.own_servers())
        }
        #relative
    }
}

const ITSELF: &str = "The URL that the document is served at.";

fn variant(index: usize, server: &Server, names: &ServerNames) -> TokenStream {
    let name = ident::ident(&names.name);
    let mut lines = paragraphs::of(&[server.doc.description.as_deref().unwrap_or_default()]);
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(if server.url.is_empty() { ITSELF.to_owned() } else { doc::code(&server.url) });
    let docs = attr::lines(&lines);
    let content = (!server.variables.is_empty()).then(|| quote!((#name)));
    let default = (index == 0 && content.is_none()).then(|| quote!(#[default]));
    quote!(#docs #default #name #content,)
}

/// The first server as the default, where the derive has no word for it.
fn written_default(server: &Server, names: &ServerNames) -> Option<TokenStream> {
    let name = ident::ident(&names.name);
    (!server.variables.is_empty()).then(|| {
        quote! {
            #[doc = " The first one."]
            impl Default for Server {
                fn default() -> Self {
                    Self::#name(#name::default())
                }
            }
        }
    })
}

/// An arm for each URL: several servers may differ in their description alone.
fn arms(input: Input<'_>) -> TokenStream {
    let mut all: IndexMap<(bool, &str), Vec<(&Server, &ServerNames)>> = IndexMap::new();
    for (server, names) in input.api.servers.iter().zip(input.names.servers()) {
        // A server with variables has a struct of its own.
        let fixed = server.variables.is_empty();
        let key = if fixed { &server.url } else { names.name.as_str() };
        all.entry((fixed, key)).or_default().push((server, names));
    }
    all.values().map(|same| arm(same)).collect()
}

fn arm(same: &[(&Server, &ServerNames)]) -> TokenStream {
    let (server, names) = same[0];
    let (name, url) = (ident::ident(&names.name), &server.url);
    if server.variables.is_empty() {
        let same = same.iter().map(|(_, names)| ident::ident(&names.name));
        let text = literal::owned(url);
        return quote!(#(Self::#same)|* => Ok(#text),);
    }
    let pairs = server.variables.iter().zip(&names.fields).zip(&names.choices);
    let pairs = pairs.map(|((variable, field), choice)| {
        let (wire, field) = (&variable.name, ident::ident(&field.field));
        let text = if choice.is_some() { quote!(.as_str()) } else { quote!() };
        let reference = choice.is_none().then(|| quote!(&));
        quote!((#wire, #reference variables.#field #text))
    });
    quote!(Self::#name(variables) => server::fill(#url, &[#(#pairs),*]),)
}
