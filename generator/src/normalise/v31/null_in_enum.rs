//! `null` among the values of an enum.
//!
//! ```yaml
//! # before
//! enum: [a, b, null]
//! # after
//! type: string
//! enum: [a, b, null]
//! nullable: true
//! ```
//!
//! In OpenAPI 3.0 the value stays in the list (3.0.3, section 4.7.24.1, `nullable`). An enum without a `type` gets the
//! one that its values have; where they have none in common it needs no `nullable` either.

use serde_json::{Value, json};

use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, _: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    let Some(Value::Array(values)) = members.get("enum") else { return };
    let has_null = values.iter().any(Value::is_null);
    let mut others = values.iter().filter(|value| !value.is_null()).peekable();
    let has_strings = others.peek().is_some() && others.all(Value::is_string);
    if has_strings && !members.contains_key("type") {
        members.insert("type".to_owned(), json!("string"));
    }
    if has_null && members.contains_key("type") {
        members.insert("nullable".to_owned(), json!(true));
    }
}
