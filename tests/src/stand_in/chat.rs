//! A server that plays the side of the API in a streaming chat: it says what it was asked, in small parts.

use std::{convert::Infallible, io, time::Duration};

use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::post,
};
use futures_core::Stream;
use serde_json::{Value, json};
use tokio::{net::TcpListener, sync::mpsc, task::JoinHandle};

/// A running server. It stops when it is dropped.
#[derive(Debug)]
pub struct ChatServer {
    base_url: String,
    server: JoinHandle<()>,
}

impl ChatServer {
    /// Starts a server on a free loopback port.
    ///
    /// # Errors
    ///
    /// Fails if no port can be had.
    pub async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let base_url = format!("http://{}/api/v1", listener.local_addr()?);
        let app = Router::new().route("/api/v1/chat/completions", post(answer));
        let server = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, app).await {
                eprintln!("stand-in: {error}");
            }
        });
        Ok(Self { base_url, server })
    }

    /// The base URL of its API.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }
}

impl Drop for ChatServer {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// Repeats the last message word by word, if a stream is asked for.
async fn answer(headers: HeaderMap, body: Bytes) -> Response {
    let asked: Value = serde_json::from_slice(&body).unwrap_or_default();
    let accepts = headers.get(header::ACCEPT).is_some_and(|accept| accept == "text/event-stream");
    if !headers.contains_key(header::AUTHORIZATION) {
        let problem = json!({"error": {"code": 401, "message": "No credential"}});
        return (StatusCode::UNAUTHORIZED, axum::Json(problem)).into_response();
    }
    let text = asked.pointer("/messages/0/content").and_then(Value::as_str);
    let Some(text) = text.filter(|_| accepts && asked["stream"] == true) else {
        let problem = json!({"error": {"code": 400, "message": "Only streams, of one text message"}});
        return (StatusCode::BAD_REQUEST, axum::Json(problem)).into_response();
    };
    let (sender, receiver) = mpsc::channel(1);
    tokio::spawn(say(events(text), sender));
    ([(header::CONTENT_TYPE, "text/event-stream")], Body::from_stream(Parts(receiver))).into_response()
}

/// A comment, an event a word, and the sentinel.
fn events(text: &str) -> String {
    let mut events = String::from(": PROCESSING\n\n");
    for word in text.split_inclusive(' ') {
        let choice =
            json!({"index": 0, "delta": {"role": "assistant", "content": word}, "finish_reason": null});
        let chunk = json!({
            "id": "gen-1", "object": "chat.completion.chunk", "created": 1_700_000_000, "model": "stand-in",
            "choices": [choice],
        });
        events.extend(["data: ", &chunk.to_string(), "\r\n\r\n"]);
    }
    events.push_str("data: [DONE]\n\n");
    events
}

/// Sends a text in parts that split events, lines and characters.
async fn say(text: String, sender: mpsc::Sender<Bytes>) {
    for part in text.as_bytes().chunks(37) {
        if sender.send(Bytes::copy_from_slice(part)).await.is_err() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

struct Parts(mpsc::Receiver<Bytes>);

impl Stream for Parts {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        self.0.poll_recv(context).map(|part| part.map(Ok))
    }
}
