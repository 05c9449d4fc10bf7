//! What goes to the network, and what comes from it.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, header};

use super::transport_error::TransportError;

/// Headers of the request replace those of the client, but for cookies, which go together.
pub fn merge(headers: &mut HeaderMap, mut own: HeaderMap) {
    if let (Some(all), Some(one)) = (headers.get(header::COOKIE), own.get(header::COOKIE))
        && let Ok(both) = HeaderValue::from_bytes(&[all.as_bytes(), b"; ", one.as_bytes()].concat())
    {
        own.insert(header::COOKIE, both);
    }
    headers.extend(own);
}

/// The body of a reply, unless it is larger than it may be.
///
/// # Errors
///
/// Fails if the body breaks off, or is larger.
pub async fn body(
    mut reply: reqwest::Response,
    largest: Option<usize>,
    operation: &'static str,
) -> Result<Bytes, TransportError> {
    let broken = |error| TransportError::new(operation, error);
    let Some(largest) = largest else { return reply.bytes().await.map_err(broken) };
    let mut body = Vec::new();
    while let Some(part) = reply.chunk().await.map_err(broken)? {
        if body.len() + part.len() > largest {
            return Err(TransportError::too_large(operation));
        }
        body.extend_from_slice(&part);
    }
    Ok(body.into())
}
