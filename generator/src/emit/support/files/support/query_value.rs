//! Parameters of a query as values.

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use url::form_urlencoded;

use super::text_value;

/// The value of a parameter, or `None` where it is missing or no `T`. Each item of a list is a pair.
#[must_use]
pub fn read<T: DeserializeOwned>(query: &str, name: &str) -> Option<T> {
    of(query, name, None)
}

/// The same of a list whose items are separated.
#[must_use]
pub fn read_list<T: DeserializeOwned>(query: &str, name: &str, separator: char) -> Option<T> {
    of(query, name, Some(separator))
}

fn of<T: DeserializeOwned>(query: &str, name: &str, separator: Option<char>) -> Option<T> {
    let pairs = form_urlencoded::parse(query.as_bytes());
    let texts: Vec<Cow<'_, str>> = pairs.filter(|(key, _)| key == name).map(|(_, text)| text).collect();
    text_value::read(&texts.iter().map(AsRef::as_ref).collect::<Vec<_>>(), separator)
}
