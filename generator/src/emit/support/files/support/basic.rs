//! A user and a password.

use base64::prelude::{BASE64_STANDARD, Engine};

use super::credential::Credential;

impl Credential {
    /// A user and a password as `Authorization: Basic` (RFC 7617, section 2). No user has a colon in the name, since the
    /// password starts there.
    #[must_use]
    pub fn basic(user: &str, password: &str) -> Self {
        let clear = |text: &str| text.chars().any(char::is_control);
        if user.contains(':') || clear(user) || clear(password) {
            return Self::authorization("");
        }
        let pair = BASE64_STANDARD.encode([user, ":", password].concat());
        Self::authorization(&["Basic ", &pair].concat())
    }
}
