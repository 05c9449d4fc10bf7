//! Server-sent events (HTML Standard, section 9.2).

use std::{
    fmt,
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, Response, StatusCode, header};
use serde::de::{DeserializeOwned, Error as _, IntoDeserializer};

use super::{
    decode_error::DecodeError,
    event_parser::EventParser,
    fault::Fault,
    incoming::{Incoming, asking},
    info::OperationInfo,
    operation::Operation,
    parser::{Parser, Piece},
    reconnection::Reconnection,
    stream_error::{PieceError, StreamError},
    wire::Body,
};
use crate::{client::Client, error::Error};

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<T> {
    /// What it carries.
    pub data: T,
    /// Its type: `message` where the server does not say.
    pub event: String,
    /// The last id that the stream gave; empty if there was none.
    pub id: String,
}

/// The events of a reply, as they come. Dropping it ends the exchange.
///
/// What is not read stays with the server: no more than one event and one part from the network is in memory.
pub struct EventStream<T> {
    incoming: Incoming<EventParser>,
    decode: fn(&str) -> Result<T, serde_json::Error>,
    sentinel: Option<&'static str>,
    again: Reconnection,
}

impl<T> EventStream<T> {
    /// Passes over events that are larger than this many bytes: each is [`StreamError::TooLarge`]. Without it the limit
    /// is 16 MiB.
    #[must_use]
    pub fn max_event_size(mut self, bytes: usize) -> Self {
        self.incoming.parser.limit(bytes);
        self
    }

    /// The next event, or `None` after the last.
    ///
    /// # Errors
    ///
    /// See [`StreamError`], which says where the stream goes on.
    pub async fn next(&mut self) -> Option<Result<Event<T>, StreamError>> {
        poll_fn(|context| self.poll(context)).await
    }

    /// The last id that the stream gave; empty if there was none.
    #[must_use]
    pub fn last_event_id(&self) -> &str {
        self.incoming.parser.last_id()
    }

    /// The status of the reply.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        self.incoming.status
    }

    /// The headers of the reply.
    #[must_use]
    pub const fn headers(&self) -> &HeaderMap {
        &self.incoming.headers
    }

    /// Opens the connection again where it breaks off or ends, as browsers do (HTML Standard, section 9.2.3): after the
    /// time that the server asks for, or else 3 seconds, and with the last id that the stream gave as `Last-Event-ID`.
    ///
    /// So many `attempts` may fail one after the other; each waits twice as long as the one before, up to a minute, by
    /// the timer of the client. The stream ends at status 204, at one that is no success, and at the sentinel. An
    /// operation whose method is not safe (RFC 9110, section 9.2.1) is never sent again.
    #[must_use]
    pub fn reconnect(mut self, attempts: u32) -> Self {
        self.again.allow(attempts);
        self
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event<T>, StreamError>>> {
        loop {
            match ready!(self.again.poll(context)) {
                None => {}
                Some(Ok(reply)) if goes_on(&reply) => self.incoming.resume(reply),
                Some(other) => {
                    self.again.forbid();
                    return Poll::Ready(refusal(other).map(Err));
                }
            }
            let next = ready!(self.incoming.poll(context));
            let broken = matches!(next, None | Some(Err(StreamError::Transport(_))));
            if broken && self.again.start(&self.incoming.parser) {
                continue;
            }
            return Poll::Ready(match next {
                Some(Ok(piece)) => self.event(piece),
                Some(Err(error)) => Some(Err(error)),
                None => None,
            });
        }
    }

    fn event(&mut self, piece: Piece) -> Option<Result<Event<T>, StreamError>> {
        if self.sentinel == Some(piece.data.as_str()) {
            self.incoming.close();
            self.again.forbid();
            return None;
        }
        Some(match (self.decode)(&piece.data) {
            Ok(data) => Ok(Event { data, event: piece.event, id: piece.id }),
            Err(error) => {
                let error = PieceError::new(self.incoming.operation, piece, &error);
                Err(StreamError::Decode(Box::new(error)))
            }
        })
    }
}

