//! Names of the errors of an operation.

use super::identifier::{Name, Position};
use super::scope::Scope;
use super::words::words;
use super::{prefer, status};
use crate::ir::{Api, Hint, Operation, Outcome, Ty};

/// The status, or what has it where that has no name; the media type comes behind it where that tells an error from what
/// is usual for its status.
pub(super) fn names(api: &Api, operation: &Operation) -> Vec<Name> {
    let usual = operation.errors.iter().filter(|outcome| outcome.when.is_none());
    let known = usual.map(|outcome| status::name(outcome.status));
    let known: Vec<Name> = known.collect();
    let mut scope = Scope::new(Position::Variant).taking(known.iter().map(Name::as_str));
    let named = operation.errors.iter().map(|outcome| match &outcome.when {
        Some(essence) => scope.claim(&status::candidates(outcome.status, essence)),
        None if status::is_known(outcome.status) => status::name(outcome.status),
        None => {
            let own = component(api, outcome).and_then(|words| scope.claim_free(&words));
            own.unwrap_or_else(|| status::name(outcome.status))
        }
    });
    named.collect()
}

/// Words that many errors have in common.
const COMMON: [&str; 12] = [
    "api",
    "body",
    "detail",
    "details",
    "error",
    "errors",
    "exception",
    "failure",
    "fault",
    "message",
    "problem",
    "response",
];

/// The name of what a reply carries, where that tells it from others: `ThrottlingException`, and not `ErrorResponse`.
fn component(api: &Api, outcome: &Outcome) -> Option<Vec<String>> {
    let Ty::Named(id) = outcome.payload.ty()? else { return None };
    let Hint::Component(name) = api.ty(*id).hints.first()? else { return None };
    let words = words(name);
    let is_common = |word: &String| COMMON.contains(&word.as_str()) || prefer::is_generic(word);
    (!words.iter().all(is_common)).then_some(words)
}
