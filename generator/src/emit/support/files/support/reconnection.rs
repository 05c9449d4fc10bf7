//! Event streams that go on after the connection broke (HTML Standard, section 9.2.3).

use std::{
    task::{Context, Poll, ready},
    time::Duration,
};

use http::{HeaderValue, Request, Response};

use super::{
    event_parser::EventParser, fault::Fault, info::OperationInfo, payload::Payload, pending::Pending,
    wire::Body,
};
use crate::client::Client;

/// How long is waited where the server does not say.
const USUAL: Duration = Duration::from_secs(3);

/// The longest wait after failures.
const LONGEST: Duration = Duration::from_secs(60);

/// The request of a stream, which is sent again where that is allowed.
pub(super) struct Reconnection {
    client: Client,
    info: OperationInfo,
    request: Request<Payload>,
    /// How long is waited where nothing has failed.
    wait: Duration,
    attempts: u32,
    /// How many have failed since the last success.
    failed: u32,
    going_on: Option<Pending<'static, Result<Response<Body>, Fault>>>,
}

impl Reconnection {
    pub(super) fn new(client: &Client, info: OperationInfo, request: Request<Payload>) -> Self {
        let client = client.clone();
        Self { client, info, request, wait: USUAL, attempts: 0, failed: 0, going_on: None }
    }

    /// Lets as many attempts fail one after the other, less one.
    pub(super) fn allow(&mut self, attempts: u32) {
        self.attempts = if self.request.method().is_safe() { attempts } else { 0 };
    }

    pub(super) fn forbid(&mut self) {
        self.attempts = 0;
    }

    /// Begins, if it may.
    pub(super) fn start(&mut self, parser: &EventParser) -> bool {
        if let Ok(id) = HeaderValue::from_str(parser.last_id())
            && !id.is_empty()
        {
            self.request.headers_mut().insert("last-event-id", id);
        }
        self.wait = parser.retry().unwrap_or(self.wait);
        self.failed = 0;
        self.attempt()
    }

    fn attempt(&mut self) -> bool {
        if self.failed >= self.attempts {
            return false;
        }
        let wait = self.wait.saturating_mul(2_u32.saturating_pow(self.failed)).min(LONGEST.max(self.wait));
        let (client, info, request) = (self.client.clone(), self.info, self.request.clone());
        self.going_on = Some(Box::pin(async move {
            client.0.timer()?.sleep(wait).await;
            client.0.exchange(info, request).await
        }));
        true
    }

    /// The reply that the stream goes on with; nothing where that was not begun.
    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Response<Body>, Fault>>> {
        while let Some(going_on) = &mut self.going_on {
            let outcome = ready!(going_on.as_mut().poll(context));
            self.going_on = None;
            match outcome {
                Err(Fault::Transport(error)) => {
                    self.failed += 1;
                    if !self.attempt() {
                        self.forbid();
                        return Poll::Ready(Some(Err(Fault::Transport(error))));
                    }
                }
                other => return Poll::Ready(Some(other)),
            }
        }
        Poll::Ready(None)
    }
}
