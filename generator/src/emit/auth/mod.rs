//! The credentials: how the client is given them, and what the document says about each.

mod flow;
pub(super) mod need;
mod place;
mod setter;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Input, attr, doc, ident, paragraphs, scope};
use crate::ir::{Scheme, SchemeKind};
use crate::name::SchemeNames;

pub(super) fn emit(input: Input<'_>) -> TokenStream {
    let docs = attr::inner_lines(&page(input));
    let all: Vec<_> = sent(input).collect();
    let requirements: TokenStream = all.iter().map(|(scheme, names)| requirement(scheme, names)).collect();
    let flows: TokenStream = all.iter().filter_map(|(scheme, names)| flow::module(scheme, names)).collect();
    let setters: TokenStream = all.iter().map(|(scheme, names)| setter::emit(input, scheme, names)).collect();
    let implementation = (!all.is_empty()).then(|| {
        quote!(
            impl Client {
                #setters
            }
        )
    });
    let uses = uses(input);
    quote!(#docs #uses #requirements #implementation #flows)
}

/// The schemes for which something is sent, with their names.
fn sent(input: Input<'_>) -> impl Iterator<Item = (&Scheme, &SchemeNames)> {
    let all = input.api.schemes.iter().enumerate();
    all.filter_map(move |(index, scheme)| Some((scheme, input.names.scheme(index)?)))
}

fn uses(input: Input<'_>) -> Option<TokenStream> {
    let root = scope::module_root(input);
    let any = |is: fn(&SchemeKind) -> bool| sent(input).any(|(scheme, _)| is(&scheme.kind));
    let tokens = any(|kind| matches!(kind, SchemeKind::OAuth2(_) | SchemeKind::OpenIdConnect(_)));
    let tokens = tokens.then(|| quote!(, TokenProvider));
    sent(input).next().is_some().then(|| quote!(use #root::{Client, Credential, Requirement #tokens};))
}

/// What the document asks for, and what is not the client's business.
fn page(input: Input<'_>) -> Vec<String> {
    let mut page = vec!["The credentials that the API takes.".to_owned()];
    for scheme in input.api.schemes.iter().filter(|scheme| !scheme.is_sent()) {
        let key = doc::code(&scheme.key);
        let about = format!("{key}: a certificate of the client's own, which `Client::http_builder` takes.");
        page.push(String::new());
        page.extend(doc::paragraph(&about));
        let own = paragraphs::of(&[scheme.doc.description.as_deref().unwrap_or_default()]);
        if !own.is_empty() {
            page.push(String::new());
            page.extend(own);
        }
    }
    page
}

/// The constant by which operations ask for a scheme.
fn requirement(scheme: &Scheme, names: &SchemeNames) -> TokenStream {
    let (name, key, setter) = (constant(names), &scheme.key, names.setter.as_str());
    let docs = attr::lines(&[format!("{}: see [`Client::{setter}`].", doc::code(key))]);
    quote!(#docs pub const #name: Requirement = Requirement::new(#key, #setter);)
}

fn constant(names: &SchemeNames) -> Ident {
    ident::plain(&names.setter.as_str().to_ascii_uppercase())
}
