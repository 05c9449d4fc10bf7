//! A server that answers 401 to all but those who have the right token.

use std::sync::{Arc, Mutex, PoisonError};

use axum::{Router, body::to_bytes, extract::Request, http::StatusCode};
use tokio::net::TcpListener;

/// What came: `Authorization` and the body of each.
type Seen = Arc<Mutex<Vec<(String, String)>>>;

pub struct Guarded {
    pub base_url: String,
    seen: Seen,
}

impl Guarded {
    /// A server that takes these values of `Authorization`.
    pub async fn taking(values: &'static [&'static str]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base_url = format!("http://{}", listener.local_addr().expect("a bound port"));
        let seen = Seen::default();
        let record = Arc::clone(&seen);
        let answer = async move |request: Request| {
            let (head, body) = request.into_parts();
            let value = head.headers.get("authorization").and_then(|value| value.to_str().ok());
            let value = value.unwrap_or_default().to_owned();
            let body = to_bytes(body, usize::MAX).await.expect("a whole body");
            let right = values.contains(&value.as_str());
            let body = String::from_utf8_lossy(&body).into_owned();
            record.lock().unwrap_or_else(PoisonError::into_inner).push((value, body));
            if right { StatusCode::NO_CONTENT } else { StatusCode::UNAUTHORIZED }
        };
        let router = Router::new().fallback(answer);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { base_url, seen }
    }

    /// How many requests came.
    pub fn count(&self) -> usize {
        self.seen.lock().expect("no panic").len()
    }

    /// `Authorization` of the last request.
    pub fn last(&self) -> String {
        self.seen.lock().expect("no panic").last().expect("a request came").0.clone()
    }

    /// The body of the last request.
    pub fn body(&self) -> String {
        self.seen.lock().expect("no panic").last().expect("a request came").1.clone()
    }
}
