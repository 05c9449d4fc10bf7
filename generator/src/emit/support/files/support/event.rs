//! What the server sends by itself: callbacks and webhooks.

use std::{error, fmt};

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::{body::RawBody, decode_error, json_pointer};

/// Why the body of a callback or webhook could not be read. It never shows what stood in the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventError {
    event: &'static str,
    pointer: String,
    reason: String,
}

impl EventError {
    /// An error at a place in the body. Values that the reason quotes are left out.
    pub(super) fn new(event: &'static str, pointer: String, reason: &str) -> Self {
        Self { event, pointer, reason: decode_error::without_value(reason) }
    }

    /// The name of the callback or webhook.
    #[must_use]
    pub const fn event(&self) -> &'static str {
        self.event
    }

    /// Where in the JSON: a pointer (RFC 6901), empty for the whole body.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What is wrong there.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for EventError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: the body does not decode", self.event)?;
        if !self.pointer.is_empty() {
            write!(formatter, " at `{}`", self.pointer)?;
        }
        write!(formatter, ": {}", self.reason)
    }
}

impl error::Error for EventError {}

/// Reads a body that is JSON.
///
/// # Errors
///
/// Fails if it is not the JSON of a `T`.
pub fn json<T: DeserializeOwned>(event: &'static str, body: &[u8]) -> Result<T, EventError> {
    serde_json::from_slice(body)
        .map_err(|error| EventError::new(event, json_pointer::locate(body, &error), &error.to_string()))
}

/// Reads a body that is text.
///
/// # Errors
///
/// Fails if it is not UTF-8.
pub fn text(event: &'static str, body: &[u8]) -> Result<String, EventError> {
    let text = str::from_utf8(body).map(str::to_owned);
    text.map_err(|error| EventError::new(event, String::new(), &error.to_string()))
}

/// Takes a body as it is.
///
/// # Errors
///
/// None: the type is that of its siblings.
pub fn bytes(body: &[u8]) -> Result<RawBody, EventError> {
    Ok(Bytes::copy_from_slice(body).into())
}
