//! Components that OpenAPI 3.0 does not have: what refers to them has been given a copy.
//!
//! ```yaml
//! # before
//! components:
//!   pathItems: {}
//! # after
//! components:
//!   x-oai-pathItems: {}
//! ```

use serde_json::Value;

use crate::normalise::Context;

/// Path items (OpenAPI 3.1) and media types (OpenAPI 3.2).
const KEYS: [(&str, &str); 2] = [("pathItems", "x-oai-pathItems"), ("mediaTypes", "x-oai-mediaTypes")];

pub(in crate::normalise) fn apply(components: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = components else { return };
    let at = *context.at;
    for (key, kept) in KEYS {
        if let Some(value) = members.shift_remove(key) {
            context.moved(&at.key(kept), &at.key(key));
            members.insert(kept.to_owned(), value);
        }
    }
}
