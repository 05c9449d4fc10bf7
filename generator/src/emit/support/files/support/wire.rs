//! Bodies on their way, of requests and of replies.

use std::{
    error::Error,
    fmt,
    future::poll_fn,
    pin::Pin,
    sync::{Mutex, PoisonError},
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use http_body::{Frame, SizeHint};

use super::failure::Failure;

/// A stream of frames. In a browser it need not be `Send`.
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
type Frames = Pin<Box<dyn http_body::Body<Data = Bytes, Error = Failure> + Send>>;

/// A stream of frames.
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
type Frames = Pin<Box<dyn http_body::Body<Data = Bytes, Error = Failure>>>;

/// A body as it goes to a transport and comes from it: bytes, or a stream of them. It is read once.
pub struct Body(Kind);

enum Kind {
    Bytes(Bytes),
    /// The lock makes a body `Sync` whose stream is not.
    Frames(Mutex<Frames>),
}

impl Body {
    /// A body that is read from another one.
    #[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
    pub fn new<B>(body: B) -> Self
    where
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<Box<dyn Error + Send + Sync>>,
    {
        Self(Kind::Frames(Mutex::new(Box::pin(Other(Box::pin(body))))))
    }

    /// A body that is read from another one.
    #[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
    pub fn new<B>(body: B) -> Self
    where
        B: http_body::Body<Data = Bytes> + 'static,
        B::Error: Into<Box<dyn Error + Send + Sync>>,
    {
        Self(Kind::Frames(Mutex::new(Box::pin(Other(Box::pin(body))))))
    }

    /// What is left, where it is there already.
    #[must_use]
    pub const fn bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Kind::Bytes(bytes) => Some(bytes),
            Kind::Frames(_) => None,
        }
    }

    /// The next part, which is not empty, or `None` after the last.
    ///
    /// # Errors
    ///
    /// Fails if the body breaks off.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Failure> {
        while let Some(frame) = poll_fn(|context| http_body::Body::poll_frame(Pin::new(self), context)).await
        {
            match frame?.into_data() {
                Ok(part) if !part.is_empty() => return Ok(Some(part)),
                // Trailers say nothing that an operation reads.
                Ok(_) | Err(_) => {}
            }
        }
        Ok(None)
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = Failure;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Failure>>> {
        match &mut self.0 {
            Kind::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Kind::Bytes(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Kind::Frames(frames) => {
                frames.get_mut().unwrap_or_else(PoisonError::into_inner).as_mut().poll_frame(context)
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.bytes().is_some_and(Bytes::is_empty)
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Kind::Bytes(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Kind::Frames(frames) => frames.lock().unwrap_or_else(PoisonError::into_inner).size_hint(),
        }
    }
}

/// A body with errors of its own.
struct Other<B>(Pin<Box<B>>);

impl<B: http_body::Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>>> http_body::Body
    for Other<B>
{
    type Data = Bytes;
    type Error = Failure;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Failure>>> {
        let frame = ready!(self.0.as_mut().poll_frame(context));
        Poll::Ready(frame.map(|frame| frame.map_err(Failure::other)))
    }

    fn size_hint(&self) -> SizeHint {
        self.0.size_hint()
    }
}

impl Default for Body {
    fn default() -> Self {
        Bytes::new().into()
    }
}

impl<B: Into<Bytes>> From<B> for Body {
    fn from(bytes: B) -> Self {
        Self(Kind::Bytes(bytes.into()))
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.bytes() {
            Some(bytes) => write!(formatter, "({} bytes)", bytes.len()),
            None => formatter.write_str("(a stream)"),
        }
    }
}
