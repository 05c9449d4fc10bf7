//! A schema with exactly one value.
//!
//! ```yaml
//! # before
//! const: message
//! # after
//! type: string
//! enum: [message]
//! x-jsonschema-const: message
//! ```

use serde_json::{Value, json};

use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, _: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    let Some(value) = members.shift_remove("const") else { return };
    if let (None, Some(name)) = (members.get("type"), type_of(&value)) {
        members.insert("type".to_owned(), json!(name));
    }
    members.entry("enum").or_insert_with(|| json!([value]));
    members.insert("x-jsonschema-const".to_owned(), value);
}

/// The JSON Schema type of a value, where OpenAPI 3.0 has a word for it.
fn type_of(value: &Value) -> Option<&'static str> {
    match value {
        Value::Null => None,
        Value::Bool(_) => Some("boolean"),
        Value::Number(number) if number.is_f64() => Some("number"),
        Value::Number(_) => Some("integer"),
        Value::String(_) => Some("string"),
        Value::Array(_) => Some("array"),
        Value::Object(_) => Some("object"),
    }
}
