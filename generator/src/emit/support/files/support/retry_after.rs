//! How long a server asks to wait.

use std::time::Duration;

use http::{HeaderMap, HeaderName, header};

use super::clock;

/// How long a reply asks to wait before the next request (`Retry-After`, RFC 9110, section 10.2.3). A point in time
/// counts from the reply's own `Date`; one that is over is no time at all.
#[must_use]
pub fn of(headers: &HeaderMap) -> Option<Duration> {
    let header = |name: HeaderName| headers.get(name)?.to_str().ok();
    let text = header(header::RETRY_AFTER)?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let then = httpdate::parse_http_date(text).ok()?;
    let now = header(header::DATE).and_then(|date| httpdate::parse_http_date(date).ok());
    Some(then.duration_since(now.or_else(clock::now)?).unwrap_or_default())
}
