//! Base URLs with variables in braces.

use super::{base_url, build_error::BuildError};

/// Puts values in place of the names in braces. A value stays in its part of the URL: within the host it can be
/// nothing but a part of a host and port.
///
/// # Errors
///
/// Fails if a value has a character that would end its part.
pub fn fill(template: &str, values: &[(&str, &str)]) -> Result<String, BuildError> {
    let mut url = String::new();
    let mut rest = template;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        url.push_str(before);
        let value = values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
        if !fits(value, &url, after) {
            return Err(BuildError::new(format!("the server's variable `{name}` cannot have this value")));
        }
        url.push_str(value);
        rest = after;
    }
    url.push_str(rest);
    Ok(url)
}

/// Whether a value ends nothing but itself, after what stands before it.
fn fits(value: &str, before: &str, after: &str) -> bool {
    let host = before.split_once("://").is_some_and(|(_, host)| !host.contains('/'));
    let none_of = |ends: &[char]| !value.contains(ends) && !value.contains(char::is_whitespace);
    if host {
        return none_of(&['/', '?', '#', '@', '\\']);
    }
    // The whole of a URL may be one variable.
    (before.is_empty() && !after.starts_with("://")) || none_of(&['?', '#', '\\', ':'])
}

/// A base URL that may be relative to where the document is served.
///
/// # Errors
///
/// Fails if that is no `http` or `https` URL.
pub fn resolve(document: &str, url: &str) -> Result<String, BuildError> {
    let document = base_url::document(document)?;
    base_url::resolve(&document, url).map(String::from)
}
