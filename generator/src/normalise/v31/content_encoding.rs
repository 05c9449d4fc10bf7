//! Binary data in a string.
//!
//! ```yaml
//! # before
//! { type: string, contentEncoding: base64 }
//! # after
//! { type: string, format: byte, x-jsonschema-contentEncoding: base64 }
//! ```

use serde_json::{Value, json};

use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, _: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    let Some(encoding) = members.get("contentEncoding").and_then(Value::as_str) else { return };
    let format = match encoding {
        "base64" => "byte",
        "base64url" => "base64url",
        _ => return,
    };
    members.entry("format").or_insert_with(|| json!(format));
}
