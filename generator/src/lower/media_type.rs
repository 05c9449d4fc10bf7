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

/// What is sent where the document says no more than that anything of a kind may be.
pub(super) fn sent_as(name: &str, kind: Kind) -> String {
    if !essence(name).contains('*') {
        return name.to_owned();
    }
    let usual = match kind {
        Kind::Json => "application/json",
        Kind::Form => "application/x-www-form-urlencoded",
        Kind::FormData | Kind::OtherParts => "multipart/form-data",
        Kind::Text => "text/plain",
        Kind::Bytes => "application/octet-stream",
    };
    usual.to_owned()
}

/// Whether a media type is text, XML included.
pub(super) fn is_text(essence: &str) -> bool {
    essence.starts_with("text/") || essence.ends_with("/xml") || essence.ends_with("+xml")
}

/// The media type that is JSON, or a format built on it (RFC 6839, section 3.1).
pub(super) fn json(content: &IndexMap<String, MediaType>) -> Option<(&String, &MediaType)> {
    let exact = content.iter().find(|(name, _)| essence(name) == "application/json");
    exact.or_else(|| content.iter().find(|(name, _)| is_json(&essence(name))))
}

/// How pieces stand one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sequence {
    /// Server-sent events (HTML Standard, section 9.2).
    Events,
    /// JSON values, a line each or after separators.
    Records,
}

/// What a media type is a sequence of (OpenAPI 3.2.0, section 4.14.4).
pub(super) fn sequence(name: &str) -> Option<Sequence> {
    match essence(name).as_str() {
        "text/event-stream" => Some(Sequence::Events),
        json if RECORDS.contains(&json) || json.ends_with("+json-seq") => Some(Sequence::Records),
        _ => None,
    }
}

/// JSON a line under the names that are in use, and RFC 7464.
const RECORDS: [&str; 10] = [
    "application/jsonl",
    "application/x-jsonl",
    "application/ndjson",
    "application/x-ndjson",
    "application/jsonlines",
    "application/x-jsonlines",
    "application/json-lines",
    "application/x-json-lines",
    "application/stream+json",
    "application/json-seq",
];

/// A media type without its parameters.
pub(super) fn essence(name: &str) -> String {
    name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether a media type is JSON, or a format built on it (RFC 6839, section 3.1).
pub(super) fn is_json(essence: &str) -> bool {
    let suffix = essence.ends_with("+json") && essence != "application/stream+json";
    suffix || matches!(essence, "application/json" | "text/json")
}
