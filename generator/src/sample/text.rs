//! Strings.

use serde_json::Value;

use super::flat::Flat;
use super::pattern;

/// A string of its format, that matches its pattern, and is as long as it has to be.
pub(super) fn text(flat: &Flat) -> String {
    let key = |key| flat.keyword(key).and_then(Value::as_str);
    if let Some(text) = key("format").and_then(formatted) {
        return text.to_owned();
    }
    let least = flat.count("minLength");
    if let Some(text) = key("pattern").and_then(|pattern| pattern::matching(pattern, least)) {
        return text;
    }
    let mut text = "text".to_owned();
    while text.len() < least {
        text.push('x');
    }
    let most = flat.keyword("maxLength").and_then(Value::as_u64).and_then(|most| usize::try_from(most).ok());
    text.truncate(most.unwrap_or(text.len()));
    text
}

/// The format registry of OpenAPI, and JSON Schema 2020-12 (validation, section 7.3).
fn formatted(format: &str) -> Option<&'static str> {
    Some(match format {
        "date-time" => "2024-01-02T03:04:05Z",
        "date" => "2024-01-02",
        "time" => "03:04:05Z",
        "duration" => "PT1H",
        "uuid" => "123e4567-e89b-12d3-a456-426614174000",
        "email" | "idn-email" => "someone@example.com",
        "uri" | "url" | "iri" => "https://example.com/a",
        "uri-reference" | "iri-reference" | "json-pointer" => "/a",
        "hostname" | "idn-hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "byte" | "base64" | "base64url" => "dGV4dA==",
        "regex" => "^a$",
        "int64" | "int32" | "decimal" => "1",
        _ => return None,
    })
}
