//! Names of statuses (RFC 9110, section 15).

use super::identifier::{Name, Position};
use super::words::words;
use crate::ir::StatusRange;

/// The name of the variant for replies with that status.
pub(super) fn name(status: StatusRange) -> Name {
    Name::new(&words(&text(status)), Position::Variant)
}

/// The words for a status as documents write it: `202`, `4XX` or `default`.
pub(super) fn of_text(status: &str) -> Option<Vec<String>> {
    let range = match (status.parse(), status.chars().next()?.to_digit(10)) {
        (Ok(code), _) => StatusRange::Exact(code),
        (Err(_), Some(digit)) => StatusRange::Hundred(u16::try_from(digit).ok()?),
        (Err(_), None) => StatusRange::Default,
    };
    Some(words(&text(range)))
}

/// Whether the status has a name of its own.
pub(super) fn is_known(status: StatusRange) -> bool {
    !matches!(status, StatusRange::Exact(code) if reason(code).is_none())
}

/// What the variant for such replies of one media type may be called.
pub(super) fn candidates(status: StatusRange, essence: &str) -> [Vec<String>; 2] {
    let of = |kind: &str| [words(&text(status)), words(kind)].concat();
    let (kind, subtype) = essence.split_once('/').unwrap_or((essence, ""));
    let short = match (kind, subtype) {
        ("text", "plain") => "text",
        ("application", "octet-stream") => "bytes",
        ("application", "x-www-form-urlencoded") => "form",
        ("*", "*") => "other",
        (kind, "*") => kind,
        (_, subtype) => subtype,
    };
    [of(short), of(&essence.replace('*', "any"))]
}

fn text(status: StatusRange) -> String {
    match status {
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
    }
}

/// The reason phrase, without the apostrophe of 418.
fn reason(code: u16) -> Option<&'static str> {
    http::StatusCode::from_u16(code).ok()?.canonical_reason().filter(|reason| !reason.contains('\''))
}
