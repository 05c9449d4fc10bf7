//! The methods that set a credential.

use proc_macro2::TokenStream;
use quote::quote;

use super::{flow, place};
use crate::emit::ident::ident;
use crate::emit::{Input, attr, doc, paragraphs};
use crate::ir::{KeyPlace, Scheme, SchemeKind};
use crate::name::SchemeNames;

pub(super) fn emit(input: Input<'_>, scheme: &Scheme, names: &SchemeNames) -> TokenStream {
    let docs = attr::lines(&docs(input, scheme, names));
    let deprecated = attr::deprecated(&scheme.doc);
    let name = ident(&names.setter);
    let Parts { parameters, credential, .. } = parts(&scheme.kind);
    let key = &scheme.key;
    let alias = alias(scheme, names);
    quote! {
        #docs
        #deprecated
        #[must_use]
        pub fn #name(self, #parameters) -> Self {
            self.credential(#key, #credential)
        }
        #alias
    }
}

/// What a setter is made of.
struct Parts {
    parameters: TokenStream,
    arguments: TokenStream,
    credential: TokenStream,
}

fn parts(kind: &SchemeKind) -> Parts {
    match kind {
        SchemeKind::ApiKey(place, name) => {
            let made = match place {
                KeyPlace::Header => quote!(header),
                KeyPlace::Query => quote!(query),
                KeyPlace::Cookie => quote!(cookie),
            };
            Parts {
                parameters: quote!(key: impl Into<String>),
                arguments: quote!(key),
                credential: quote!(Credential::#made(#name, &key.into())),
            }
        }
        SchemeKind::Basic => Parts {
            parameters: quote!(user: impl Into<String>, password: impl Into<String>),
            arguments: quote!(user, password),
            credential: quote!(Credential::basic(&user.into(), &password.into())),
        },
        SchemeKind::Bearer | SchemeKind::MutualTls => Parts {
            parameters: quote!(token: impl Into<String>),
            arguments: quote!(token),
            credential: quote!(Credential::bearer(&token.into())),
        },
        SchemeKind::Http(_) => Parts {
            parameters: quote!(value: impl Into<String>),
            arguments: quote!(value),
            credential: quote!(Credential::authorization(&value.into())),
        },
        SchemeKind::OAuth2(_) | SchemeKind::OpenIdConnect(_) => Parts {
            parameters: quote!(tokens: impl TokenProvider + 'static),
            arguments: quote!(tokens),
            credential: quote!(Credential::provider(tokens)),
        },
    }
}

/// A method named after the key, where there are several schemes of the kind.
fn alias(scheme: &Scheme, names: &SchemeNames) -> Option<TokenStream> {
    let alias = ident(names.alias.as_ref()?);
    let setter = ident(&names.setter);
    let Parts { parameters, arguments, .. } = parts(&scheme.kind);
    let about = format!("The same as [`Client::{setter}`], which sets {}.", doc::code(&scheme.key));
    let docs = attr::lines(&[about]);
    let deprecated = attr::deprecated(&scheme.doc);
    Some(quote! {
        #docs
        #deprecated
        #[must_use]
        pub fn #alias(self, #parameters) -> Self {
            self.#setter(#arguments)
        }
    })
}

fn docs(input: Input<'_>, scheme: &Scheme, names: &SchemeNames) -> Vec<String> {
    let mut lines = paragraphs::of(&[scheme.doc.description.as_deref().unwrap_or_default()]);
    if lines.is_empty() {
        lines.push(format!("Sets the {} of {}.", place::noun(&scheme.kind), doc::code(&scheme.key)));
    }
    lines.push(String::new());
    let error = format!("[`Error::Build`]({}::Error::Build)", input.config.module_root);
    let (sent, flaw) = (place::sentence(&scheme.kind), place::flaw(&scheme.kind));
    lines.extend(doc::paragraph(&format!("{sent} {flaw} is {error} when a request needs it.")));
    match &scheme.kind {
        SchemeKind::Bearer => {
            let about = "For tokens that expire, see [`Credential::provider`].";
            lines.extend([String::new(), about.to_owned()]);
        }
        SchemeKind::OAuth2(flows) => lines.extend(flow::list(flows, names)),
        _ => {}
    }
    lines
}