impl Incoming<EventParser> {
    /// Goes on with another reply.
    fn resume(&mut self, reply: Response<Body>) {
        let (head, body) = reply.into_parts();
        (self.status, self.headers, self.body) = (head.status, head.headers, Some(body));
    }

    /// Ends the exchange: nothing follows.
    fn close(&mut self) {
        self.body = None;
        self.parser.feed(Bytes::new());
    }
}

impl Client {
    /// Calls an operation, and gives the events of a success as they come. Their data is JSON. The stream ends where the
    /// reply does, or at the event whose data is the sentinel.
    ///
    /// A timeout is for the whole stream, and a limit on the size of replies does not count.
    ///
    /// # Errors
    ///
    /// As [`Client::send`]; [`Error::Decode`] where a success is JSON or a page instead.
    pub async fn events<O: Operation, T: DeserializeOwned>(
        &self,
        operation: &O,
        sentinel: Option<&'static str>,
    ) -> Result<EventStream<T>, Error<O::Error>> {
        let (incoming, again) = self.incoming_events(operation).await?;
        Ok(EventStream { incoming, decode: |data| serde_json::from_str(data), sentinel, again })
    }

    /// As [`Client::events`], where the data is text.
    ///
    /// # Errors
    ///
    /// As [`Client::events`].
    pub async fn text_events<O: Operation, T: DeserializeOwned>(
        &self,
        operation: &O,
        sentinel: Option<&'static str>,
    ) -> Result<EventStream<T>, Error<O::Error>> {
        let (incoming, again) = self.incoming_events(operation).await?;
        Ok(EventStream { incoming, decode: |data| T::deserialize(data.into_deserializer()), sentinel, again })
    }

    async fn incoming_events<O: Operation>(
        &self,
        operation: &O,
    ) -> Result<(Incoming<EventParser>, Reconnection), Error<O::Error>> {
        let request = asking(operation, "text/event-stream")?;
        let again = Reconnection::new(self, OperationInfo::of::<O>(), request.clone());
        let reply = self.open::<O>(request).await?;
        if is_other(reply.headers()) {
            let reply = self.finish(O::ID, reply).await?;
            return Err(DecodeError::new(reply, &serde_json::Error::custom("it is no event stream")).into());
        }
        Ok((Incoming::new(O::ID, reply, EventParser::default()), again))
    }
}

/// Whether a reply is a stream that goes on.
fn goes_on(reply: &Response<Body>) -> bool {
    let status = reply.status();
    status.is_success() && status != StatusCode::NO_CONTENT && !is_other(reply.headers())
}

/// Why a stream does not go on; nothing where the server says that it is over.
fn refusal(outcome: Result<Response<Body>, Fault>) -> Option<StreamError> {
    match outcome {
        Ok(reply) if reply.status() == StatusCode::NO_CONTENT => None,
        Ok(reply) => Some(StreamError::Refused(reply.status())),
        Err(Fault::Transport(error)) => Some(StreamError::Transport(error)),
        Err(Fault::Build(error)) => Some(StreamError::Build(error)),
    }
}

/// Whether a reply says that it is JSON or a page, and so no event stream.
fn is_other(headers: &HeaderMap) -> bool {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let media_type = media_type.unwrap_or_default().to_ascii_lowercase();
    ["application/json", "text/html"].iter().any(|other| media_type.starts_with(other))
}

impl<T> Stream for EventStream<T> {
    type Item = Result<Event<T>, StreamError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(context)
    }
}

impl<T> fmt::Debug for EventStream<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut stream = formatter.debug_struct("EventStream");
        stream.field("operation", &self.incoming.operation).field("status", &self.status());
        stream.field("last_event_id", &self.last_event_id()).finish_non_exhaustive()
    }
}
