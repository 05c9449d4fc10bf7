//! What tells two names apart whose words are the same.

use super::words::spelled_out;

/// `created` beside `-created`: what differs is the sign before it.
pub(super) fn signed(wire: &str, own: &[String]) -> Option<Vec<String>> {
    let first = wire.chars().next().filter(char::is_ascii_punctuation)?;
    Some([spelled_out(&first.to_string()), own.to_vec()].concat())
}

/// `asc` beside `ASC`: what differs is the case.
pub(super) fn with_case(wire: &str, own: &[String]) -> Option<Vec<String>> {
    let has = |is: fn(&char) -> bool| wire.chars().any(|letter| is(&letter));
    let case = match (has(char::is_ascii_uppercase), has(char::is_ascii_lowercase)) {
        (true, false) => "upper",
        (false, true) => "lower",
        (true, true) | (false, false) => return None,
    };
    Some([&[case.to_owned()], own].concat())
}
