//! Enum values with quotes that they should not have, or without those that they should.
//!
//! ```yaml
//! # before
//! size: { type: string, enum: [1, 2.5, true] }
//! flag: { type: integer, enum: ['1', '2'] }
//! # after
//! size: { type: string, enum: ['1', '2.5', 'true'] }
//! flag: { type: integer, enum: [1, 2] }
//! ```
//!
//! Strictly no value would be valid; the type says what is meant.

use serde_json::Value;

use crate::diagnostic::Code;
use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let kind = schema.get("type").and_then(Value::as_str).map(str::to_owned);
    let (Some(kind), Some(values)) = (kind, schema.get_mut("enum").and_then(Value::as_array_mut)) else {
        return;
    };
    let meant: Vec<Value> = values.iter().map(|value| meant(value, &kind)).collect();
    if meant == *values {
        return;
    }
    let shown: Vec<String> = meant.iter().map(Value::to_string).collect();
    *values = meant;
    let message = format!("enum values are not of the type `{kind}`: read as {}", shown.join(", "));
    let help = "write them with quotes where they are strings, and without where they are not";
    let at = *context.at;
    context.report_with_help(Code::EnumValueTypes, &at.key("enum"), message, help);
}

/// The value of that type which is written in the same letters, where there is one.
pub(super) fn meant(value: &Value, kind: &str) -> Value {
    match (kind, value) {
        ("string", Value::Number(_) | Value::Bool(_)) => Value::String(value.to_string()),
        ("integer", Value::String(text)) => text.parse::<i64>().map_or_else(|_| value.clone(), Value::from),
        ("boolean", Value::String(text)) => text.parse::<bool>().map_or_else(|_| value.clone(), Value::from),
        ("number", Value::String(text)) => {
            serde_json::from_str(text).ok().filter(Value::is_number).unwrap_or_else(|| value.clone())
        }
        _ => value.clone(),
    }
}
