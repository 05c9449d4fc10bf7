//! What comes back from the server.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde::de::{DeserializeOwned, Error as _};

use super::{body::RawBody, decode_error::DecodeError, masked::Masked};
use crate::error::Error;

/// A reply and the value in it.
///
/// `Debug` leaves the value out, for it may hold secrets.
#[derive(Clone)]
pub struct Reply<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
}

impl<T> Reply<T> {
    /// A value, and the head of the reply that it came with.
    #[must_use]
    pub const fn new(value: T, status: StatusCode, headers: HeaderMap) -> Self {
        Self { value, status, headers }
    }

    /// What the body says.
    #[must_use]
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// What the body says, by value.
    #[must_use]
    pub fn into_value(self) -> T {
        self.value
    }

    /// The status.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The same reply with another value.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reply<U> {
        Reply { value: change(self.value), status: self.status, headers: self.headers }
    }
}

impl<T> fmt::Debug for Reply<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut reply = formatter.debug_struct("Reply");
        reply.field("status", &self.status).field("headers", &Masked(&self.headers)).finish_non_exhaustive()
    }
}

/// A reply that has not been decoded.
///
/// `Debug` hides credentials in headers. Of a 2xx body it shows the length only, for it may hold secrets.
#[derive(Clone)]
pub struct RawReply {
    operation: &'static str,
    status: StatusCode,
    headers: HeaderMap,
    body: RawBody,
}

impl RawReply {
    /// The reply to an operation, named by its id.
    #[must_use]
    pub fn new(operation: &'static str, reply: http::Response<Bytes>) -> Self {
        let (head, body) = reply.into_parts();
        Self { operation, status: head.status, headers: head.headers, body: body.into() }
    }

    /// The id of the operation that it answers.
    #[must_use]
    pub const fn operation(&self) -> &'static str {
        self.operation
    }

    /// The status.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body.
    #[must_use]
    pub const fn body(&self) -> &RawBody {
        &self.body
    }

    /// A success whose body is JSON.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the body is not the JSON of a `T`.
    pub fn json<T: DeserializeOwned, E>(self) -> Result<Reply<T>, Error<E>> {
        match self.body.json() {
            Ok(value) => Ok(self.with(value)),
            Err(error) => Err(DecodeError::new(self, &error).into()),
        }
    }

    /// A success whose body is a string as JSON. Some servers send the text as it is; so it is taken where it is no JSON,
    /// unless it is a page that something else answered with.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the body is other JSON, cut short, or no UTF-8.
    pub fn json_string<E>(self) -> Result<Reply<String>, Error<E>> {
        let kind = self.headers.get(header::CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes);
        let page = kind.to_ascii_lowercase().starts_with(b"text/html");
        match self.body.json() {
            Err(error) if error.is_syntax() && !page => self.text(),
            Ok(text) => Ok(self.with(text)),
            Err(error) => Err(DecodeError::new(self, &error).into()),
        }
    }

    /// A success whose body is taken as it is.
    ///
    /// # Errors
    ///
    /// None: the type is that of its siblings.
    pub fn raw<E>(self) -> Result<Reply<RawBody>, Error<E>> {
        let body = self.body.clone();
        Ok(self.with(body))
    }

    /// A success whose body is text.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the body is not UTF-8.
    pub fn text<E>(self) -> Result<Reply<String>, Error<E>> {
        match String::from_utf8(self.body.bytes().to_vec()) {
            Ok(text) => Ok(self.with(text)),
            Err(error) => Err(DecodeError::new(self, &serde_json::Error::custom(error)).into()),
        }
    }

    /// A success whose body does not matter.
    ///
    /// # Errors
    ///
    /// None: the type is that of its siblings.
    pub fn empty<E>(self) -> Result<Reply<()>, Error<E>> {
        Ok(self.with(()))
    }

    /// An error that is taken as it is.
    ///
    /// # Errors
    ///
    /// [`Error::Api`], always.
    pub fn error<T, E>(self, variant: fn(RawBody) -> E) -> Result<Reply<T>, Error<E>> {
        Err(Error::Api { error: variant(self.body.clone()), reply: Box::new(self) })
    }

    /// An error that is text; what is not UTF-8 is replaced by U+FFFD, and the reply keeps the bytes.
    ///
    /// # Errors
    ///
    /// [`Error::Api`], always.
    pub fn error_text<T, E>(self, variant: fn(String) -> E) -> Result<Reply<T>, Error<E>> {
        let text = self.body.text().into_owned();
        Err(Error::Api { error: variant(text), reply: Box::new(self) })
    }

    /// An error that the document describes with a schema for JSON.
    ///
    /// # Errors
    ///
    /// [`Error::Api`], or [`Error::Decode`] if the body is not the JSON of a `B`.
    pub fn error_json<B: DeserializeOwned, T, E>(
        self,
        variant: fn(Box<B>) -> E,
    ) -> Result<Reply<T>, Error<E>> {
        match self.body.json() {
            Ok(body) => Err(Error::Api { error: variant(body), reply: Box::new(self) }),
            Err(error) => Err(DecodeError::new(self, &error).into()),
        }
    }

    /// A status that the document does not describe.
    ///
    /// # Errors
    ///
    /// [`Error::UnexpectedStatus`], always.
    pub fn unexpected<T, E>(self) -> Result<Reply<T>, Error<E>> {
        Err(Error::UnexpectedStatus(Box::new(self)))
    }

    fn with<T>(self, value: T) -> Reply<T> {
        Reply { value, status: self.status, headers: self.headers }
    }
}

impl fmt::Debug for RawReply {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut reply = formatter.debug_struct("RawReply");
        reply.field("operation", &self.operation).field("status", &self.status);
        reply.field("headers", &Masked(&self.headers));
        if self.status.is_success() {
            reply.field("body", &format_args!("({} bytes)", self.body.bytes().len())).finish()
        } else {
            reply.field("body", &self.body).finish()
        }
    }
}
