//! What proves to the server who is calling.

use std::fmt;

use http::{HeaderMap, HeaderName, HeaderValue, header};

/// A credential and where it goes. `Debug` does not show it.
#[derive(Clone)]
pub struct Credential {
    header: HeaderName,
    /// `None` if the secret cannot stand in a header.
    value: Option<HeaderValue>,
}

impl Credential {
    /// A token as `Authorization: Bearer` (RFC 6750, section 2.1).
    #[must_use]
    pub fn bearer(token: &str) -> Self {
        let text = if token.is_empty() { String::new() } else { ["Bearer ", token].concat() };
        Self::header(header::AUTHORIZATION, &text)
    }

    /// A secret that is the value of a header.
    #[must_use]
    pub fn header(name: HeaderName, secret: &str) -> Self {
        let value = HeaderValue::from_bytes(secret.as_bytes()).ok().filter(|value| !value.is_empty());
        let value = value.map(|mut value| {
            value.set_sensitive(true);
            value
        });
        Self { header: name, value }
    }

    /// Adds the credential to a request's headers; `None` if it is empty or has a character that no header may have.
    #[must_use]
    pub fn apply(&self, headers: &mut HeaderMap) -> Option<()> {
        headers.insert(self.header.clone(), self.value.clone()?);
        Some(())
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Credential").field("header", &self.header).finish_non_exhaustive()
    }
}
