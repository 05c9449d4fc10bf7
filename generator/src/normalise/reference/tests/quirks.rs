//! What authors write that the specification does not have.

use serde_json::json;

use super::{normalised, schemas};

#[test]
fn definitions_of_a_schema_around_are_found() {
    let (found, told) = schemas(&json!({
        "A": {"$defs": {"B": {"type": "object"}}, "properties": {"b": {"$ref": "#/$defs/B"}, "c": {"$ref": "#/$defs/C"}}}
    }));
    assert_eq!(found["A"]["properties"]["b"]["$ref"], "#/components/schemas/components.schemas.A.defs.B");
    assert_eq!(
        told,
        [
            "enclosing-schema: `#/$defs/B` is not in the document: read as `#/components/schemas/A/$defs/B`",
            "missing-reference: there is nothing at `#/$defs/C`"
        ]
    );
}

#[test]
fn a_header_may_be_written_as_a_parameter_and_a_callback_be_shared() {
    let (found, told) = normalised(&json!({
        "paths": {"/a": {"post": {
            "parameters": [{"$ref": "#/components/parameters/E"}],
            "callbacks": {"c": {"$ref": "#/components/callbacks/C"}},
            "responses": {"200": {"description": "", "headers": {"E": {"$ref": "#/components/parameters/E"}}}}
        }}},
        "components": {
            "parameters": {"E": {"name": "E", "in": "header", "schema": {"type": "string"}}},
            "callbacks": {"C": {"{$url}": {"get": {"responses": {"200": {"description": ""}}}}}}
        }
    }));
    assert_eq!(told, [""; 0]);
    let operation = &found["paths"]["/a"]["post"];
    assert_eq!(operation["parameters"][0]["$ref"], "#/components/parameters/E");
    assert_eq!(operation["responses"]["200"]["headers"]["E"]["schema"]["type"], "string");
    assert!(operation["callbacks"]["c"].get("{$url}").is_some());
}
