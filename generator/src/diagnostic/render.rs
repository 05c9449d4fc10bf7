//! Diagnostics as text for people, or as one JSON object a line.

use super::{Diagnostic, Sources};

/// The diagnostics as people read them, with excerpts.
#[must_use]
pub fn text(_sources: &Sources, _diagnostics: &[Diagnostic]) -> String {
    String::new()
}

/// The diagnostics as JSON, one object a line.
#[must_use]
pub fn json(_sources: &Sources, _diagnostics: &[Diagnostic]) -> String {
    String::new()
}
