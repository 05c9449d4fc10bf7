//! What is compiled only where a cargo feature is on.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Input, event};
use crate::analyse::{Gate, Gates};
use crate::ir::{EventKind, TypeId};

/// The feature that turns every tag on.
const ALL: &str = "tags";

/// The gates, in a crate of a large document: a module has no features of its own.
fn gates(input: Input<'_>) -> Option<&Gates> {
    input.facts.gates.as_ref().filter(|_| input.config.is_crate())
}

/// Whether some operations may not be compiled: links to them may lead nowhere.
pub(super) fn is_any(input: Input<'_>) -> bool {
    gates(input).is_some()
}

pub(super) fn of_operation(input: Input<'_>, index: usize) -> Option<TokenStream> {
    attribute(input, &gates(input)?.of_operation(&input.api.operations[index]))
}

/// For what needs every operation: a whole file.
pub(super) fn of_all(input: Input<'_>) -> Option<TokenStream> {
    gates(input)?;
    Some(quote!(#![cfg(feature = #ALL)]))
}

/// The feature that turns the operations of a tag on.
pub(super) fn of_tag<'a>(input: Input<'a>, tag: &str) -> Option<&'a str> {
    let position = gates(input)?.tags.iter().position(|each| each.trim() == tag)?;
    feature(input, Gate::Tag(position))
}

pub(super) fn of_type(input: Input<'_>, id: TypeId) -> Option<TokenStream> {
    attribute(input, &gates(input)?.of_type(id))
}

/// The feature that also reads what only requests have.
const REQUESTS: &str = "decode-requests";

/// Whether only requests have the type, so that a client never reads one.
pub(super) fn is_unread(input: Input<'_>, id: TypeId) -> bool {
    input.config.is_crate() && !input.config.contract_tests && !input.facts.usage(id).read
}

/// What stands at the code that reads a type.
pub(super) fn of_reading(input: Input<'_>, id: TypeId) -> Option<TokenStream> {
    is_unread(input, id).then(of_requests)
}

/// What stands at the import of what only such code needs.
pub(super) fn of_requests() -> TokenStream {
    quote!(#[cfg(feature = #REQUESTS)])
}

pub(super) fn of_events(input: Input<'_>, kind: EventKind) -> Option<TokenStream> {
    gates(input)?;
    attribute(input, &[of_kind(kind)])
}

fn of_kind(kind: EventKind) -> Gate {
    match kind {
        EventKind::Callback => Gate::Callbacks,
        EventKind::Webhook => Gate::Webhooks,
    }
}

fn attribute(input: Input<'_>, gates: &[Gate]) -> Option<TokenStream> {
    let features: Vec<&str> = gates.iter().filter_map(|gate| feature(input, *gate)).collect();
    match features.as_slice() {
        [] => None,
        [only] => Some(quote!(#[cfg(feature = #only)])),
        several => Some(quote!(#[cfg(any(#(feature = #several),*))])),
    }
}

fn feature(input: Input<'_>, gate: Gate) -> Option<&str> {
    match gate {
        Gate::Always => None,
        Gate::Tag(position) => Some(input.names.feature(position)),
        Gate::Callbacks => Some(event::folder(EventKind::Callback)),
        Gate::Webhooks => Some(event::folder(EventKind::Webhook)),
        Gate::Tags => Some(ALL),
    }
}

/// The features of the crate and what they turn on; the first is on unless users say otherwise.
pub(crate) fn features(input: Input<'_>) -> Vec<(String, Vec<String>)> {
    let Some(gates) = gates(input) else { return Vec::new() };
    let kinds = [EventKind::Callback, EventKind::Webhook].into_iter();
    let events = kinds.filter(|kind| event::any(input, *kind)).map(|kind| event::folder(kind).to_owned());
    let tags = (0..gates.tags.len()).map(|position| input.names.feature(position).to_owned());
    let parts: Vec<String> = tags.chain(events).collect();
    let each = parts.iter().map(|name| (name.clone(), Vec::new()));
    [(ALL.to_owned(), parts.clone())].into_iter().chain(each).collect()
}
