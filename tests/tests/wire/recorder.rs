//! A server that records requests as they come, and answers each as it is told.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    response::Response,
};
use bytes::Bytes;
use tokio::net::TcpListener;

/// What came, and what is answered.
#[derive(Clone)]
pub struct Recorder {
    pub base_url: String,
    seen: Arc<Mutex<Vec<http::Request<Bytes>>>>,
}

impl Recorder {
    /// A server that answers everything with 204.
    pub async fn empty() -> Self {
        Self::answering(|| http::Response::builder().status(204).body(Body::empty()).expect("a reply")).await
    }

    /// A server that makes its replies anew each time.
    pub async fn answering(reply: impl Fn() -> Response + Clone + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base_url = format!("http://{}", listener.local_addr().expect("a bound port"));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let record = move |State(seen): State<Arc<Mutex<Vec<_>>>>, request: Request| async move {
            let (head, body) = request.into_parts();
            let body = to_bytes(body, usize::MAX).await.expect("a whole body");
            seen.lock().expect("no panic").push(http::Request::from_parts(head, body));
            reply()
        };
        let router = Router::new().fallback(record).with_state(Arc::clone(&seen));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { base_url, seen }
    }

    pub fn client(&self) -> tests::Client {
        tests::Client::new(&self.base_url).expect("the base URL is one")
    }

    /// The last request.
    pub fn last(&self) -> http::Request<Bytes> {
        self.seen.lock().expect("no panic").last().expect("a request came").clone()
    }

    /// How many requests came.
    pub fn count(&self) -> usize {
        self.seen.lock().expect("no panic").len()
    }
}
