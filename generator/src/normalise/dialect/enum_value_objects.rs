//! Enum values written as mappings.
//!
//! ```yaml
//! # before
//! enum:
//!   - value: S256
//!   - { type: stringLiteral, value: plain }
//! # after
//! enum: [S256, plain]
//! ```
//!
//! A `description` beside the value is kept under `x-enum-descriptions`.

use serde_json::{Map, Value};

use crate::diagnostic::Code;
use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let Some(values) = schema.get("enum").and_then(Value::as_array) else { return };
    if !values.iter().any(is_wrapped) || !speaks_of_scalars(schema) {
        return;
    }
    let descriptions: Vec<Value> = values.iter().map(|value| annotation(value, "description")).collect();
    let plain: Vec<Value> = values.iter().map(unwrap).collect();
    let shown = plain.iter().map(Value::to_string).collect::<Vec<_>>().join(", ");
    context.report(Code::EnumValueObjects, "enum", format!("enum values are mappings: read as {shown}"));
    if descriptions.iter().any(Value::is_string) && schema.get("x-enum-descriptions").is_none() {
        schema["x-enum-descriptions"] = Value::Array(descriptions);
    }
    schema["enum"] = Value::Array(plain);
}

/// An enum of real objects has no scalar type beside it.
fn speaks_of_scalars(schema: &Value) -> bool {
    let scalar = |name: &Value| name.as_str().is_some_and(|name| !matches!(name, "object" | "array"));
    match schema.get("type") {
        Some(Value::Array(types)) => types.iter().all(scalar),
        Some(only) => scalar(only),
        None => schema["enum"].as_array().is_some_and(|values| values.iter().all(is_wrapped)),
    }
}

fn is_wrapped(value: &Value) -> bool {
    let known = |key: &String| matches!(key.as_str(), "value" | "type" | "name" | "description");
    let plain = |members: &Map<String, Value>| members.keys().all(known) && members.contains_key("value");
    value.as_object().is_some_and(plain)
}

fn unwrap(value: &Value) -> Value {
    if is_wrapped(value) { value["value"].clone() } else { value.clone() }
}

fn annotation(value: &Value, key: &str) -> Value {
    value.get(key).filter(|_| is_wrapped(value)).cloned().unwrap_or_default()
}
