//! The pieces of a reply while it comes.

use std::{
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Request, Response, StatusCode, header};
use http_body::Body as _;

use super::{
    build_error::BuildError,
    info::OperationInfo,
    operation::Operation,
    parser::{Flaw, Parser, Piece},
    payload::Payload,
    stream_error::{PieceError, StreamError},
    transport_error::TransportError,
    wire::Body,
};
use crate::{client::Client, error::Error};

/// A reply and what takes it apart. There is no more of it in memory than one piece and one part from the network.
pub struct Incoming<P> {
    pub(super) operation: &'static str,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    /// Nothing where all has been read.
    pub(super) body: Option<Body>,
    pub(super) parser: P,
}

impl<P: Parser> Incoming<P> {
    pub(super) fn new(operation: &'static str, reply: Response<Body>, parser: P) -> Self {
        let (head, body) = reply.into_parts();
        Self { operation, status: head.status, headers: head.headers, body: Some(body), parser }
    }

    /// The next piece, or `None` after the last.
    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Piece, StreamError>>> {
        loop {
            if let Some(piece) = self.parser.next() {
                return Poll::Ready(Some(piece.map_err(|flaw| self.flaw(flaw))));
            }
            match ready!(self.poll_part(context)) {
                Some(Ok(part)) => self.parser.feed(part),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => {
                    let last = self.parser.end();
                    return Poll::Ready(last.map(|piece| piece.map_err(|flaw| self.flaw(flaw))));
                }
            }
        }
    }

    fn poll_part(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, StreamError>>> {
        while let Some(body) = &mut self.body {
            match ready!(Pin::new(body).poll_frame(context)) {
                Some(Ok(frame)) => {
                    if let Ok(part) = frame.into_data() {
                        return Poll::Ready(Some(Ok(part)));
                    }
                }
                Some(Err(error)) => {
                    self.body = None;
                    let error = TransportError::new(self.operation, error);
                    let error = error.after(self.status, self.headers.clone());
                    return Poll::Ready(Some(Err(StreamError::Transport(Box::new(error)))));
                }
                None => self.body = None,
            }
        }
        Poll::Ready(None)
    }

    fn flaw(&self, flaw: Flaw) -> StreamError {
        match flaw {
            Flaw::TooLarge(bytes) => StreamError::TooLarge(bytes),
            Flaw::CutOff(text) => StreamError::Decode(Box::new(PieceError::cut_off(self.operation, text))),
        }
    }
}

/// The request of an operation that asks for another media type than it says.
pub(super) fn asking<O: Operation>(
    operation: &O,
    media_type: &'static str,
) -> Result<Request<Payload>, BuildError> {
    let mut request = operation.to_http()?;
    request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static(media_type));
    Ok(request)
}

impl Client {
    /// The reply to a request of an operation as soon as the head of a success is there.
    pub(super) async fn open<O: Operation>(
        &self,
        request: Request<Payload>,
    ) -> Result<Response<Body>, Error<O::Error>> {
        let reply = self.0.exchange(OperationInfo::of::<O>(), request).await?;
        if reply.status().is_success() {
            return Ok(reply);
        }
        let reply = self.finish(O::ID, reply).await?;
        match O::decode(reply.clone()) {
            Err(error) => Err(error),
            Ok(_) => Err(Error::UnexpectedStatus(Box::new(reply))),
        }
    }
}
