//! A server that plays the side of a shop of pets: what it gives shows what it was asked.

use std::{borrow::Cow, io};

use axum::{
    Json, Router,
    extract::{Path, RawQuery},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, put},
};
use bytes::Bytes;
use serde_json::json;
use tokio::net::TcpListener;
use url::form_urlencoded;

/// Starts a server on a free loopback port; gives its URL.
///
/// # Errors
///
/// Fails if there is no free port.
pub async fn serve() -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let base_url = format!("http://{}", listener.local_addr()?);
    let app = Router::new().route("/shops/{shop}/pets", get(pets)).route("/pets/{id}/picture", put(picture));
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(base_url)
}

/// A pet for each tag, called after it and its kind; other answers for shops of other names.
async fn pets(Path(shop): Path<String>, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let value = |name: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(key, _)| key == name).map_or(Cow::Borrowed(""), |(_, value)| value)
    };
    match shop.as_str() {
        "corner shop" => {
            let (tags, kind) = (value("tags"), value("filter[kind]"));
            let pets = tags.split('|').map(|tag| json!({"name": format!("{tag} {kind}")}));
            Json(pets.take(value("limit").parse().unwrap_or_default()).collect::<Vec<_>>()).into_response()
        }
        "busy" => (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "2")]).into_response(),
        "closed" => {
            let problem = json!({"title": "It is Sunday"});
            (StatusCode::CONFLICT, [(header::CONTENT_TYPE, "application/problem+json")], problem.to_string())
                .into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Takes a form that ends where its media type says, and that has a PNG file in it.
async fn picture(Path(_): Path<u64>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let media_type =
        headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap_or_default();
    let has = |text: &str| body.windows(text.len()).any(|window| window == text.as_bytes());
    let whole = !boundary.is_empty() && body.ends_with(format!("\r\n--{boundary}--\r\n").as_bytes());
    if whole && has("name=\"picture\"; filename=") && has("content-type: image/png\r\n\r\n\u{89}PNG") {
        StatusCode::NO_CONTENT
    } else {
        StatusCode::BAD_REQUEST
    }
}
