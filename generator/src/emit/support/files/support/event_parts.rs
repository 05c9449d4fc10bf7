//! Callbacks and webhooks whose body has several parts (RFC 2046, section 5.1; RFC 7578).

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, header};

use super::{body::RawBody, event::EventError};

/// A part of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventPart {
    headers: HeaderMap,
    body: RawBody,
}

impl EventPart {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        self.disposition("name")
    }

    /// What its file is called, if it is one. It is what the sender says, and no path to write to.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        self.disposition("filename")
    }

    /// Its headers, such as `Content-Type`.
    #[must_use]
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// What is in it.
    #[must_use]
    pub const fn body(&self) -> &RawBody {
        &self.body
    }

    fn disposition(&self, name: &str) -> Option<String> {
        parameter(&String::from_utf8_lossy(self.headers.get(header::CONTENT_DISPOSITION)?.as_bytes()), name)
    }
}

/// Takes a body apart, whose media type says where a part ends.
///
/// # Errors
///
/// Fails if the media type names no boundary, or if the body is cut off.
pub fn read(event: &'static str, media_type: &str, body: &[u8]) -> Result<Vec<EventPart>, EventError> {
    let fault = |reason: &str| EventError::new(event, String::new(), reason);
    let boundary = parameter(media_type, "boundary").filter(|boundary| !boundary.is_empty());
    let boundary = boundary.ok_or_else(|| fault("its media type has no boundary"))?;
    let delimiter = ["\r\n--", &boundary].concat().into_bytes();
    // The first delimiter has no line before it.
    let body = [b"\r\n", body].concat();
    let mut rest = after(&body, &delimiter).ok_or_else(|| fault("no part begins"))?.1;
    let mut parts = Vec::new();
    while !rest.starts_with(b"--") {
        let (padding, content) = after(rest, b"\r\n").ok_or_else(|| fault("a part does not begin"))?;
        if !padding.trim_ascii().is_empty() {
            return Err(fault("a part does not begin"));
        }
        let (content, next) =
            after(content, &delimiter).ok_or_else(|| fault("the last part does not end"))?;
        parts.push(part(content).ok_or_else(|| fault("a part has a header that is none"))?);
        rest = next;
    }
    Ok(parts)
}

fn part(content: &[u8]) -> Option<EventPart> {
    let (head, body) = match content.strip_prefix(b"\r\n") {
        Some(body) => (&[][..], body),
        None => after(content, b"\r\n\r\n")?,
    };
    let mut headers = HeaderMap::new();
    for line in head.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()) {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = HeaderName::from_bytes(line[..colon].trim_ascii()).ok()?;
        headers.append(name, HeaderValue::from_bytes(line[colon + 1..].trim_ascii()).ok()?);
    }
    Some(EventPart { headers, body: Bytes::copy_from_slice(body).into() })
}

/// What stands before the first occurrence, and what stands behind it.
fn after<'b>(bytes: &'b [u8], mark: &[u8]) -> Option<(&'b [u8], &'b [u8])> {
    let at = bytes.windows(mark.len()).position(|window| window == mark)?;
    Some((&bytes[..at], &bytes[at + mark.len()..]))
}

/// A parameter of a header's value (RFC 9110, section 5.6.6), in quotes or without.
fn parameter(text: &str, name: &str) -> Option<String> {
    let mut quoted = false;
    let mut escaped = false;
    let mut parts = text.split(|char: char| {
        let outside = !quoted;
        match char {
            '\\' if quoted && !escaped => escaped = true,
            '"' if !escaped => quoted = !quoted,
            _ => escaped = false,
        }
        outside && char == ';'
    });
    let value = parts.find_map(|part| {
        let (key, value) = part.split_once('=')?;
        key.trim().eq_ignore_ascii_case(name).then_some(value.trim())
    })?;
    Some(match value.strip_prefix('"').and_then(|value| value.strip_suffix('"')) {
        Some(quoted) => quoted.replace("\\\"", "\"").replace("\\\\", "\\"),
        None => value.to_owned(),
    })
}
