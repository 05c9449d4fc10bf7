//! A transport that stands in for a server: it records what is sent, and answers as it is told.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use http::{Request, Response};
use tests::{Body, Client, Failure, Pending, Timeout, Transport};
use tokio::time::{Duration, Instant};

/// What is answered to one request.
pub type Answer = Result<Response<Body>, Failure>;

#[derive(Clone, Default)]
pub struct Double(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    answers: VecDeque<Answer>,
    seen: Vec<(Request<Bytes>, Instant)>,
}

impl Double {
    /// What answers in this order, and then with 204.
    pub fn answering(answers: impl IntoIterator<Item = Answer>) -> Self {
        let answers = answers.into_iter().collect();
        Self(Arc::new(Mutex::new(State { answers, seen: Vec::new() })))
    }

    pub fn client(&self) -> Client {
        Client::new("https://example.com/api").expect("a base URL").transport(self.clone())
    }

    pub fn count(&self) -> usize {
        self.0.lock().expect("no panic").seen.len()
    }

    pub fn last(&self) -> Request<Bytes> {
        self.0.lock().expect("no panic").seen.last().expect("a request").0.clone()
    }

    /// The time that the last request had.
    pub fn timeout(&self) -> Option<Duration> {
        self.last().extensions().get::<Timeout>().map(|Timeout(duration)| *duration)
    }

    /// The times between the requests.
    pub fn pauses(&self) -> Vec<Duration> {
        let state = self.0.lock().expect("no panic");
        state.seen.windows(2).map(|pair| pair[1].1 - pair[0].1).collect()
    }
}

impl Transport for Double {
    fn send(&self, request: Request<Body>) -> Pending<'_, Answer> {
        Box::pin(async move {
            let (head, mut body) = request.into_parts();
            let mut bytes = Vec::new();
            while let Some(part) = body.chunk().await? {
                bytes.extend_from_slice(&part);
            }
            let mut state = self.0.lock().expect("no panic");
            state.seen.push((Request::from_parts(head, bytes.into()), Instant::now()));
            state.answers.pop_front().unwrap_or_else(|| status(204))
        })
    }
}

/// A reply with a status, and nothing else.
pub fn status(status: u16) -> Answer {
    Response::builder().status(status).body(Body::default()).map_err(Failure::other)
}

/// The same with a header.
pub fn with(code: u16, name: &'static str, value: &str) -> Answer {
    let mut reply = status(code)?;
    reply.headers_mut().insert(name, value.parse().expect("a value"));
    Ok(reply)
}

pub fn refused() -> Answer {
    Err(Failure::connect("refused"))
}
