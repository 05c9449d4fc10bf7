//! The flows of OAuth 2.0: where tokens come from.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::ident::{ident, plain};
use crate::emit::{attr, doc};
use crate::ir::{Flow, FlowKind, Scheme, SchemeKind};
use crate::name::SchemeNames;

/// A module with what the document says about the flows of a scheme.
pub(super) fn module(scheme: &Scheme, names: &SchemeNames) -> Option<TokenStream> {
    let flows = flows(scheme).filter(|flows| !flows.is_empty())?;
    let about = format!("How to get tokens for {}.", doc::code(&scheme.key));
    let (docs, name) = (attr::lines(&[about]), ident(&names.setter));
    let modules: TokenStream = flows.iter().map(flow).collect();
    Some(quote!(#docs pub mod #name { #modules }))
}

fn flows(scheme: &Scheme) -> Option<&[Flow]> {
    match &scheme.kind {
        SchemeKind::OAuth2(flows) => Some(flows),
        _ => None,
    }
}

/// Links to the modules.
pub(super) fn list(flows: &[Flow], names: &SchemeNames) -> Vec<String> {
    if flows.is_empty() {
        return Vec::new();
    }
    let setter = names.setter.as_str();
    let link = |flow: &Flow| {
        let name = words(flow.kind).0;
        format!("[`{name}`](self::{setter}::{name})")
    };
    let modules: Vec<String> = flows.iter().map(link).collect();
    let text = doc::paragraph(&format!("Addresses and scopes: {}.", modules.join(", ")));
    [String::new()].into_iter().chain(text).collect()
}

/// The name of the module, and what the flow is.
fn words(kind: FlowKind) -> (&'static str, &'static str) {
    match kind {
        FlowKind::Implicit => ("implicit", "The implicit flow (RFC 6749, section 4.2)."),
        FlowKind::Password => ("password", "The flow with the password of a user (RFC 6749, section 4.3)."),
        FlowKind::ClientCredentials => {
            ("client_credentials", "The flow of a client that acts for itself (RFC 6749, section 4.4).")
        }
        FlowKind::AuthorizationCode => (
            "authorization_code",
            "The flow with a code that the browser of a user brings back (RFC 6749, section 4.1).",
        ),
        FlowKind::DeviceAuthorization => {
            ("device_authorization", "The flow of devices without a browser (RFC 8628).")
        }
    }
}

fn flow(flow: &Flow) -> TokenStream {
    let (name, about) = words(flow.kind);
    let (name, docs) = (plain(name), attr::lines(&[about.to_owned()]));
    let urls = [
        ("AUTHORIZATION_URL", "Where users are sent to agree.", &flow.authorization_url),
        ("DEVICE_AUTHORIZATION_URL", "Where devices get a code.", &flow.device_authorization_url),
        ("TOKEN_URL", "Where tokens are issued.", &flow.token_url),
        ("REFRESH_URL", "Where tokens are renewed.", &flow.refresh_url),
    ];
    let urls = urls.into_iter().filter_map(|(name, about, url)| {
        let (name, docs, url) = (plain(name), attr::lines(&[about.to_owned()]), url.as_ref()?);
        Some(quote!(#docs pub const #name: &str = #url;))
    });
    let scopes = (!flow.scopes.is_empty()).then(|| scopes(flow));
    quote!(#docs pub mod #name { #(#urls)* #scopes })
}

fn scopes(flow: &Flow) -> TokenStream {
    let docs = attr::lines(&["The scopes, each with what it is for.".to_owned()]);
    let scopes = flow.scopes.iter().map(|(name, text)| {
        let text = text.trim();
        quote!((#name, #text))
    });
    quote!(#docs pub const SCOPES: &[(&str, &str)] = &[#(#scopes),*];)
}
