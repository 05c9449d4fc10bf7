//! Binary data in a string.
//!
//! ```yaml
//! # before
//! { type: string, contentEncoding: base64 }
//! # after
//! { type: string, format: byte, x-jsonschema-contentEncoding: base64 }
//! # before
//! { type: string, contentMediaType: image/png }
//! # after
//! { type: string, format: binary, x-jsonschema-contentMediaType: image/png }
//! ```

use serde_json::{Value, json};

use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, _: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    let text = |key: &str| members.get(key).and_then(Value::as_str);
    let format = match (text("contentEncoding"), text("contentMediaType")) {
        (Some("base64"), _) => "byte",
        (Some("base64url"), _) => "base64url",
        (None, Some(media_type)) if is_binary(media_type) => "binary",
        (..) => return,
    };
    members.entry("format").or_insert_with(|| json!(format));
}

/// Whether a string of that media type is not text (OpenAPI 3.1.1, section 4.8.14.1).
fn is_binary(media_type: &str) -> bool {
    let media_type = media_type.to_ascii_lowercase();
    let kinds =
        ["image/", "audio/", "video/", "application/octet-stream", "application/pdf", "application/zip"];
    kinds.iter().any(|kind| media_type.starts_with(kind))
}
