//! Parts that OpenAPI 3.0 demands and later versions, or real documents, leave out.
//!
//! ```yaml
//! # before
//! info: { title: Pets }
//! # after
//! info: { title: Pets, version: 0.0.0 }
//! paths: {}
//! ```

use serde_json::{Map, Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

/// Marks an operation that lists no responses at all.
pub(crate) const NO_RESPONSES: &str = "x-oai-no-responses";

pub(in crate::normalise) fn document(document: &mut Value, context: &mut Context<'_>) {
    let Value::Object(document) = document else { return };
    if !document.contains_key("paths") {
        document.insert("paths".to_owned(), json!({}));
    }
    let info = document.entry("info").or_insert_with(|| json!({}));
    if let Value::Object(info) = info {
        fill(info, "title", "API", context);
        fill(info, "version", "0.0.0", context);
    }
}

/// Puts text where there is none; a number, as in `version: 1.0`, becomes its text.
fn fill(info: &mut Map<String, Value>, key: &str, text: &str, context: &mut Context<'_>) {
    match info.get(key) {
        Some(Value::String(_)) => {}
        Some(Value::Number(number)) => {
            let number = number.to_string();
            info.insert(key.to_owned(), json!(number));
        }
        _ => {
            context.report(Code::MissingPart, "info", format!("`info` has no `{key}`: taken as `{text}`"));
            info.insert(key.to_owned(), json!(text));
        }
    }
}

pub(in crate::normalise) fn operation(operation: &mut Value, _: &mut Context<'_>) {
    if let Value::Object(operation) = operation
        && !operation.contains_key("responses")
    {
        operation.insert("responses".to_owned(), json!({}));
        operation.insert(NO_RESPONSES.to_owned(), json!(true));
    }
}

/// The description of a response is prose: there is nothing to report where it is missing.
pub(in crate::normalise) fn response(response: &mut Value, _: &mut Context<'_>) {
    if let Value::Object(response) = response
        && !response.contains_key("$ref")
        && !response.get("description").is_some_and(Value::is_string)
    {
        response.insert("description".to_owned(), json!(""));
    }
}

/// A parameter or a header is a string where the document gives it no schema.
pub(in crate::normalise) fn schema(header: &mut Value, context: &mut Context<'_>) {
    if let Value::Object(header) = header
        && !["$ref", "schema", "content"].iter().any(|key| header.contains_key(*key))
    {
        let (at, message) = (context.at, "without a schema this is taken as a string");
        context.report_with_help(Code::MissingPart, at, message, "a `schema` says what it is");
        header.insert("schema".to_owned(), json!({ "type": "string" }));
    }
}
