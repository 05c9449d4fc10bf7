//! Names of statuses (RFC 9110, section 15).

use super::identifier::{Name, Position};
use super::words::words;
use crate::ir::StatusRange;

/// The name of the variant for replies with that status.
pub(super) fn name(status: StatusRange) -> Name {
    let text = match status {
        StatusRange::Exact(code) => match reason(code) {
            Some(reason) => reason.to_owned(),
            None => format!("Status {code}"),
        },
        StatusRange::Hundred(1) => "Informational".to_owned(),
        StatusRange::Hundred(2) => "Success".to_owned(),
        StatusRange::Hundred(3) => "Redirection".to_owned(),
        StatusRange::Hundred(4) => "Client Error".to_owned(),
        StatusRange::Hundred(_) => "Server Error".to_owned(),
        StatusRange::Default => "Default".to_owned(),
    };
    Name::new(&words(&text), Position::Variant)
}

/// The reason phrase, without the apostrophe of 418.
fn reason(code: u16) -> Option<&'static str> {
    http::StatusCode::from_u16(code).ok()?.canonical_reason().filter(|reason| !reason.contains('\''))
}
