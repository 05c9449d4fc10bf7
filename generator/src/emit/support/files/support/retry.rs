//! When a call is sent again.

use std::time::Duration;

use http::{HeaderMap, Method, Response, StatusCode};

use super::{failure::Failure, info::OperationInfo, random, retry_after, wire::Body};

/// When and how often a call is sent again. Nothing is, unless the client or the call is given one of these.
///
/// Only such calls are repeated as do no more when they are sent twice: those whose method says so (RFC 9110, section
/// 9.2.2), those with an `Idempotency-Key`, and those that are asked for by [`Retry::operation`] or
/// [`Retry::any_method`]. They are repeated where no connection was made or it broke before the reply, and where the
/// server answers 408, 429, 502, 503 or 504. A timeout is not: who has waited for so long has waited enough. Nor is a
/// body that breaks off, or a call whose own body can be sent only once.
///
/// The time between two attempts is random, between nothing and a limit that doubles with each attempt. Where the server
/// says how long to wait, it comes on top; more than [`Retry::longest_wait`] is not waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retry {
    attempts: u32,
    first_delay: Duration,
    longest_delay: Duration,
    longest_wait: Duration,
    pub(super) budget: u32,
    operations: Vec<&'static str>,
    any_method: bool,
}

impl Retry {
    /// Three attempts, with up to half a second before the second and a second before the third. At most ten calls are
    /// repeated at once; see [`Retry::budget`].
    #[must_use]
    pub const fn new() -> Self {
        Self {
            attempts: 3,
            first_delay: Duration::from_millis(500),
            longest_delay: Duration::from_secs(20),
            longest_wait: Duration::new(60, 0),
            budget: 10,
            operations: Vec::new(),
            any_method: false,
        }
    }

    /// One attempt.
    #[must_use]
    pub fn never() -> Self {
        Self { attempts: 1, ..Self::new() }
    }

    /// How often a call is sent at most, the first time included.
    #[must_use]
    pub fn attempts(self, attempts: u32) -> Self {
        Self { attempts, ..self }
    }

    /// The limit of the first random delay, 500 ms. It doubles with each attempt.
    #[must_use]
    pub fn first_delay(self, delay: Duration) -> Self {
        Self { first_delay: delay, ..self }
    }

    /// The limit that is never exceeded by a random delay, 20 s.
    #[must_use]
    pub fn longest_delay(self, delay: Duration) -> Self {
        Self { longest_delay: delay, ..self }
    }

    /// How long the server may ask to wait by `Retry-After`, 60 s. If it is longer, its reply is given at once.
    #[must_use]
    pub fn longest_wait(self, wait: Duration) -> Self {
        Self { longest_wait: wait, ..self }
    }

    /// How many times a client with all its clones may repeat something before it has to succeed again, 10. Ten replies
    /// that are no failures allow for one more, so that a server in trouble gets hardly more than it would anyway.
    #[must_use]
    pub fn budget(self, retries: u32) -> Self {
        Self { budget: retries, ..self }
    }

    /// Repeats an operation, by its id, whatever its method.
    #[must_use]
    pub fn operation(mut self, id: &'static str) -> Self {
        self.operations.push(id);
        self
    }

    /// Repeats every call, whatever its method. What a server did before the connection broke is done again.
    #[must_use]
    pub fn any_method(self) -> Self {
        Self { any_method: true, ..self }
    }

    /// Whether a call may be sent again at all.
    pub(super) fn may_repeat(&self, info: OperationInfo, method: &Method, headers: &HeaderMap) -> bool {
        let asked_for = self.any_method || self.operations.contains(&info.id);
        let safe = is_idempotent(method) || headers.contains_key("idempotency-key");
        self.attempts > 1 && (asked_for || safe)
    }

    /// How long to wait before the next attempt, if there is to be one.
    pub(super) fn delay(&self, number: u32, reply: &Result<Response<Body>, Failure>) -> Option<Duration> {
        if number >= self.attempts || !is_failure(reply) {
            return None;
        }
        let asked_for = reply.as_ref().ok().and_then(|reply| retry_after::of(reply.headers()));
        let asked_for = asked_for.unwrap_or_default();
        let doubled = self.first_delay.saturating_mul(1 << (number - 1).min(20));
        let random = random::below(doubled.min(self.longest_delay));
        (asked_for <= self.longest_wait).then(|| asked_for.saturating_add(random))
    }
}

impl Default for Retry {
    fn default() -> Self {
        Self::new()
    }
}

/// Whether another attempt may go better.
pub(super) fn is_failure(reply: &Result<Response<Body>, Failure>) -> bool {
    match reply {
        Ok(reply) => matches!(
            reply.status(),
            StatusCode::REQUEST_TIMEOUT
                | StatusCode::TOO_MANY_REQUESTS
                | StatusCode::BAD_GATEWAY
                | StatusCode::SERVICE_UNAVAILABLE
                | StatusCode::GATEWAY_TIMEOUT
        ),
        Err(failure) => !failure.is_timeout(),
    }
}

/// RFC 9110, section 9.2.2, and `QUERY`, which is safe and has a body.
fn is_idempotent(method: &Method) -> bool {
    matches!(method.as_str(), "GET" | "HEAD" | "OPTIONS" | "TRACE" | "PUT" | "DELETE" | "QUERY")
}
