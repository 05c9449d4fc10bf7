//! What holds for some calls only.

use std::time::Duration;

use super::{retry::Retry, settings::Settings};

/// Options for the calls of [`Client::with`](crate::Client::with): they come before those of the client.
#[derive(Clone, Debug, Default)]
pub struct CallOptions {
    timeout: Option<Duration>,
    headers: Vec<(String, String)>,
    retry: Option<Retry>,
}

impl CallOptions {
    /// No options: every call is as the client says.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// As [`Client::timeout`](crate::Client::timeout).
    #[must_use]
    pub fn timeout(self, timeout: Duration) -> Self {
        Self { timeout: Some(timeout), ..self }
    }

    /// Sends a header, also in place of one that the operation sets.
    ///
    /// A name or value that is not valid in a header becomes [`Error::Build`](crate::Error::Build) when a request is sent.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sends `Idempotency-Key`, by which a server knows a request that it has seen already. A call that has one is
    /// repeated as the client's [`Retry`] says, whatever its method. Each call needs a key of its own.
    #[must_use]
    pub fn idempotency_key(self, key: impl Into<String>) -> Self {
        self.header("idempotency-key", key)
    }

    /// As [`Client::retry`](crate::Client::retry); the budget stays that of the client.
    #[must_use]
    pub fn retry(self, retry: Retry) -> Self {
        Self { retry: Some(retry), ..self }
    }

    /// Changes what a client was told.
    pub(crate) fn apply(self, settings: &mut Settings) {
        settings.timeout = self.timeout.or(settings.timeout);
        if let Some(retry) = self.retry {
            settings.retry = retry;
        }
        for (name, value) in &self.headers {
            settings.replace(name, value);
        }
    }
}
