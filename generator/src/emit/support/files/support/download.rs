//! Replies whose body is read while it comes.

use bytes::Bytes;

use super::{operation::Operation, reply::Reply, transport_error::TransportError, wire::Body};
use crate::{client::Client, error::Error};

/// The body of a success, part by part. A limit on the size of replies does not count here.
#[derive(Debug)]
pub struct ByteStream {
    operation: &'static str,
    reply: http::Response<Body>,
}

impl ByteStream {
    /// The next part, or `None` after the last.
    ///
    /// # Errors
    ///
    /// Fails if the body breaks off.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, TransportError> {
        let (status, headers) = (self.reply.status(), self.reply.headers().clone());
        let broken = |error| TransportError::new(self.operation, error).after(status, headers);
        self.reply.body_mut().chunk().await.map_err(broken)
    }
}

impl Client {
    /// Calls an operation, and gives the body of a success as it comes.
    ///
    /// # Errors
    ///
    /// As [`Client::send`].
    pub async fn stream<O: Operation>(&self, operation: &O) -> Result<Reply<ByteStream>, Error<O::Error>> {
        let reply = self.start(operation).await?;
        let (status, headers) = (reply.status(), reply.headers().clone());
        if status.is_success() {
            return Ok(Reply::new(ByteStream { operation: O::ID, reply }, status, headers));
        }
        let reply = self.finish(O::ID, reply).await?;
        match O::decode(reply.clone()) {
            Err(error) => Err(error),
            Ok(_) => reply.unexpected(),
        }
    }
}
