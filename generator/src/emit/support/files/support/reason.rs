//! Why no variant of a union fits, in words.

use std::{any, fmt};

use super::{decode_error::without_value, kept::Kept, value_error::ValueError};

/// Why a variant does not fit: put into words only if none does.
pub(super) type Reason = (ValueError, fn(&ValueError) -> String);

/// What came of reading a value as a `T`, which `read` has made a variant of.
pub(super) fn unfit<T, U>(read: Result<U, ValueError>) -> Result<U, Reason> {
    read.map_err(|error| (error, reason::<T, _> as _))
}

/// Why a value is no `T`, without the value. The type is named without the modules that it stands in.
pub(super) fn reason<T, E: fmt::Display>(error: &E) -> String {
    let full = any::type_name::<T>();
    let parts = full.split_inclusive(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let name: String = parts.filter(|part| !part.ends_with(':')).collect();
    let name = name.strip_prefix("Box<").and_then(|boxed| boxed.strip_suffix('>')).unwrap_or(&name);
    format!("as {name}: {}", without_value(&error.to_string()))
}

/// Why no variant of the union called `name` fits a value. Each reason has the place of its variant.
pub(super) fn refusal(
    name: &str,
    value: Kept<'_>,
    tag: Option<&str>,
    mut reasons: Vec<(usize, Reason)>,
) -> String {
    reasons.sort_by_key(|(place, _)| *place);
    let reasons = reasons.into_iter().map(|(_, (error, words))| words(&error));
    let reasons: Vec<String> = tag.map(|tag| untold(tag, value)).into_iter().chain(reasons).collect();
    if reasons.is_empty() {
        format!("no variant of {name} fits {}", value.kind())
    } else {
        format!("no variant of {name} fits: {}", reasons.join("; "))
    }
}

/// What there is instead of a tag that tells a variant.
fn untold(tag: &str, value: Kept<'_>) -> String {
    match value.get(tag).map(Kept::as_str) {
        Some(Some(found)) => format!("`{tag}` is `{}`", shown(found)),
        Some(None) => format!("`{tag}` is no string"),
        None => format!("`{tag}` is missing"),
    }
}

/// The beginning of a text that may be of any length, without what could forge a line of a log.
fn shown(text: &str) -> String {
    let start: String = text.chars().take(LONGEST).flat_map(char::escape_debug).collect();
    if text.chars().nth(LONGEST).is_some() { start + ".." } else { start }
}

const LONGEST: usize = 40;
