//! What hooks are told of requests.

use std::{fmt, time::Duration};

use http::{HeaderMap, Response, StatusCode};

use super::{failure::Failure, info::OperationInfo, masked::Masked, wire::Body};

/// What is called before each request is sent, and after the head of its reply has come or the request has failed.
///
/// A call that is repeated is an attempt each time.
pub trait Hook: Send + Sync {
    /// A request is about to be sent. Its headers can be changed, and have no credentials of security schemes yet.
    fn before(&self, attempt: &Attempt, headers: &mut HeaderMap) {
        _ = (attempt, headers);
    }

    /// The head of a reply is there, or there is none.
    fn after(&self, attempt: &Attempt, outcome: &Outcome<'_>) {
        _ = (attempt, outcome);
    }
}

/// One of the times that a call is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// What is called.
    pub operation: OperationInfo,
    /// 1 for the first time.
    pub number: u32,
}

/// What became of a request. `Debug` hides credentials in headers.
#[non_exhaustive]
pub struct Outcome<'reply> {
    /// The status, if a reply came.
    pub status: Option<StatusCode>,
    /// The headers, if a reply came.
    pub headers: Option<&'reply HeaderMap>,
    /// Why no reply came.
    pub failure: Option<&'reply Failure>,
    /// The time since the request was sent. In browsers there is none.
    pub elapsed: Option<Duration>,
}

impl<'reply> Outcome<'reply> {
    /// What became of it after some time.
    pub(super) fn of(reply: &'reply Result<Response<Body>, Failure>, elapsed: Option<Duration>) -> Self {
        let head = reply.as_ref().ok();
        Self {
            status: head.map(Response::status),
            headers: head.map(Response::headers),
            failure: reply.as_ref().err(),
            elapsed,
        }
    }
}

impl fmt::Debug for Outcome<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Outcome")
            .field("status", &self.status)
            .field("headers", &self.headers.map(Masked))
            .field("failure", &self.failure)
            .field("elapsed", &self.elapsed)
            .finish()
    }
}
