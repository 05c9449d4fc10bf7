//! A list of examples.
//!
//! ```yaml
//! # before
//! examples: [a, b]
//! # after
//! example: a
//! x-jsonschema-examples: [a, b]
//! ```

use serde_json::Value;

use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, _: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    let Some(Value::Array(examples)) = members.get("examples") else { return };
    if let (Some(first), false) = (examples.first().cloned(), members.contains_key("example")) {
        members.insert("example".to_owned(), first);
    }
}
