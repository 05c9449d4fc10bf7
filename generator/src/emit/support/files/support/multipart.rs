//! Bodies of several parts (RFC 7578, RFC 2046 section 5.1).

use bytes::Bytes;
use http::HeaderValue;
use serde::Serialize;
use serde_json::Value;

use super::{
    build_error::BuildError,
    chain::Chain,
    file::{File, Files},
    payload::Payload,
    percent, random,
    request::RequestBuilder,
    style::{self, Style},
};

/// A form, part by part. The first error is kept until the form is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Multipart {
    parts: Vec<(Vec<u8>, Payload)>,
    /// Where those begin that were added last.
    last: usize,
    error: Option<String>,
}

impl Multipart {
    /// A form without parts.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a part with headers of its own and any content.
    pub fn part(&mut self, headers: &[(&str, &str)], content: impl Into<Payload>) {
        let mut head = Vec::new();
        for (name, value) in headers {
            match line(name, value) {
                Some(line) => head.extend(line),
                None => self.fail("a part has a header that no part may have".to_owned()),
            }
        }
        self.parts.push((head, content.into()));
    }

    /// Adds a value: text, or JSON where it is an object or a list of lists; a list is a part an item. Nothing is no part.
    pub fn value(&mut self, name: &str, value: &(impl Serialize + ?Sized)) {
        self.last = self.parts.len();
        self.values(name, None, serde_json::to_value(value));
    }

    /// Adds a value with a media type; see [`Multipart::value`].
    pub fn value_as(&mut self, name: &str, media_type: &str, value: &(impl Serialize + ?Sized)) {
        self.last = self.parts.len();
        self.values(name, Some(media_type), serde_json::to_value(value));
    }

    /// Adds a value as a style says: a part for each name, in which nothing is percent-encoded.
    pub fn styled(&mut self, style: &Style<'_>, value: &(impl Serialize + ?Sized)) {
        self.last = self.parts.len();
        if let Some(pairs) = self.written(style, value) {
            for pair in pairs.split('&') {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                self.text(&percent::decode(name), None, percent::decode(value));
            }
        }
    }

    /// Adds a header to what was added last, if there is a value. Without a part there is no header.
    pub fn header(&mut self, name: &str, value: &(impl Serialize + ?Sized)) {
        let Some(text) = self.written(&Style::header(name), value) else { return };
        let Some(line) = line(name, &text) else {
            return self.fail(format!(
                "the value for header `{name}` of a part has a character that no header may have"
            ));
        };
        for (head, _) in self.parts.iter_mut().skip(self.last) {
            head.extend_from_slice(&line);
        }
    }

    fn written(&mut self, style: &Style<'_>, value: &(impl Serialize + ?Sized)) -> Option<String> {
        let value = serde_json::to_value(value).map_err(|error| error.to_string());
        match value.and_then(|value| style.write(&value).map_err(|error| error.to_string())) {
            Ok(text) => text,
            Err(error) => {
                self.fail(format!("`{}` of a form cannot be written: {error}", style.name()));
                None
            }
        }
    }

    /// Adds files, whose media type is this unless they have their own.
    pub fn file(&mut self, name: &str, media_type: &str, files: &(impl Files + ?Sized)) {
        self.last = self.parts.len();
        for file in files.files() {
            self.one_file(name, media_type, file);
        }
    }

    fn one_file(&mut self, name: &str, media_type: &str, file: &File) {
        let file_name = escaped(file.name.as_deref().unwrap_or(name));
        let disposition = format!("form-data; name=\"{}\"; filename=\"{file_name}\"", escaped(name));
        let media_type = file.body.media_type().unwrap_or(media_type);
        let mut headers = vec![("content-disposition", disposition.as_str()), ("content-type", media_type)];
        headers.extend(file.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        self.part(&headers, file.body.clone());
    }

    fn values(&mut self, name: &str, media_type: Option<&str>, value: Result<Value, serde_json::Error>) {
        let json = media_type.is_some_and(|media_type| media_type.contains("json"));
        match value {
            Ok(Value::Array(items)) if !json => {
                for item in items {
                    self.one_value(name, media_type, json, &item);
                }
            }
            Ok(value) => self.one_value(name, media_type, json, &value),
            Err(error) => self.fail(format!("part `{name}` cannot be written: {error}")),
        }
    }

    fn one_value(&mut self, name: &str, media_type: Option<&str>, json: bool, value: &Value) {
        if !value.is_null() {
            let own = (value.is_object() || value.is_array()).then_some("application/json");
            let text = if json { value.to_string() } else { style::text(value) };
            self.text(name, media_type.or(own), text);
        }
    }

    fn text(&mut self, name: &str, media_type: Option<&str>, text: String) {
        let disposition = format!("form-data; name=\"{}\"", escaped(name));
        let mut headers = vec![("content-disposition", disposition.as_str())];
        headers.extend(media_type.map(|media_type| ("content-type", media_type)));
        self.part(&headers, text);
    }

    fn fail(&mut self, error: String) {
        self.error.get_or_insert(error);
    }

    /// The body with its delimiters: one run of bytes unless a part is a stream.
    fn body(&self, boundary: &str) -> Payload {
        let mut bodies = Vec::new();
        let mut bytes = Vec::new();
        for (head, body) in &self.parts {
            bytes.extend([b"--", boundary.as_bytes(), b"\r\n", head, b"\r\n"].concat());
            if let Some(content) = body.bytes() {
                bytes.extend_from_slice(content);
            } else {
                bodies.push(Bytes::from(std::mem::take(&mut bytes)).into());
                bodies.push(body.clone());
            }
            bytes.extend_from_slice(b"\r\n");
        }
        bytes.extend([b"--", boundary.as_bytes(), b"--\r\n"].concat());
        if bodies.is_empty() {
            return bytes.into();
        }
        bodies.push(bytes.into());
        Payload::new(Chain(bodies))
    }
}

impl RequestBuilder {
    /// The body is these parts; without parts there is no body.
    pub fn multipart(&mut self, media_type: &str, parts: &Multipart) {
        if let Some(error) = &parts.error {
            return self.fail(BuildError::new(error.clone()));
        }
        if !parts.parts.is_empty() {
            let boundary = boundary();
            self.body = parts.body(&boundary);
            self.set_header("content-type", &format!("{media_type}; boundary={boundary}"));
        }
    }
}

/// A header as it stands in the head of a part.
fn line(name: &str, value: &str) -> Option<Vec<u8>> {
    let name = http::HeaderName::from_bytes(name.as_bytes()).ok()?;
    let value = HeaderValue::from_bytes(value.as_bytes()).ok()?;
    Some([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat())
}

/// A name as browsers write it (WHATWG HTML, "multipart/form-data encoding algorithm").
fn escaped(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// A delimiter that nobody can guess, so that no content has it.
fn boundary() -> String {
    format!("part-{:016x}{:016x}", random::bits(), random::bits())
}
