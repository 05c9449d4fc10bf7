//! Enum values of a string without the quotes that would make them strings.
//!
//! ```yaml
//! # before
//! type: string
//! enum: [1, 2.5, true]
//! # after
//! type: string
//! enum: ['1', '2.5', 'true']
//! ```
//!
//! Strictly no value would be valid; what its author meant is text.

use serde_json::Value;

use crate::diagnostic::Code;
use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let text = schema.get("type").is_some_and(|kind| kind == "string");
    let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut).filter(|_| text) else { return };
    if !values.iter().any(is_bare) {
        return;
    }
    for value in values.iter_mut().filter(|value| is_bare(value)) {
        *value = Value::String(value.to_string());
    }
    let shown: Vec<String> = values.iter().map(Value::to_string).collect();
    let message = format!("enum values of a string are not strings: read as {}", shown.join(", "));
    let help = "write them in quotes, or give the schema the type of its values";
    let at = *context.at;
    context.report_with_help(Code::EnumValueTypes, &at.key("enum"), message, help);
}

fn is_bare(value: &Value) -> bool {
    value.is_number() || value.is_boolean()
}
