//! How a request is put together.

use http::{HeaderMap, HeaderName, HeaderValue, header};

use super::{build_error::BuildError, payload::Payload};

/// A request in the making. The first error is kept until [`RequestBuilder::finish`].
#[derive(Debug)]
pub struct RequestBuilder {
    method: &'static str,
    pub(super) path: String,
    pub(super) query: String,
    headers: HeaderMap,
    pub(super) body: Payload,
    error: Option<BuildError>,
}

impl RequestBuilder {
    /// An empty request to a path template such as `/pets/{id}`.
    #[must_use]
    pub fn new(method: &'static str, template: &str) -> Self {
        let (path, query) = template.split_once('?').unwrap_or((template, ""));
        Self {
            method,
            path: path.to_owned(),
            query: query.to_owned(),
            headers: HeaderMap::new(),
            body: Payload::default(),
            error: None,
        }
    }

    /// The media types that the reply may have.
    pub fn accept(&mut self, media_types: &'static str) {
        self.set_header("accept", media_types);
    }

    /// The body and its media type.
    pub fn body(&mut self, media_type: &'static str, body: impl Into<Payload>) {
        self.content_type(media_type);
        self.body = body.into();
    }

    /// The media type of the body, where it is not the usual one.
    pub fn content_type(&mut self, media_type: &'static str) {
        self.set_header(header::CONTENT_TYPE.as_str(), media_type);
    }

    /// Sets a header. Line breaks and other control characters are refused.
    pub fn set_header(&mut self, name: &str, value: &str) {
        let Ok(header) = HeaderName::from_bytes(name.as_bytes()) else {
            return self.fail(BuildError::new(format!("no header can be called `{name}`")));
        };
        match HeaderValue::from_bytes(value.as_bytes()) {
            Ok(value) => drop(self.headers.insert(header, value)),
            Err(_) => self.fail(BuildError::new(format!(
                "the value for header `{name}` has a character that no header may have"
            ))),
        }
    }

    /// Adds a cookie to those that are sent.
    pub fn add_cookie(&mut self, pair: &str) {
        let others = self.headers.get(header::COOKIE).and_then(|others| others.to_str().ok());
        let all = others.map_or_else(|| pair.to_owned(), |others| [others, "; ", pair].concat());
        self.set_header(header::COOKIE.as_str(), &all);
    }

    /// Remembers an error, unless there is one already.
    pub fn fail(&mut self, error: BuildError) {
        self.error.get_or_insert(error);
    }

    /// The request with a relative URI: path and query.
    ///
    /// # Errors
    ///
    /// The first thing that could not be put into it.
    pub fn finish(self) -> Result<http::Request<Payload>, BuildError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let separator = if self.query.is_empty() { "" } else { "?" };
        let uri = [self.path.as_str(), separator, &self.query].concat();
        let request = http::Request::builder().method(self.method).uri(uri).body(self.body);
        let mut request =
            request.map_err(|error| BuildError::new("path and query make no URI").because(error))?;
        *request.headers_mut() = self.headers;
        Ok(request)
    }
}
