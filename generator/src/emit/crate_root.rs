//! The front page: what the API is, and a table of its operations.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Input, attr, doc, event, gate, ident};
use crate::config::Config;
use crate::ir::EventKind;

/// The root of a crate, or of a module of one.
pub(super) fn path(config: &Config) -> String {
    if config.is_crate() { "lib.rs".to_owned() } else { "mod.rs".to_owned() }
}

pub(super) fn emit(input: Input<'_>) -> TokenStream {
    let docs = attr::inner_lines(&page(input));
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

fn page(input: Input<'_>) -> Vec<String> {
    let api = input.api;
    let mut page = attr::paragraphs(&[&api.title, api.description.as_deref().unwrap_or_default()]);
    if !api.version.is_empty() {
        page.extend([String::new(), format!("Version {} of the document.", doc::code(&api.version))]);
    }
    if !api.servers.is_empty() {
        let servers: Vec<String> = api.servers.iter().map(|server| doc::code(&server.url)).collect();
        let what = if servers.len() == 1 { "Base URL" } else { "Base URLs" };
        page.extend([String::new(), format!("{what}: {}.", servers.join(", "))]);
    }
    if !api.operations.is_empty() {
        let how = "Make a [`Client`], build the request of an operation, and call it:";
        page.extend(
            ["", how, "", "| Operation | Request | What it does |", "|---|---|---|"].map(str::to_owned),
        );
        page.extend((0..api.operations.len()).map(|index| row(input, index)));
    }
    if !api.events.is_empty() {
        let how = "The server sends requests, too; the module of each has functions that read one:";
        page.extend(["", how, "", "| Request | What it is |", "|---|---|"].map(str::to_owned));
        page.extend((0..api.events.len()).map(|index| event_row(input, index)));
    }
    page
}

fn event_row(input: Input<'_>, index: usize) -> String {
    let (event, name) = (&input.api.events[index], &input.names.event(index).module);
    let raw = if name.is_raw() { "r#" } else { "" };
    let folder = event::folder(event.kind);
    let what = attr::title(&event.doc).map(|title| doc::cell(&title)).unwrap_or_default();
    format!("| [`{0}`]({folder}::{raw}{0}) | {what} |", name.as_str())
}

fn row(input: Input<'_>, index: usize) -> String {
    let (operation, name) = (&input.api.operations[index], &input.names.operation(index).module);
    let name = if name.is_raw() { format!("r#{}", name.as_str()) } else { name.as_str().to_owned() };
    let body = operation.body.as_ref().filter(|_| operation.again.is_some());
    let form = body.map(|body| format!(" with {}", doc::code(&body.media_type))).unwrap_or_default();
    let request = doc::code(&format!("{} {}", operation.method, operation.path)).replace('|', "\\|") + &form;
    let what = attr::title(&operation.doc).map(|title| doc::cell(&title)).unwrap_or_default();
    format!("| [`{0}`](operations::{name}) | {request} | {what} |", name.trim_start_matches("r#"))
}
