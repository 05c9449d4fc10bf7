//! JSON values one after the other: `application/x-ndjson`, `application/jsonl` and `application/json-seq`.

use std::{
    fmt,
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll, ready},
};

use futures_core::Stream;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use super::{
    incoming::{Incoming, asking},
    operation::Operation,
    parser::Parser,
    record_parser::RecordParser,
    stream_error::{PieceError, StreamError},
};
use crate::{client::Client, error::Error};

/// The records of a reply, as they come. Dropping it ends the exchange.
///
/// What is not read stays with the server: no more than one record and one part from the network is in memory.
pub struct RecordStream<T> {
    incoming: Incoming<RecordParser>,
    decode: fn(&str) -> Result<T, serde_json::Error>,
}

impl<T> RecordStream<T> {
    /// Passes over records that are larger than this many bytes: each is [`StreamError::TooLarge`]. Without it the limit
    /// is 16 MiB.
    #[must_use]
    pub fn max_record_size(mut self, bytes: usize) -> Self {
        self.incoming.parser.limit(bytes);
        self
    }

    /// The next record, or `None` after the last.
    ///
    /// # Errors
    ///
    /// See [`StreamError`], which says where the stream goes on.
    pub async fn next(&mut self) -> Option<Result<T, StreamError>> {
        poll_fn(|context| self.poll(context)).await
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

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, StreamError>>> {
        let piece = match ready!(self.incoming.poll(context)) {
            Some(Ok(piece)) => piece,
            Some(Err(error)) => return Poll::Ready(Some(Err(error))),
            None => return Poll::Ready(None),
        };
        Poll::Ready(Some((self.decode)(&piece.data).map_err(|error| {
            let error = PieceError::new(self.incoming.operation, piece, &error);
            StreamError::Decode(Box::new(error))
        })))
    }
}

impl Client {
    /// Calls an operation, and gives the records of a success as they come: one a line, as in `application/x-ndjson`, or
    /// each after a separator, as in `application/json-seq` (RFC 7464).
    ///
    /// A timeout is for the whole stream, and a limit on the size of replies does not count.
    ///
    /// # Errors
    ///
    /// As [`Client::send`].
    pub async fn records<O: Operation, T: DeserializeOwned>(
        &self,
        operation: &O,
        media_type: &'static str,
    ) -> Result<RecordStream<T>, Error<O::Error>> {
        let reply = self.open::<O>(asking(operation, media_type)?).await?;
        let parser =
            if media_type.contains("seq") { RecordParser::sequence() } else { RecordParser::lines() };
        let incoming = Incoming::new(O::ID, reply, parser);
        Ok(RecordStream { incoming, decode: |record| serde_json::from_str(record) })
    }
}

impl<T> Stream for RecordStream<T> {
    type Item = Result<T, StreamError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll(context)
    }
}

impl<T> fmt::Debug for RecordStream<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut stream = formatter.debug_struct("RecordStream");
        stream.field("operation", &self.incoming.operation);
        stream.field("status", &self.status()).finish_non_exhaustive()
    }
}
