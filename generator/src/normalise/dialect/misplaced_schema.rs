//! Schemas that stand where Swagger 2.0 has them, or without the member that holds them.
//!
//! ```yaml
//! # before
//! parameters: [{ name: id, in: query, type: string }]
//! requestBody: { content: { application/json: { type: object } } }
//! responses: { '200': { description: ok, schema: { type: string } } }
//! # after
//! parameters: [{ name: id, in: query, schema: { type: string } }]
//! requestBody: { content: { application/json: { schema: { type: object } } } }
//! responses: { '200': { description: ok, content: { application/json: { schema: { type: string } } } } }
//! ```

use serde_json::{Map, Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

/// Keywords that say what a schema allows, none of which is a member of what may hold one.
const KEYWORDS: &[&str] = &[
    "type",
    "format",
    "items",
    "enum",
    "default",
    "properties",
    "additionalProperties",
    "allOf",
    "anyOf",
    "oneOf",
    "nullable",
    "pattern",
    "maximum",
    "minimum",
    "maxLength",
    "minLength",
    "maxItems",
    "minItems",
];

/// A parameter, a header, or the content of one media type.
pub(in crate::normalise) fn apply(holder: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = holder else { return };
    if ["$ref", "schema", "content", "itemSchema"].iter().any(|key| members.contains_key(*key)) {
        return;
    }
    let there: Vec<&str> = KEYWORDS.iter().copied().filter(|key| members.contains_key(*key)).collect();
    let Some(first) = there
        .iter()
        .find(|key| matches!(**key, "type" | "items" | "enum" | "properties" | "allOf" | "anyOf" | "oneOf"))
    else {
        return;
    };
    let at = *context.at;
    let message = format!("`{first}` is a keyword of a schema: it is read as one of `schema`");
    context.report_with_help(Code::MisplacedKeyword, &at.key(first), message, "write it below `schema`");
    let mut schema = Map::new();
    for key in there {
        if let Some(value) = members.shift_remove(key) {
            context.moved(&at.key("schema").key(key), &at.key(key));
            schema.insert(key.to_owned(), value);
        }
    }
    // A flag is about the parameter, a list about the members of its schema.
    if let Some(required) = members.get("required").filter(|required| required.is_array()).cloned() {
        members.shift_remove("required");
        schema.insert("required".to_owned(), required);
    }
    members.insert("schema".to_owned(), Value::Object(schema));
}

/// A request body or a response.
pub(in crate::normalise) fn body(holder: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = holder else { return };
    if ["$ref", "content"].iter().any(|key| members.contains_key(*key)) {
        return;
    }
    let Some(schema) = members.get("schema").filter(|schema| schema.is_object()).cloned() else { return };
    let at = *context.at;
    let message = "`schema` belongs to a media type: it is read as that of JSON";
    let help = "write `content`, and in it `application/json` with the `schema`";
    context.report_with_help(Code::MisplacedKeyword, &at.key("schema"), message, help);
    let (holding, media) = (at.key("content"), "application/json");
    context.moved(&holding.key(media).key("schema"), &at.key("schema"));
    members.shift_remove("schema");
    members.insert("content".to_owned(), json!({ media: { "schema": schema } }));
}
