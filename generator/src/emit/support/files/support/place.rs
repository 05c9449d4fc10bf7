//! Where in an object a value is that cannot be read.

use std::fmt;

use serde::de;

use super::decode_error::without_value;

/// An error with a step to what it is about, unless it says where that is. It quotes no value: where it goes from here
/// nobody would know that one is in it.
pub(super) fn placed<E: de::Error>(step: fmt::Arguments<'_>, error: E) -> E {
    let message = error.to_string();
    let is_placed = position(&message).is_some() || message.contains(" at `/");
    if is_placed { error } else { E::custom(within(step, &message)) }
}

/// What is wrong, and where in a text: `serde_json` writes "... at line 1 column 2".
pub(super) fn position(message: &str) -> Option<(&str, &str)> {
    let is_number = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    let (message, place) = message.rsplit_once(" at line ")?;
    let (line, column) = place.split_once(" column ")?;
    (is_number(line) && is_number(column)).then_some((message, place))
}

/// What is wrong, and where: `items[3].name`, of which `step` is the first part. Values are left out.
pub(super) fn within(step: fmt::Arguments<'_>, message: &str) -> String {
    let place = message.strip_prefix('`').and_then(|rest| rest.split_once("`: "));
    match place.filter(|(path, _)| !path.contains('`')) {
        Some((path, reason)) if path.starts_with('[') => format!("`{step}{path}`: {reason}"),
        Some((path, reason)) => format!("`{step}.{path}`: {reason}"),
        None => format!("`{step}`: {}", without_value(message)),
    }
}

/// The name of an entry as a step: `["eur"]`. Only its beginning is told where it is long.
pub(super) struct Entry<'k>(pub(super) &'k str);

impl fmt::Display for Entry<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A backtick would end the place.
        let name: String = self.0.chars().take(LONGEST).map(|c| if c == '`' { '\'' } else { c }).collect();
        let rest = if name.len() < self.0.len() { ".." } else { "" };
        write!(formatter, "[{name:?}{rest}]")
    }
}

const LONGEST: usize = 40;
