//! A server that wants one token.

use std::io;

use axum::{
    Router,
    http::{HeaderMap, StatusCode, header},
};
use tokio::net::TcpListener;

/// Starts a server that answers 204 to requests with that value of `Authorization`, and 401 to others; gives its URL.
///
/// # Errors
///
/// Fails if there is no free port.
pub async fn serve(authorization: &'static str) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let base_url = format!("http://{}", listener.local_addr()?);
    let answer = async move |headers: HeaderMap| {
        let right = headers.get(header::AUTHORIZATION).is_some_and(|value| value == authorization);
        if right { StatusCode::NO_CONTENT } else { StatusCode::UNAUTHORIZED }
    };
    tokio::spawn(async move { axum::serve(listener, Router::new().fallback(answer)).await });
    Ok(base_url)
}
