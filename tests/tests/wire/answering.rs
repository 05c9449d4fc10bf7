//! A server whose answers depend on what it is asked.

use std::sync::{Arc, Mutex};

use axum::{Router, body, extract::Request, response::IntoResponse};
use http::{StatusCode, header};
use serde_json::Value;
use tests::Client;

/// A server that answers by path and query and body, and remembers what it was asked.
pub struct Answering {
    base_url: String,
    asked: Arc<Mutex<Vec<String>>>,
}

/// A status, a `Link` header and JSON.
pub type Answer = (StatusCode, Option<String>, Value);

impl Answering {
    pub async fn serve(answer: impl Fn(&str, &str) -> Answer + Clone + Send + Sync + 'static) -> Self {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let remembered = Arc::clone(&asked);
        let handler = async move |request: Request| {
            let target = request.uri().path_and_query().unwrap().as_str().to_owned();
            let body = body::to_bytes(request.into_body(), 10_000).await.unwrap();
            let body = String::from_utf8(body.to_vec()).unwrap();
            let (status, link, reply) = answer(&target, &body);
            remembered.lock().unwrap().push([target, body].concat());
            let link = link.map(|link| (header::LINK, link));
            (status, axum::response::AppendHeaders(link), axum::Json(reply)).into_response()
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base_url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, Router::new().fallback(handler)).await });
        Self { base_url, asked }
    }

    pub fn client(&self) -> Client {
        Client::new(&self.base_url).unwrap()
    }

    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}
