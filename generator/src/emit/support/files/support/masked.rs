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
    String::from_utf8_lossy(value.as_bytes()).into_owned()
}

/// Whether a header of this name carries credentials.
#[must_use]
pub fn is_secret(name: &HeaderName) -> bool {
    [header::AUTHORIZATION, header::PROXY_AUTHORIZATION, header::COOKIE, header::SET_COOKIE].contains(name)
}
