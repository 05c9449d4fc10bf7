//! Bodies that are read while they are sent.

use std::{
    error::Error,
    pin::Pin,
    sync::{Mutex, PoisonError},
    task::{Context, Poll},
};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Frame, SizeHint};

use super::{
    build_error::BuildError,
    payload::{Payload, Source},
    wire::Body,
};

/// Why a stream broke off.
type Broken = Box<dyn Error + Send + Sync>;

/// A stream of parts of a body.
type Parts = Pin<Box<dyn Stream<Item = Result<Bytes, Broken>> + Send>>;

impl Payload {
    /// A body that a function opens anew each time that it is sent. `length` is the number of bytes, where it is
    /// known: else the body is sent in chunks.
    #[must_use]
    pub fn stream<S>(length: Option<u64>, open: impl Fn() -> S + Send + Sync + 'static) -> Self
    where
        S: Stream<Item = Result<Bytes, Broken>> + Send + 'static,
    {
        Self::new(Reopened { length, once: false, open: Box::new(move || Ok(Box::pin(open()))) })
    }

    /// A body that can be sent once; to send it again is an error. `length` is as in [`Payload::stream`].
    #[must_use]
    pub fn once<S>(length: Option<u64>, stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, Broken>> + Send + 'static,
    {
        let stream: Parts = Box::pin(stream);
        let only = Mutex::new(Some(stream));
        let take = move || only.lock().unwrap_or_else(PoisonError::into_inner).take();
        let gone = || BuildError::new("the body can be sent only once, and was");
        Self::new(Reopened { length, once: true, open: Box::new(move || take().ok_or_else(gone)) })
    }
}

struct Reopened {
    length: Option<u64>,
    once: bool,
    open: Box<dyn Fn() -> Result<Parts, BuildError> + Send + Sync>,
}

impl Source for Reopened {
    fn open(&self) -> Result<Body, BuildError> {
        Ok(Body::new(Opened { length: self.length, parts: (self.open)()? }))
    }

    fn is_reusable(&self) -> bool {
        !self.once
    }
}

struct Opened {
    length: Option<u64>,
    parts: Parts,
}

impl http_body::Body for Opened {
    type Data = Bytes;
    type Error = Broken;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Broken>>> {
        self.parts.as_mut().poll_next(context).map(|part| Some(part?.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
