//! The functions that read bodies of events: `read` for what is usual, and one for each other kind.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::ident::plain;
use crate::emit::scope::Scope;
use crate::emit::types::Need;
use crate::emit::{attr, paragraphs, ty};
use crate::ir::{Brought, Event};

pub(super) fn emit(scope: Scope<'_>, event: &Event) -> TokenStream {
    let functions = event.contents.iter().enumerate();
    functions.map(|(index, content)| function(scope, event, content, index == 0)).collect()
}

/// The modules of support code.
pub(super) fn needs(event: &Event) -> impl Iterator<Item = Need> {
    event.contents.iter().map(|content| match content {
        Brought::Json(_) | Brought::Text | Brought::Bytes => Need::Event,
        Brought::Form(_) => Need::EventForm,
        Brought::Parts => Need::EventParts,
    })
}

/// What else of the support code they name.
pub(super) fn uses(event: &Event) -> Vec<&'static str> {
    let error = (!event.contents.is_empty()).then_some("EventError");
    let others = event.contents.iter().filter_map(|content| match content {
        Brought::Parts => Some("EventPart"),
        Brought::Bytes => Some("RawBody"),
        Brought::Json(_) | Brought::Form(_) | Brought::Text => None,
    });
    error.into_iter().chain(others).collect()
}

fn function(scope: Scope<'_>, event: &Event, content: &Brought, usual: bool) -> TokenStream {
    let key = &event.key;
    let (value, call) = match content {
        Brought::Json(payload) => (ty::ty(scope, payload), quote!(event::json(#key, body))),
        Brought::Form(payload) => (ty::ty(scope, payload), quote!(event_form::read(#key, body))),
        Brought::Parts => (quote!(Vec<EventPart>), quote!(event_parts::read(#key, media_type, body))),
        Brought::Text => (quote!(String), quote!(event::text(#key, body))),
        Brought::Bytes => (quote!(RawBody), quote!(event::bytes(body))),
    };
    let name = plain(if usual { "read" } else { own_name(content) });
    let media_type = (*content == Brought::Parts).then(|| quote!(media_type: &str,));
    let (docs, deprecated) = (docs(event, content, usual), attr::deprecated(&event.doc));
    quote! {
        #docs
        #deprecated
        pub fn #name(#media_type body: &[u8]) -> Result<#value, EventError> {
            #call
        }
    }
}

/// What the function is called where it is not for the usual kind.
fn own_name(content: &Brought) -> &'static str {
    match content {
        Brought::Json(_) => "read_json",
        Brought::Form(_) => "read_form",
        Brought::Parts => "read_parts",
        Brought::Text => "read_text",
        Brought::Bytes => "read_bytes",
    }
}

fn docs(event: &Event, content: &Brought, usual: bool) -> TokenStream {
    let doc = &event.doc;
    let texts = [doc.summary.as_deref(), doc.description.as_deref()];
    let mut lines = if usual { paragraphs::of(&texts.map(Option::unwrap_or_default)) } else { Vec::new() };
    let how = match content {
        _ if usual => "Reads the body of the incoming request.",
        Brought::Json(_) => "Reads a body that is JSON.",
        Brought::Form(_) => "Reads a body that is a form.",
        Brought::Parts => "Reads a body of several parts.",
        Brought::Text => "Reads a body that is text.",
        Brought::Bytes => "Takes a body that is anything else, as it is.",
    };
    lines.extend((!lines.is_empty()).then(String::new));
    lines.push(how.to_owned());
    if *content == Brought::Parts {
        let media_type = "`media_type` is its `Content-Type`, which says where a part ends.";
        lines.extend(["", media_type].map(str::to_owned));
    }
    let errors = "[`EventError`] if the body is not what the document says.";
    lines.extend(["", "# Errors", "", errors].map(str::to_owned));
    attr::lines(&lines)
}
