//! What the document says of the only success of an operation, where that is more than that it is one.

use super::{Subject, decode, status};
use crate::emit::paragraphs;
use crate::ir::{Outcome, StatusRange};

/// Words that say no more of a reply than its status does.
#[rustfmt::skip]
const EMPTY: &[&str] = &[
    "a", "an", "and", "the", "this", "to", "of", "for", "in", "with", "is", "was", "has", "have", "been", "it", "there",
    "ok", "okay", "success", "successful", "successfully", "succeeded", "succeed", "succeeds", "fine", "good", "valid",
    "response", "responses", "reply", "request", "requests", "operation", "call", "api", "action", "http", "status",
    "code", "execution", "creation", "result", "results", "default", "expected", "normal", "completed", "complete",
    "completes", "returned", "returns", "return", "executed", "processed", "accepted", "created", "updated", "deleted",
    "done", "no", "content", "body", "empty", "json", "your", "standard", "when", "if", "on", "as", "by", "were",
];

/// The lines, if it says more.
pub(super) fn lines(subject: Subject<'_>) -> Option<Vec<String>> {
    let operation = subject.operation;
    let [only] = operation.success.as_slice() else { return None };
    let text = only.doc.description.as_deref().unwrap_or_default();
    let texts = [operation.doc.summary.as_deref(), operation.doc.description.as_deref()];
    let is_said = texts.into_iter().flatten().any(|other| paragraphs::says(other, text));
    // What is said of any reply is said of errors.
    let is_of_any =
        operation.errors.iter().any(|error| error.status == StatusRange::Default && error.doc == only.doc);
    let tells = !operation.has_choice() && !is_empty(only, text) && !is_said && !is_of_any;
    tells.then(|| decode::meaning(&format!("Status {}", status::words(only.status)), only))
}

/// Whether a text has no words but empty ones, those of the status among them.
fn is_empty(outcome: &Outcome, text: &str) -> bool {
    let reason = match outcome.status {
        StatusRange::Exact(code) => {
            http::StatusCode::from_u16(code).ok().and_then(|code| code.canonical_reason())
        }
        StatusRange::Hundred(_) | StatusRange::Default => None,
    };
    let reason: Vec<String> = words(reason.unwrap_or_default()).collect();
    let is_empty = |word: String| {
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        is_number || EMPTY.contains(&word.as_str()) || reason.contains(&word)
    };
    words(text).all(is_empty)
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase)
}
