//! Media types of replies (RFC 9110, section 8.3).

use http::header;

use super::reply::RawReply;

impl RawReply {
    /// Whether it came as a media type, or as one of a range such as `text/*` (RFC 9110, section 12.5.1). JSON is never
    /// one of a range: a schema of its own stands for it.
    #[must_use]
    pub fn came_as(&self, expected: &str) -> bool {
        self.media_type().is_some_and(|came| match expected.split_once("/*") {
            // `application/*+json` is no range that the RFC knows, and common.
            Some((kind, end)) => {
                let of_kind = kind == "*" || came.split('/').next() == Some(kind);
                of_kind && came.ends_with(end) && (!end.is_empty() || !is_json(&came))
            }
            None => came == expected,
        })
    }

    /// The media type that it came as, without parameters, in lower case.
    pub(super) fn media_type(&self) -> Option<String> {
        self.headers().get(header::CONTENT_TYPE)?.to_str().ok().map(essence)
    }
}

/// The first media type without its parameters.
pub(super) fn essence(media_types: &str) -> String {
    media_types.split([',', ';']).next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether a media type is JSON, or a format built on it (RFC 6839, section 3.1).
pub(super) fn is_json(essence: &str) -> bool {
    essence == "text/json" || essence == "application/json" || essence.ends_with("+json")
}
