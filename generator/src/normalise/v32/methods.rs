//! Methods beyond the eight that OpenAPI 3.0 knows (OpenAPI 3.2.0, section 4.9).
//!
//! ```yaml
//! # before
//! /pets: { query: {}, additionalOperations: { COPY: {} } }
//! # after
//! /pets: { x-oai-query: {}, x-oai-additionalOperations: { COPY: {} } }
//! ```

use serde_json::Value;

use crate::normalise::Context;

/// Where such operations are kept.
pub(crate) const METHODS: [&str; 2] = ["x-oai-query", "x-oai-additionalOperations"];

pub(in crate::normalise) fn apply(item: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = item else { return };
    let at = *context.at;
    for (key, kept) in ["query", "additionalOperations"].iter().zip(METHODS) {
        if let Some(operation) = members.shift_remove(*key) {
            context.moved(&at.key(kept), &at.key(key));
            members.insert(kept.to_owned(), operation);
        }
    }
}
