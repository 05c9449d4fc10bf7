//! Callbacks and webhooks: a module each, with the method and functions that read one.

mod beside;
mod function;
mod page;

use proc_macro2::TokenStream;
use quote::quote;

use super::ident::ident;
use super::scope::{File, Scope};
use super::types::{self, Needs};
use super::{Input, attr, doc, gate};
use crate::ir::{Event, EventKind, Operation};

/// The folder of a kind.
pub(super) fn folder(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Callback => "callbacks",
        EventKind::Webhook => "webhooks",
    }
}

pub(super) fn path(input: Input<'_>, index: usize) -> String {
    format!("{}/{}.rs", folder(input.api.events[index].kind), input.names.event(index).module.as_str())
}

/// Whether there are any of that kind.
pub(super) fn any(input: Input<'_>, kind: EventKind) -> bool {
    input.api.events.iter().any(|event| event.kind == kind)
}

/// The list of all of one kind.
pub(super) fn index(input: Input<'_>, kind: EventKind) -> TokenStream {
    let docs = match kind {
        EventKind::Callback => {
            "Callbacks: what the server sends because an operation asked for it, a module each."
        }
        EventKind::Webhook => "Webhooks: what the server sends without being asked, a module each.",
    };
    let docs = attr::inner_lines(&[docs.to_owned()]);
    let of_kind = (0..input.api.events.len()).filter(|index| input.api.events[*index].kind == kind);
    let mut modules: Vec<_> = of_kind.map(|index| &input.names.event(index).module).collect();
    modules.sort_by_key(|name| name.as_str());
    let modules = modules.into_iter().map(ident);
    quote!(#docs #(pub mod #modules;)*)
}

pub(super) fn emit(input: Input<'_>, index: usize) -> TokenStream {
    let scope = Scope { input, file: File::Event(index) };
    let (event, names) = (&input.api.events[index], input.names.event(index));
    let (docs, method) = (page::emit(scope, event), method(event));
    let uses = uses(scope, event);
    let functions = function::emit(scope, event);
    let (headers, query) = (beside::headers(scope, event, names), beside::query(scope, event, names));
    let types = types::definitions(scope);
    quote!(#docs #uses #method #functions #headers #query #types)
}

fn uses(scope: Scope<'_>, event: &Event) -> Option<TokenStream> {
    let mut needs = Needs::of(scope, scope.own_types());
    for ty in event.types() {
        needs.ty(scope, ty);
    }
    for need in function::needs(event).chain(beside::needs(scope, event)) {
        needs.add(need);
    }
    let mut plain = function::uses(event);
    plain.sort_unstable();
    let mut local: Vec<TokenStream> =
        plain.into_iter().map(super::ident::plain).map(|name| quote!(#name)).collect();
    local.extend(needs.local());
    local.extend((!needs.siblings.is_empty()).then(|| quote!(types)));
    let (std, root) = (needs.std(), scope.root());
    (!local.is_empty()).then(|| quote!(#std use #root::{#(#local),*};))
}

/// What the server sends because of an operation, as a paragraph with links.
pub(super) fn asked_for(scope: Scope<'_>, operation: &Operation) -> Option<Vec<String>> {
    let line = format!("{} {}", operation.method, operation.path);
    let events = scope.input.api.events.iter().enumerate();
    let links = events.filter(|(_, event)| event.senders.contains(&line)).map(|(index, event)| {
        let module = scope.input.names.event(index).module.as_str();
        let (root, folder) = (&scope.input.config.module_root, folder(event.kind));
        if gate::is_any(scope.input) {
            return doc::code(&format!("{folder}::{module}"));
        }
        format!("[`{module}`]({root}::{folder}::{module})")
    });
    let links: Vec<String> = links.collect();
    (!links.is_empty()).then(|| doc::paragraph(&format!("Callbacks: {}.", links.join(", "))))
}

/// Whether a function reads the body.
pub(super) fn is_read(event: &Event) -> bool {
    !event.contents.is_empty()
}

fn method(event: &Event) -> TokenStream {
    let docs = attr::lines(&["The HTTP method of the incoming request.".to_owned()]);
    let deprecated = (!is_read(event)).then(|| attr::deprecated(&event.doc));
    let method = &event.method;
    quote!(#docs #deprecated pub const METHOD: &str = #method;)
}
