//! Why no reply came, or not all of it.

use std::{error, fmt};

use http::{HeaderMap, StatusCode};

use super::{failure::Failure, masked::Masked};

/// An exchange that failed on the way. It never shows the URL, for its query may hold secrets.
pub struct TransportError {
    operation: &'static str,
    head: Option<(StatusCode, HeaderMap)>,
    /// Nothing where the body was too large.
    source: Option<Failure>,
}

impl TransportError {
    /// The failure of an operation, named by its id.
    #[must_use]
    pub fn new(operation: &'static str, source: Failure) -> Self {
        Self { operation, head: None, source: Some(source) }
    }

    /// A reply whose body is larger than the client takes.
    #[must_use]
    pub fn too_large(operation: &'static str) -> Self {
        Self { operation, head: None, source: None }
    }

    /// The same failure with the head of the reply, which had come.
    #[must_use]
    pub fn after(self, status: StatusCode, headers: HeaderMap) -> Self {
        Self { head: Some((status, headers)), ..self }
    }

    /// The status, if it had come.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.head.as_ref().map(|(status, _)| *status)
    }

    /// The headers, if they had come.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.head.as_ref().map(|(_, headers)| headers)
    }

    /// Whether time ran out.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.source.as_ref().is_some_and(Failure::is_timeout)
    }

    /// Whether no connection was made, so that the server has not seen the request.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.source.as_ref().is_some_and(Failure::is_connect)
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: ", self.operation)?;
        if let Some(status) = self.status() {
            write!(formatter, "status {}, but ", status.as_u16())?;
        }
        if self.source.is_none() {
            return formatter.write_str("the body is larger than the client takes");
        }
        formatter.write_str(match (self.is_timeout(), self.is_connect(), &self.head) {
            (true, _, None) => "the reply did not come in time",
            (true, _, Some(_)) => "the body did not come in time",
            (_, true, _) => "no connection to the server",
            (_, _, None) => "no reply from the server",
            (_, _, Some(_)) => "the body broke off",
        })
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut error = formatter.debug_struct("TransportError");
        error.field("operation", &self.operation);
        if let Some((status, headers)) = &self.head {
            error.field("status", status).field("headers", &Masked(headers));
        }
        error.field("source", &self.source).finish()
    }
}

impl error::Error for TransportError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.source.as_ref()?.source()
    }
}
