//! Headers without their secrets.

use std::fmt;

use http::{HeaderMap, HeaderName, HeaderValue, header};

/// Shows headers and hides the values of those that carry credentials.
pub struct Masked<'headers>(pub &'headers HeaderMap);

impl fmt::Debug for Masked<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.0.iter().map(|(name, value)| (name.as_str(), shown(name, value)));
        formatter.debug_map().entries(shown).finish()
    }
}

fn shown(name: &HeaderName, value: &HeaderValue) -> String {
    if value.is_sensitive() || is_secret(name) {
        return "(masked)".to_owned();
    }
    let text = String::from_utf8_lossy(value.as_bytes());
    if WITH_URLS.contains(name) { without_queries(&text) } else { text.into_owned() }
}

/// Headers with URLs, in which servers repeat the query that they were sent, and a key in it.
const WITH_URLS: [HeaderName; 4] =
    [header::CONTENT_LOCATION, header::LINK, header::LOCATION, header::REFRESH];

/// The text with the queries of its URLs masked.
fn without_queries(text: &str) -> String {
    let mut parts = text.split('?');
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(['>', '"', '\'', ' ']).unwrap_or(part.len());
        shown.extend(["?(masked)", &part[end..]]);
    }
    shown
}

/// Whether a header of this name carries credentials.
#[must_use]
pub fn is_secret(name: &HeaderName) -> bool {
    [header::AUTHORIZATION, header::PROXY_AUTHORIZATION, header::COOKIE, header::SET_COOKIE].contains(name)
}
