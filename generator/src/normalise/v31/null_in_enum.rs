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
    let shared = others.peek().copied().and_then(type_of);
    let shared = shared.filter(|name| others.all(|value| type_of(value) == Some(*name)));
    if let (Some(name), false) = (shared, members.contains_key("type")) {
        members.insert("type".to_owned(), json!(name));
    }
    if has_null && members.contains_key("type") {
        members.insert("nullable".to_owned(), json!(true));
    }
}

fn type_of(value: &Value) -> Option<&'static str> {
    match value {
        Value::Null | Value::Array(_) | Value::Object(_) => None,
        Value::Bool(_) => Some("boolean"),
        Value::Number(number) if number.is_f64() => Some("number"),
        Value::Number(_) => Some("integer"),
        Value::String(_) => Some("string"),
    }
}
