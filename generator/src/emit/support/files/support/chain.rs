//! Bodies one after the other.

use std::{
    collections::VecDeque,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use http_body::{Frame, SizeHint};

use super::{
    build_error::BuildError,
    failure::Failure,
    payload::{Payload, Source},
    wire::Body,
};

/// Bodies one after the other.
pub(super) struct Chain(pub(super) Vec<Payload>);

impl Source for Chain {
    fn open(&self) -> Result<Body, BuildError> {
        let bodies = self.0.iter().map(Payload::open).collect::<Result<_, _>>()?;
        Ok(Body::new(Chained(bodies)))
    }

    fn is_reusable(&self) -> bool {
        self.0.iter().all(Payload::is_reusable)
    }
}

struct Chained(VecDeque<Body>);

impl http_body::Body for Chained {
    type Data = Bytes;
    type Error = Failure;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Failure>>> {
        while let Some(body) = self.0.front_mut() {
            match Pin::new(body).poll_frame(context) {
                Poll::Ready(None) => drop(self.0.pop_front()),
                other => return other,
            }
        }
        Poll::Ready(None)
    }

    fn size_hint(&self) -> SizeHint {
        let lengths = self.0.iter().map(|body| body.size_hint().exact());
        lengths.sum::<Option<u64>>().map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}
