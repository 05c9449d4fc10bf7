//! What goes to the network, and what comes from it.

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, HeaderValue, header};

use super::{failure::Failure, wire::Body};

/// Headers of the request replace those of the client, but for cookies, which go together.
pub fn merge(headers: &mut HeaderMap, mut own: HeaderMap) {
    if let (Some(all), Some(one)) = (headers.get(header::COOKIE), own.get(header::COOKIE))
        && let Ok(both) = HeaderValue::from_bytes(&[all.as_bytes(), b"; ", one.as_bytes()].concat())
    {
        own.insert(header::COOKIE, both);
    }
    headers.extend(own);
}

/// The whole of a body, or `None` if it is larger than it may be.
///
/// # Errors
///
/// Fails if the body breaks off.
pub async fn whole(mut body: Body, largest: Option<usize>) -> Result<Option<Bytes>, Failure> {
    let fits = |length: usize| largest.is_none_or(|largest| length <= largest);
    let Some(first) = body.chunk().await? else { return Ok(Some(Bytes::new())) };
    let mut all = BytesMut::from(first);
    while fits(all.len()) {
        let Some(part) = body.chunk().await? else { return Ok(Some(all.freeze())) };
        all.extend_from_slice(&part);
    }
    Ok(None)
}
