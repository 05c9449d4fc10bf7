//! How requests get to the server.

use http::{Request, Response};

use super::{failure::Failure, pending::Pending, wire::Body};

/// What sends a request and gives the head of the reply as soon as it is there, with a body that is still coming.
///
/// The URI of a request is absolute. Its extensions have the [`OperationInfo`](super::info::OperationInfo), and a
/// [`Timeout`] where the client or the call has one. A transport answers once: it neither repeats a request nor, unless
/// it makes sure that credentials stay where they belong, follows redirects. Dropping the future ends the exchange.
pub trait Transport: Send + Sync {
    /// Sends a request.
    ///
    /// # Errors
    ///
    /// Fails if no reply comes; one with any status is a reply.
    fn send(&self, request: Request<Body>) -> Pending<'_, Result<Response<Body>, Failure>>;
}

/// How much time an exchange has, from connecting to the last byte of the reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeout(pub std::time::Duration);
