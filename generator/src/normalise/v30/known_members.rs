//! Members that the model does not know: it would drop them without a word.

use serde_json::Value;

use crate::diagnostic::Code;
use crate::normalise::{Context, Node};

/// What OpenAPI 3.0 has, and what the rules or the specification's later versions keep where it stands.
fn members(node: Node) -> &'static [&'static str] {
    match node {
        Node::Document => DOCUMENT,
        Node::Operation => OPERATION,
        Node::Parameter => PARAMETER,
        Node::RequestBody => &["description", "content", "required", "$ref", "summary"],
        Node::Response => &["description", "headers", "content", "links", "$ref", "summary"],
        Node::MediaType => &["schema", "example", "examples", "encoding", "$ref"],
        _ => &[],
    }
}

const DOCUMENT: &[&str] = &[
    "openapi",
    "info",
    "servers",
    "paths",
    "components",
    "security",
    "tags",
    "externalDocs",
    "jsonSchemaDialect",
    "$self",
    "$schema",
];

const OPERATION: &[&str] = &[
    "tags",
    "summary",
    "description",
    "externalDocs",
    "operationId",
    "parameters",
    "requestBody",
    "responses",
    "deprecated",
    "security",
    "servers",
    "callbacks",
];

const PARAMETER: &[&str] = &[
    "name",
    "in",
    "description",
    "required",
    "deprecated",
    "allowEmptyValue",
    "style",
    "explode",
    "allowReserved",
    "schema",
    "example",
    "examples",
    "content",
    "$ref",
    "summary",
];

pub(in crate::normalise) fn document(value: &mut Value, context: &mut Context<'_>) {
    check(value, Node::Document, context);
}

pub(in crate::normalise) fn operation(value: &mut Value, context: &mut Context<'_>) {
    check(value, Node::Operation, context);
}

pub(in crate::normalise) fn parameter(value: &mut Value, context: &mut Context<'_>) {
    check(value, Node::Parameter, context);
}

pub(in crate::normalise) fn request_body(value: &mut Value, context: &mut Context<'_>) {
    check(value, Node::RequestBody, context);
}

pub(in crate::normalise) fn response(value: &mut Value, context: &mut Context<'_>) {
    check(value, Node::Response, context);
}

pub(in crate::normalise) fn media_type(value: &mut Value, context: &mut Context<'_>) {
    check(value, Node::MediaType, context);
}

fn check(value: &mut Value, node: Node, context: &mut Context<'_>) {
    let known = members(node);
    let keys = value.as_object().into_iter().flat_map(serde_json::Map::keys);
    let unknown: Vec<String> =
        keys.filter(|key| !key.starts_with("x-") && !known.contains(&key.as_str())).cloned().collect();
    for key in unknown {
        let message = format!("`{key}` has no effect on the generated code");
        context.report(Code::IgnoredKeyword, &key, message);
    }
}
