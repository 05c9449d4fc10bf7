//! Media types, by how their values are written.

use indexmap::IndexMap;
use openapiv3::MediaType;

/// What a media type is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Json,
    Form,
    FormData,
    OtherParts,
    Text,
    Bytes,
}

/// How values of a media type are written.
pub(super) fn kind(name: &str) -> Kind {
    match essence(name).as_str() {
        json if is_json(json) => Kind::Json,
        "application/x-www-form-urlencoded" => Kind::Form,
        "multipart/form-data" => Kind::FormData,
        parts if parts.starts_with("multipart/") => Kind::OtherParts,
        text if is_text(text) => Kind::Text,
        _ => Kind::Bytes,
    }
}

/// What is sent where the document says no more than that anything may be.
pub(super) fn sent_as(name: &str) -> String {
    if essence(name).contains('*') { "application/octet-stream".to_owned() } else { name.to_owned() }
}

/// Whether a media type is text, XML included.
pub(super) fn is_text(essence: &str) -> bool {
    let text = essence.starts_with("text/") && !essence.contains('*');
    text || essence.ends_with("/xml") || essence.ends_with("+xml")
}

/// The media type that is JSON, or a format built on it (RFC 6839, section 3.1).
pub(super) fn json(content: &IndexMap<String, MediaType>) -> Option<(&String, &MediaType)> {
    let exact = content.iter().find(|(name, _)| essence(name) == "application/json");
    exact.or_else(|| content.iter().find(|(name, _)| essence(name).ends_with("+json")))
}

/// A media type without its parameters.
pub(super) fn essence(name: &str) -> String {
    name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether a media type is JSON, or a format built on it (RFC 6839, section 3.1).
pub(super) fn is_json(essence: &str) -> bool {
    matches!(essence, "application/json" | "text/json") || essence.ends_with("+json")
}

/// Whether a media type is a sequence that is read while it comes.
pub(super) fn is_stream(name: &str) -> bool {
    let essence = essence(name);
    let known = ["text/event-stream", "application/jsonl", "application/ndjson", "application/x-ndjson"];
    known.contains(&essence.as_str())
        || matches!(essence.as_str(), "application/json-seq" | "application/x-jsonlines")
}
