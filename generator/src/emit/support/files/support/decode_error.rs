//! Why a body could not be read.

use std::{error, fmt};

use http::header;

use super::{json_pointer, reply::RawReply};

/// A reply whose body is not what the document says. It holds the reply, and never shows what stood in the body.
#[derive(Debug)]
pub struct DecodeError {
    pointer: String,
    reason: String,
    reply: RawReply,
}

impl DecodeError {
    /// A reply and what `serde_json` says about its body.
    #[must_use]
    pub fn new(reply: RawReply, error: &serde_json::Error) -> Self {
        let pointer = json_pointer::locate(reply.body().json_text(), error);
        Self { pointer, reason: reason(&reply, error), reply }
    }

    /// A reply, the place in its body and what is wrong there. Values that the reason quotes are left out.
    #[must_use]
    pub fn at(reply: RawReply, pointer: String, reason: &str) -> Self {
        Self { pointer, reason: without_value(reason), reply }
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

    /// The reply.
    #[must_use]
    pub const fn reply(&self) -> &RawReply {
        &self.reply
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the body does not decode")?;
        if !self.pointer.is_empty() {
            write!(formatter, " at `{}`", self.pointer)?;
        }
        write!(formatter, ": {}", self.reason)
    }
}

impl error::Error for DecodeError {}

fn reason(reply: &RawReply, error: &serde_json::Error) -> String {
    if reply.body().bytes().is_empty() {
        return "it is empty".to_owned();
    }
    let reason = without_value(&error.to_string());
    match reply.headers().get(header::CONTENT_TYPE) {
        Some(media_type) if !error.is_data() => format!("{reason} (its media type is {media_type:?})"),
        _ => reason,
    }
}

/// The message of `serde_json` without the value that it quotes, for the value may be a secret.
///
/// Messages about values read "invalid type: string "...", expected ...", with the value in quotes or backticks.
pub(super) fn without_value(message: &str) -> String {
    let about_value = ["invalid type: ", "invalid value: "].iter().any(|start| message.starts_with(start));
    let Some((found, expected)) = message.rsplit_once(", expected ").filter(|_| about_value) else {
        return message.to_owned();
    };
    let found = found.split(['"', '`']).next().unwrap_or_default();
    format!("{}, expected {expected}", found.trim_end())
}
