//! A server that sends and takes as much as it is told, and keeps nothing.

use std::{
    convert::Infallible,
    io,
    sync::atomic::{AtomicUsize, Ordering},
};

use axum::{
    Router,
    body::Body,
    extract::Request,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::any,
};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use tokio::net::TcpListener;

/// How many bytes of text an event or a record has.
const TEXT: usize = 10_000;

/// What stands around the data of an event.
pub const AROUND_EVENT: usize = "data: \n\n".len();

/// What stands around the text of a record.
pub const AROUND_RECORD: usize = "\"\"\n".len();

static RECEIVED: AtomicUsize = AtomicUsize::new(0);

/// How many bytes were taken.
pub fn received() -> usize {
    RECEIVED.load(Ordering::Relaxed)
}

/// Starts it, and gives its base URL.
pub async fn start(total: usize) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let base_url = format!("http://{}", listener.local_addr()?);
    let text = "x".repeat(TEXT);
    let (event, record) = (format!("data: {text}\n\n"), format!("\"{text}\"\n"));
    let app = Router::new()
        .route("/news", any(async move || sent("text/event-stream", event, total)))
        .route("/export", any(async move || sent("application/x-ndjson", record, total)))
        .fallback(async move |request: Request| take(request, total).await);
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(base_url)
}

/// Takes a body and counts it; sends one where there is none.
async fn take(request: Request, total: usize) -> Response {
    let mut parts = request.into_body().into_data_stream();
    let mut read = 0;
    while let Some(Ok(part)) = parts.next().await {
        read += part.len();
    }
    if read == 0 {
        return sent("application/octet-stream", "x".repeat(TEXT), total);
    }
    RECEIVED.fetch_add(read, Ordering::Relaxed);
    StatusCode::NO_CONTENT.into_response()
}

/// The same text over and over, until it is enough.
fn sent(media_type: &'static str, text: String, total: usize) -> Response {
    let (times, part) = (total.div_ceil(text.len()), Bytes::from(text));
    let parts = stream::iter(std::iter::repeat_n(part, times).map(Ok::<_, Infallible>));
    ([("content-type", media_type)], Body::from_stream(parts)).into_response()
}
