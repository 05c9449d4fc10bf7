//! What can go wrong when an operation is called.

use std::{error, fmt, time::Duration};

use http::{HeaderMap, StatusCode, header};

use crate::support::{
    body::RawBody, build_error::BuildError, decode_error::DecodeError, message, reply::RawReply, retry_after,
    transport_error::TransportError,
};

/// Why an operation gave no value. `E` has the errors that the document describes for it.
///
/// `Display` names the operation and, where a reply came, its status and what the server says about the error.
/// `Debug` hides credentials in headers, and of a 2xx body it shows the length only.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<E> {
    /// The server answered with an error that the document describes.
    Api {
        /// The error.
        error: E,
        /// The reply that it was read from.
        reply: Box<RawReply>,
    },
    /// The server answered with a status that the document does not describe.
    UnexpectedStatus(Box<RawReply>),
    /// The server answered with a body that is not what the document says.
    Decode(Box<DecodeError>),
    /// The request could not be built; nothing was sent.
    Build(BuildError),
    /// No reply came, or not all of it.
    Transport(Box<TransportError>),
}

impl<E> Error<E> {
    /// The status, if a reply came.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Transport(error) => error.status(),
            _ => self.reply().map(RawReply::status),
        }
    }

    /// The headers, if a reply came.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        match self {
            Self::Transport(error) => error.headers(),
            _ => self.reply().map(RawReply::headers),
        }
    }

    /// The body, if a reply came in full.
    #[must_use]
    pub fn body(&self) -> Option<&RawBody> {
        self.reply().map(RawReply::body)
    }

    /// The reply, if it came in full.
    #[must_use]
    pub fn reply(&self) -> Option<&RawReply> {
        match self {
            Self::Api { reply, .. } | Self::UnexpectedStatus(reply) => Some(reply),
            Self::Decode(error) => Some(error.reply()),
            Self::Build(_) | Self::Transport(_) => None,
        }
    }

    /// How long the server asks to wait before the next request (`Retry-After`, RFC 9110, section 10.2.3). A point in
    /// time counts from the reply's own `Date`; one that is over is no time at all.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        retry_after::of(self.headers()?)
    }

    /// Whether time ran out before the reply had come.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Transport(error) if error.is_timeout())
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api { reply, .. } => {
                write!(formatter, "{}: {}", reply.operation(), Status(reply.status()))?;
                say(formatter, reply)
            }
            Self::UnexpectedStatus(reply) => {
                write!(formatter, "{}: unexpected status {}", reply.operation(), Status(reply.status()))?;
                say(formatter, reply)
            }
            Self::Decode(error) => {
                let reply = error.reply();
                write!(formatter, "{}: {}", reply.operation(), Status(reply.status()))?;
                if !reply.status().is_success() {
                    say(formatter, reply)?;
                }
                write!(formatter, ", but {error}")
            }
            Self::Build(error) => error.fmt(formatter),
            Self::Transport(error) => error.fmt(formatter),
        }
    }
}

/// The source of what `Display` says: the errors in the variants say it themselves, so theirs are given.
impl<E: fmt::Debug> error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Build(error) => error.source(),
            Self::Transport(error) => error.source(),
            Self::Api { .. } | Self::UnexpectedStatus(_) | Self::Decode(_) => None,
        }
    }
}

impl<E> From<BuildError> for Error<E> {
    fn from(error: BuildError) -> Self {
        Self::Build(error)
    }
}

impl<E> From<DecodeError> for Error<E> {
    fn from(error: DecodeError) -> Self {
        Self::Decode(Box::new(error))
    }
}

impl<E> From<TransportError> for Error<E> {
    fn from(error: TransportError) -> Self {
        Self::Transport(Box::new(error))
    }
}

/// A status with its reason, where it has one.
struct Status(StatusCode);

impl fmt::Display for Status {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.canonical_reason() {
            Some(reason) => write!(formatter, "{} {reason}", self.0.as_u16()),
            None => write!(formatter, "{}", self.0.as_u16()),
        }
    }
}

/// What a JSON body says, or a body that is plain text.
fn say(formatter: &mut fmt::Formatter<'_>, reply: &RawReply) -> fmt::Result {
    let media_type = reply.headers().get(header::CONTENT_TYPE);
    let is_text = media_type.is_some_and(|media_type| media_type.as_bytes().starts_with(b"text/plain"));
    let text = || message::of_text(&reply.body().text()).filter(|_| is_text);
    match reply.body().message().or_else(text) {
        Some(message) => write!(formatter, ": {message}"),
        None => Ok(()),
    }
}
