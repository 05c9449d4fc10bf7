//! The prose of the document, where the model has it.

use openapiv3::{Operation, Schema};
use serde_json::Value;

use super::format::note;
use crate::config::Typeless;
use crate::ir::Doc;

/// What a schema says about itself.
pub(super) fn of_schema(schema: &Schema) -> Doc {
    let data = &schema.schema_data;
    Doc {
        summary: data.title.clone(),
        description: data.description.clone(),
        deprecated: data.deprecated,
        example: data
            .example
            .as_ref()
            .filter(|_| !super::schema::needs_name(schema, Typeless::Infer))
            .and_then(example),
        notes: note::of_schema(schema),
    }
}

/// What an operation says about itself.
pub(super) fn of_operation(operation: &Operation) -> Doc {
    Doc {
        summary: operation.summary.clone(),
        description: operation.description.clone(),
        deprecated: operation.deprecated,
        example: None,
        notes: Vec::new(),
    }
}

/// A description alone.
pub(super) fn of_description(description: Option<&String>) -> Doc {
    Doc { description: description.cloned(), ..Doc::default() }
}

/// Characters beyond which an example is no longer short.
const SHORT: usize = 60;

/// An example as one line, where it is one.
fn example(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(_) | Value::Bool(_) => value.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => return None,
    };
    let plain = !text.trim().is_empty() && !text.contains(char::is_control);
    (plain && text.chars().count() <= SHORT).then_some(text)
}
