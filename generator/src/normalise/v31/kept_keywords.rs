//! Keywords of JSON Schema that OpenAPI 3.0 does not have.
//!
//! ```yaml
//! # before
//! propertyNames: { maxLength: 8 }
//! # after
//! x-jsonschema-propertyNames: { maxLength: 8 }
//! ```
//!
//! The names are those of the OpenAPI Initiative's extension registry. Other members that no specification knows
//! are kept under `x-` too, and reported.

use serde_json::{Map, Value};

use crate::diagnostic::Code;
use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    if members.keys().all(|key| is_plain(key)) {
        return;
    }
    let at = *context.at;
    let mut kept = Map::with_capacity(members.len());
    for (key, value) in std::mem::take(members) {
        let name = if is_plain(&key) { key.clone() } else { format!("x-jsonschema-{key}") };
        if name != key {
            context.moved(&at.key(&name), &at.key(&key));
            report(&key, context);
        }
        kept.insert(name, value);
    }
    *members = kept;
}

fn report(key: &str, context: &mut Context<'_>) {
    if key == "prefixItems" {
        let message = "the list may have fewer items or more: they have their common type, or any";
        context.report(Code::IgnoredKeyword, key, message.to_owned());
    } else if ASSERTIONS.contains(&key) {
        let message = format!("`{key}` has no effect on the generated types");
        context.report(Code::IgnoredKeyword, key, message);
    } else if !ANNOTATIONS.contains(&key) && !MEMBERS.contains(&key) {
        let message = format!("`{key}` is not a keyword of JSON Schema or OpenAPI");
        context.report(Code::IgnoredKeyword, key, message);
    }
}

fn is_plain(key: &str) -> bool {
    key.starts_with("x-") || OPENAPI_30.contains(&key)
}

/// The members of a Schema Object (OpenAPI 3.0.3, section 4.7.24).
const OPENAPI_30: [&str; 37] = [
    "$ref",
    "title",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxProperties",
    "minProperties",
    "required",
    "enum",
    "type",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "items",
    "properties",
    "additionalProperties",
    "description",
    "format",
    "default",
    "nullable",
    "discriminator",
    "readOnly",
    "writeOnly",
    "xml",
    "externalDocs",
    "example",
    "deprecated",
    "allowEmptyValue",
];

/// Keywords that restrict what is valid, and that no rule has translated.
const ASSERTIONS: [&str; 9] = [
    "propertyNames",
    "additionalItems",
    "contains",
    "minContains",
    "maxContains",
    "dependentRequired",
    "unevaluatedItems",
    "contentSchema",
    "$recursiveRef",
];

/// Keywords that rules about members have spoken of.
const MEMBERS: [&str; 7] =
    ["patternProperties", "unevaluatedProperties", "dependentSchemas", "dependencies", "if", "then", "else"];

/// Keywords that say nothing about what is valid, and `$dynamicRef`: one that is left was told of when references were
/// followed.
const ANNOTATIONS: [&str; 13] = [
    "$dynamicRef",
    "$schema",
    "$id",
    "$comment",
    "$anchor",
    "$dynamicAnchor",
    "$recursiveAnchor",
    "$vocabulary",
    "$defs",
    "definitions",
    "examples",
    "contentEncoding",
    "contentMediaType",
];
