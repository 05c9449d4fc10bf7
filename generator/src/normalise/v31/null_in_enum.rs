//! `null` among the values of an enum.
//!
//! ```yaml
//! # before
//! enum: [a, b, null]
//! # after
//! enum: [a, b]
//! nullable: true
//! ```
//!
//! An enum without a `type` gets the one that its values have.

use serde_json::{Value, json};

use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, _: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    let Some(Value::Array(values)) = members.get_mut("enum") else { return };
    if values.iter().any(Value::is_null) && values.len() > 1 {
        values.retain(|value| !value.is_null());
        members.insert("nullable".to_owned(), json!(true));
    }
    let all_strings = members["enum"].as_array().is_some_and(|all| all.iter().all(Value::is_string));
    if all_strings && !members.contains_key("type") {
        members.insert("type".to_owned(), json!("string"));
    }
}
