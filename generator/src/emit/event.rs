//! Callbacks and webhooks: a module each, with the method and the function that reads one.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident::ident;
use super::scope::{File, Scope};
use super::types::{self, Needs};
use super::{Input, attr, doc, ty};
use crate::ir::{Event, EventKind, Payload};

/// The folder of a kind.
pub(super) fn folder(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Callback => "callbacks",
        EventKind::Webhook => "webhooks",
    }
}

pub(super) fn path(input: Input<'_>, index: usize) -> String {
    format!("{}/{}.rs", folder(input.api.events[index].kind), input.names.event(index).as_str())
}

/// Whether there are any of that kind.
pub(super) fn any(input: Input<'_>, kind: EventKind) -> bool {
    input.api.events.iter().any(|event| event.kind == kind)
}

/// The list of all of one kind.
pub(super) fn index(input: Input<'_>, kind: EventKind) -> TokenStream {
    let docs = match kind {
        EventKind::Callback => "What the server sends because an operation asked for it, a module each.",
        EventKind::Webhook => "What the server sends by itself, a module each.",
    };
    let docs = attr::inner_lines(&[docs.to_owned()]);
    let of_kind = (0..input.api.events.len()).filter(|index| input.api.events[*index].kind == kind);
    let mut modules: Vec<_> = of_kind.map(|index| input.names.event(index)).collect();
    modules.sort_by_key(|name| name.as_str());
    let modules = modules.into_iter().map(ident);
    quote!(#docs #(pub mod #modules;)*)
}

pub(super) fn emit(input: Input<'_>, index: usize) -> TokenStream {
    let scope = Scope { input, file: File::Event(index) };
    let event = &input.api.events[index];
    let own = scope.own_types();
    let mut needs = Needs::of(scope, own);
    if let Some(ty) = event.payload.ty() {
        needs.ty(scope, ty);
    }
    let (docs, method) = (module_docs(event), method(event));
    if !is_read(event) {
        return quote!(#docs #method);
    }
    needs.add(types::Need::Event);
    let (std, root, mut local) = (needs.std(), scope.root(), needs.local());
    local.insert(0, quote!(EventError));
    local.extend((!needs.siblings.is_empty()).then(|| quote!(types)));
    let function = function(scope, event);
    let types: TokenStream = own.iter().map(|id| types::definition(scope, *id)).collect();
    quote!(#docs #std use #root::{#(#local),*}; #method #function #types)
}

/// Whether a function reads the body.
pub(super) fn is_read(event: &Event) -> bool {
    matches!(event.payload, Payload::Json(_) | Payload::Text)
}

fn method(event: &Event) -> TokenStream {
    let docs = attr::lines(&["The method that it comes with.".to_owned()]);
    let deprecated = (!is_read(event)).then(|| attr::deprecated(&event.doc));
    let method = &event.method;
    quote!(#docs #deprecated pub const METHOD: &str = #method;)
}

fn module_docs(event: &Event) -> TokenStream {
    let title = event.doc.summary.as_deref().map(doc::line).filter(|title| !title.is_empty());
    let mut lines = match title {
        Some(title) => vec![title, String::new(), line(event)],
        None => vec![line(event)],
    };
    let body = match event.payload {
        Payload::Json(_) | Payload::Text => return attr::inner_lines(&lines),
        Payload::Nothing => "It has no body.",
        Payload::Raw => "Its body is neither JSON nor text: no function reads it.",
    };
    let description = attr::paragraphs(&[event.doc.description.as_deref().unwrap_or_default()]);
    for paragraph in [description, vec![body.to_owned()]].into_iter().filter(|lines| !lines.is_empty()) {
        lines.push(String::new());
        lines.extend(paragraph);
    }
    attr::inner_lines(&lines)
}

/// What it is, how it comes, and who asks for it.
fn line(event: &Event) -> String {
    let kind = match event.kind {
        EventKind::Callback => "Callback",
        EventKind::Webhook => "Webhook",
    };
    let (key, method) = (doc::code(&event.key), doc::code(&event.method));
    let senders: Vec<String> = event.senders.iter().map(|sender| doc::code(sender)).collect();
    match senders.as_slice() {
        [] => format!("{kind} {key}, sent as {method}."),
        senders => format!("{kind} {key}, sent as {method}; asked for by {}.", senders.join(", ")),
    }
}

fn function(scope: Scope<'_>, event: &Event) -> TokenStream {
    let key = &event.key;
    let (value, call) = match &event.payload {
        Payload::Json(payload) => (ty::ty(scope, payload), quote!(event::json(#key, body))),
        Payload::Nothing | Payload::Raw | Payload::Text => (quote!(String), quote!(event::text(#key, body))),
    };
    let mut docs = attr::paragraphs(&[
        event.doc.summary.as_deref().unwrap_or_default(),
        event.doc.description.as_deref().unwrap_or_default(),
    ]);
    if docs.is_empty() {
        docs.push("Reads the body of such a request.".to_owned());
    } else {
        docs.extend([String::new(), "This reads the body of such a request.".to_owned()]);
    }
    let errors = "[`EventError`] if the body is not what the document says.";
    docs.extend(["", "# Errors", "", errors].map(str::to_owned));
    let (docs, deprecated) = (attr::lines(&docs), attr::deprecated(&event.doc));
    quote! {
        #docs
        #deprecated
        pub fn read(body: &[u8]) -> Result<#value, EventError> {
            #call
        }
    }
}
