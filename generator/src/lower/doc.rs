//! The prose of the document, where the model has it.

use openapiv3::{ExternalDocumentation, Operation, PathItem, Schema};
use serde_json::Value;

use super::format::note;
use crate::config::Typeless;
use crate::ir::Doc;

/// What a schema says about itself.
pub(super) fn of_schema(schema: &Schema) -> Doc {
    let data = &schema.schema_data;
    Doc {
        summary: title(schema).map(str::to_owned),
        description: with_more(data.description.as_ref(), data.external_docs.as_ref()),
        deprecated: data.deprecated,
        example: data
            .example
            .as_ref()
            .filter(|_| !super::schema::needs_name(schema, Typeless::Infer))
            .and_then(example),
        notes: note::of_schema(schema),
    }
}

/// What an operation says about itself, or else what its path says of all of its operations.
pub(super) fn within(item: &PathItem, operation: &Operation) -> Doc {
    let own = of_operation(operation);
    if own.summary.is_some() || own.description.is_some() {
        return own;
    }
    Doc { summary: item.summary.clone(), description: item.description.clone(), ..own }
}

/// What an operation says about itself.
pub(super) fn of_operation(operation: &Operation) -> Doc {
    Doc {
        summary: operation.summary.clone(),
        description: with_more(operation.description.as_ref(), operation.external_docs.as_ref()),
        deprecated: operation.deprecated,
        example: None,
        notes: Vec::new(),
    }
}

/// A description, and where there is more to read (OpenAPI 3.1.1, section 4.8.22).
pub(super) fn with_more(
    description: Option<&String>,
    more: Option<&ExternalDocumentation>,
) -> Option<String> {
    let more = more.filter(|more| is_address(&more.url));
    let more = more.map(|more| match more.description.as_deref().map(str::trim) {
        Some(text) if !text.is_empty() => format!("More: {} (<{}>)", text.trim_end_matches('.'), more.url),
        _ => format!("More: <{}>", more.url),
    });
    let parts: Vec<String> = description.cloned().into_iter().chain(more).collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

/// Whether a text can be a link as it is.
pub(super) fn is_address(text: &str) -> bool {
    let breaks = |letter: char| letter.is_whitespace() || letter.is_control() || matches!(letter, '<' | '>');
    !text.is_empty() && !text.contains(breaks)
}

/// The title of a schema, unless it is blank: tools write one where another is to be left out.
pub(super) fn title(schema: &Schema) -> Option<&str> {
    schema.schema_data.title.as_deref().filter(|title| title.contains(char::is_alphanumeric))
}

/// A description alone.
pub(super) fn of_description(description: Option<&String>) -> Doc {
    Doc { description: description.cloned(), ..Doc::default() }
}

/// Characters beyond which an example is no longer short.
const SHORT: usize = 60;

/// An example as one line, where it is one.
pub(super) fn example(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(_) | Value::Bool(_) => value.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => return None,
    };
    let plain = !text.trim().is_empty() && !text.contains(char::is_control);
    (plain && text.chars().count() <= SHORT).then_some(text)
}
