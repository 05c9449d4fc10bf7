//! The servers of the document: an enum, and a struct for the variables of each that has some.

mod variables;

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::quote;

use super::{Input, attr, doc, ident, scope};
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
    let variants = servers().map(|(server, names)| variant(server, names));
    let arms = arms(input);
    let structs = servers().filter(|(server, _)| !server.variables.is_empty()).map(variables::emit);
    let first = servers().next().map(|(server, names)| value(server, names));
    let (url, client) = (url_docs(input), client(input));
    quote! {
        #docs
        use #root::{BuildError, Client, support::server};
        #[doc = " A server that the document names."]
        #[derive(Clone, Debug, PartialEq, Eq)]
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
        #[doc = " The first one."]
        impl Default for Server {
            fn default() -> Self {
                #first
            }
        }
        #(#structs)*
    }
}

fn has_variables(input: Input<'_>) -> bool {
    input.api.servers.iter().any(|server| !server.variables.is_empty())
}

fn url_docs(input: Input<'_>) -> TokenStream {
    let (what, errors) = if has_variables(input) {
        (
            "The base URL, with its variables filled in.",
            "Fails if a value cannot stand where its variable does.",
        )
    } else {
        ("The base URL.", "None, as long as the document has no variables.")
    };
    attr::lines(&[what, "", "# Errors", "", errors].map(str::to_owned))
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
    let errors = match (has_variables(input), any) {
        (true, _) => "Fails if a value cannot stand where its variable does, or if the URL is relative.",
        (false, true) => "Fails if the URL is relative.",
        (false, false) => "Fails if the URL is none that [`Client::new`] takes.",
    };
    let client = docs("A client of the server.", errors);
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

fn variant(server: &Server, names: &ServerNames) -> TokenStream {
    let name = ident::ident(&names.name);
    let mut lines = attr::paragraphs(&[server.doc.description.as_deref().unwrap_or_default()]);
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(if server.url.is_empty() { ITSELF.to_owned() } else { doc::code(&server.url) });
    let docs = attr::lines(&lines);
    let content = (!server.variables.is_empty()).then(|| quote!((#name)));
    quote!(#docs #name #content,)
}

fn value(server: &Server, names: &ServerNames) -> TokenStream {
    let name = ident::ident(&names.name);
    if server.variables.is_empty() { quote!(Self::#name) } else { quote!(Self::#name(#name::default())) }
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
        return quote!(#(Self::#same)|* => server::fill(#url, &[]),);
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
