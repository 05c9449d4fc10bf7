//! What rules are tested with, and what holds for all of them.

use serde_json::{Value, json};

use super::*;
use crate::diagnostic::{Source, Sources};

/// Applies one rule to one node.
pub(super) fn one(value: &mut Value, apply: fn(&mut Value, &mut Context<'_>)) {
    let source = Sources::default().add(Source { name: String::new(), text: "".into(), document: 0..0 });
    let (mut origins, mut sink) = (Origins::default(), Sink::default());
    let facts = context::Facts::of(&json!({}));
    let mut run = context::Run { origins: &mut origins, sink: &mut sink, referring: &mut Vec::new() };
    apply(value, &mut Context::new(source, &At::root(), &facts, &mut run));
}

/// Normalises a whole document.
pub(super) fn all(root: &mut Value) -> Sink {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let read = crate::read::text("spec.json", root.to_string(), &mut sources, &mut sink);
    if let Some(document) = read {
        *root = normalise(document, &mut sources, &mut sink).0;
    }
    sink
}

#[test]
fn a_document_without_quirks_is_left_as_it_is() {
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": "Pets", "version": "1"},
        "paths": {"/pets": {"get": {"responses": {"200": {"description": "ok"}}}}},
        "components": {"schemas": {"Pet": {"type": "object", "nullable": true, "additionalProperties": false}}}
    });
    let mut normalised = document.clone();
    assert_eq!(all(&mut normalised).diagnostics(), []);
    assert_eq!(normalised, document);
}

#[test]
fn twice_is_once() {
    let mut document = json!({
        "openapi": "3.1.0",
        "paths": {"/a": {"post": {
            "tags": [["subpackage_x"]],
            "parameters": [{"name": "authorization", "in": "header", "schema": {"type": "string"}}],
            "requestBody": {"content": {"application/json": {"schema": {"required": ["a"], "properties": {
                "a": {"const": "x"},
                "b": {"oneOf": [{"$ref": "#/components/schemas/B", "title": "t"}, {"type": "null"}]},
                "c": {"type": ["integer", "string"], "enum": [1, "a"]},
                "d": {"patternProperties": {"^x": true}, "exclusiveMinimum": 3, "examples": [4]}
            }}}}},
            "responses": {"400": {"content": {}}}
        }}},
        "components": {
            "schemas": {
                "B": {"$defs": {"C": {"$anchor": "c"}}, "$ref": "#c"},
                "D": {"$ref": "#/paths/~1a/post/requestBody/content/application~1json/schema/properties/c"}
            },
            "pathItems": {"P": {}}
        }
    });
    all(&mut document);
    let once = document.clone();
    all(&mut document);
    assert_eq!(document, once);
}
