//! What a request carries.

use std::{borrow::Cow, fmt, sync::Arc};

use bytes::Bytes;

use super::{build_error::BuildError, wire::Body};

/// The body of a request: bytes, or something that is read while it is sent. Clones share it.
///
/// It may have a media type of its own, which is sent instead of the one that the document says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payload {
    kind: Kind,
    media_type: Option<Cow<'static, str>>,
}

#[derive(Clone)]
enum Kind {
    Bytes(Bytes),
    Source(Arc<dyn Source>),
}

/// Something that a body is read from, once for each time that it is sent.
pub trait Source: Send + Sync {
    /// Starts from the beginning.
    ///
    /// # Errors
    ///
    /// Fails if that is not possible any more.
    fn open(&self) -> Result<Body, BuildError>;

    /// Whether it can be opened more than once.
    fn is_reusable(&self) -> bool {
        true
    }
}

impl Payload {
    /// A body that is read from a source.
    #[must_use]
    pub fn new(source: impl Source + 'static) -> Self {
        Self { kind: Kind::Source(Arc::new(source)), media_type: None }
    }

    /// The same body with a media type of its own.
    #[must_use]
    pub fn typed(self, media_type: impl Into<Cow<'static, str>>) -> Self {
        Self { media_type: Some(media_type.into()), ..self }
    }

    /// Its own media type.
    #[must_use]
    pub fn media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    /// The bytes, where they are there already.
    #[must_use]
    pub fn bytes(&self) -> Option<&Bytes> {
        match &self.kind {
            Kind::Bytes(bytes) => Some(bytes),
            Kind::Source(_) => None,
        }
    }

    /// Whether there is nothing to send.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bytes().is_some_and(Bytes::is_empty)
    }

    /// Whether it can be sent more than once.
    #[must_use]
    pub fn is_reusable(&self) -> bool {
        match &self.kind {
            Kind::Bytes(_) => true,
            Kind::Source(source) => source.is_reusable(),
        }
    }

    /// The body from its beginning, as it goes to the network.
    ///
    /// # Errors
    ///
    /// Fails if it can be sent only once, and was.
    pub fn open(&self) -> Result<Body, BuildError> {
        match &self.kind {
            Kind::Bytes(bytes) => Ok(bytes.clone().into()),
            Kind::Source(source) => source.open(),
        }
    }
}

impl Default for Kind {
    fn default() -> Self {
        Self::Bytes(Bytes::new())
    }
}

impl Eq for Kind {}

/// Sources are equal to themselves alone.
impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bytes(one), Self::Bytes(other)) => one == other,
            (Self::Source(one), Self::Source(other)) => Arc::ptr_eq(one, other),
            (Self::Bytes(_), Self::Source(_)) | (Self::Source(_), Self::Bytes(_)) => false,
        }
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(bytes) => write!(formatter, "({} bytes)", bytes.len()),
            Self::Source(_) => formatter.write_str("(a stream)"),
        }
    }
}

impl From<Bytes> for Payload {
    fn from(bytes: Bytes) -> Self {
        Self { kind: Kind::Bytes(bytes), media_type: None }
    }
}

impl From<Vec<u8>> for Payload {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<String> for Payload {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static str> for Payload {
    fn from(text: &'static str) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static [u8]> for Payload {
    fn from(bytes: &'static [u8]) -> Self {
        Bytes::from(bytes).into()
    }
}
