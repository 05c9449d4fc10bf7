//! The bytes of a reply, as they came.

use std::{borrow::Cow, fmt};

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::message;

/// How much of a body `Debug` shows.
const SHOWN: usize = 2048;

/// A body that has not been decoded.
///
/// `Debug` shows up to 2 KiB of it as text.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct RawBody(Bytes);

impl RawBody {
    /// The bytes.
    #[must_use]
    pub const fn bytes(&self) -> &Bytes {
        &self.0
    }

    /// The bytes as text; what is not UTF-8 is replaced by U+FFFD.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.0)
    }

    /// The bytes without a byte order mark, which some servers put before JSON (RFC 8259, section 8.1).
    pub(super) fn json_text(&self) -> &[u8] {
        self.0.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(&self.0)
    }

    /// Decodes the body as JSON.
    ///
    /// # Errors
    ///
    /// Fails if the body is no JSON, or not that of a `T`.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(self.json_text())
    }

    /// What a JSON body says about an error, if it says so in one of the usual places: `error.message`, `message`,
    /// `error`, `error_description`, `detail`, the first of `errors` (itself, its `message` or its `detail`) and `title`.
    /// At most 300 characters, without line breaks.
    #[must_use]
    pub fn message(&self) -> Option<String> {
        message::find(self.json_text())
    }
}

impl From<Bytes> for RawBody {
    fn from(bytes: Bytes) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for RawBody {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(start) = self.0.get(..SHOWN) else {
            return write!(formatter, "{:?}", self.text());
        };
        write!(formatter, "{:?}... ({} bytes)", String::from_utf8_lossy(start), self.0.len())
    }
}
