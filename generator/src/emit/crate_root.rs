//! The root: what the client has, under the front page.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Input, attr, event, front_page, gate, ident};
use crate::config::Config;
use crate::ir::EventKind;

/// The root of a crate, or of a module of one.
pub(super) fn path(config: &Config) -> String {
    if config.is_crate() { "lib.rs".to_owned() } else { "mod.rs".to_owned() }
}

pub(super) fn emit(input: Input<'_>) -> TokenStream {
    let docs = attr::inner_lines(&front_page::lines(input));
    let auth = (!input.api.schemes.is_empty()).then(|| {
        quote!(
            pub mod auth;
        )
    });
    let [callbacks, webhooks] = [EventKind::Callback, EventKind::Webhook].map(|kind| {
        let (gate, module) = (gate::of_events(input, kind), ident::plain(event::folder(kind)));
        event::any(input, kind).then(|| quote!(#gate pub mod #module;))
    });
    let servers = super::server::any(input).then(|| {
        quote!(
            pub mod servers;
        )
    });
    let blocking = blocking(input);
    let exports = super::support::exports(input);
    quote! {
        #docs
        #auth
        #callbacks
        mod client;
        mod error;
        pub mod operations;
        #servers
        #[doc(hidden)]
        pub mod support;
        pub mod types;
        #webhooks
        pub use client::Client;
        pub use error::Error;
        pub use support::{#(#exports),*};
        #blocking
    }
}

/// A module has no features of its own.
fn blocking(input: Input<'_>) -> Option<TokenStream> {
    input.config.is_crate().then(|| {
        quote!(
            #[cfg(feature = "blocking")]
            pub use support::blocking::BlockingClient;
        )
    })
}
