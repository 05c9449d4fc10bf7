mod quirks;

use serde_json::{Value, json};

use crate::normalise::tests::all;

/// The document with these parts, normalised, and what was said as `code: message`.
fn normalised(parts: &Value) -> (Value, Vec<String>) {
    let mut root = json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}});
    if let (Value::Object(root), Value::Object(parts)) = (&mut root, parts.clone()) {
        root.extend(parts);
    }
    let sink = all(&mut root);
    let told = sink.diagnostics().iter().map(|each| format!("{}: {}", each.code.name(), each.message));
    (root, told.collect())
}

fn schemas(schemas: &Value) -> (Value, Vec<String>) {
    let (root, told) = normalised(&json!({"components": {"schemas": schemas}}));
    (root["components"]["schemas"].clone(), told)
}

#[test]
fn a_property_becomes_a_component() {
    let (found, told) = schemas(&json!({
        "Pet": {"properties": {"owner": {"type": "object"}}},
        "Shop": {"$ref": "#/components/schemas/Pet/properties/owner"},
        "Zoo": {"items": {"$ref": "#/components/schemas/Pet/%70roperties/owner"}}
    }));
    let name = "components.schemas.Pet.properties.owner";
    let reference = json!({"$ref": format!("#/components/schemas/{name}")});
    assert_eq!(told, [""; 0]);
    assert_eq!(found["Pet"]["properties"]["owner"], reference);
    assert_eq!(found["Shop"], reference);
    assert_eq!(found["Zoo"]["items"], reference);
    assert_eq!(found[name]["x-written-at"], "#/components/schemas/Pet/properties/owner");
    let keys: Vec<&String> = found.as_object().map(|all| all.keys().collect()).unwrap_or_default();
    assert_eq!(keys, ["Pet", name, "Shop", "Zoo"]);
}

#[test]
fn data_and_names_are_no_references() {
    let (_, told) = schemas(&json!({
        "A": {
            "properties": {"$ref": {"type": "string"}, "example": {"$ref": "#/components/schemas/B"}},
            "example": {"$ref": "#/nowhere"},
            "default": {"$ref": "#/nowhere"},
            "enum": [{"$ref": "#/nowhere"}],
            "x-data": {"$ref": "#/nowhere"}
        },
        "C": {"properties": {"enum": {"$ref": "#/nowhere"}, "x-y": {"$ref": "#/components/schemas/AA"}}}
    }));
    assert_eq!(
        told,
        [
            "missing-reference: no schema is called `B`",
            "missing-reference: there is nothing at `#/nowhere`",
            "missing-reference: no schema is called `AA`"
        ]
    );
}

#[test]
fn chains_end_and_cycles_are_told() {
    let (found, told) = schemas(&json!({
        "A": {"properties": {
            "a": {"$ref": "#/components/schemas/A/properties/b"},
            "b": {"$ref": "#/components/schemas/C"}
        }},
        "C": {"type": "string"},
        "D": {"$ref": "#/components/schemas/E"},
        "E": {"$ref": "#/components/schemas/D"}
    }));
    assert_eq!(found["A"]["properties"]["a"]["$ref"], "#/components/schemas/C");
    assert_eq!(
        told,
        [
            "reference-cycle: `#/components/schemas/E` leads back to itself",
            "reference-cycle: `#/components/schemas/D` leads back to itself"
        ]
    );
}

#[test]
fn a_pointer_may_lead_through_a_reference() {
    let (found, told) = schemas(&json!({
        "A": {"properties": {"b": {"$ref": "#/components/schemas/B"}}},
        "B": {"properties": {"c": {"type": "string"}}},
        "D": {"items": {"$ref": "#/components/schemas/A/properties/b/properties/c"}}
    }));
    assert_eq!(told, [""; 0]);
    let reference = found["D"]["items"]["$ref"].as_str();
    assert_eq!(reference, Some("#/components/schemas/components.schemas.B.properties.c"));
}

#[test]
fn addresses_and_anchors_are_answered() {
    let (found, told) = schemas(&json!({
        "A": {"$id": "https://example.com/a", "$defs": {"x": {"$anchor": "here", "type": "string"}}, "items": {"$ref": "#here"}},
        "B": {"items": {"$ref": "https://example.com/a#/$defs/x"}},
        "C": {"items": {"$ref": "https://example.com/a"}},
        "D": {"items": {"$ref": "https://example.com/b"}},
        "E": {"items": {"$ref": "#ther"}}
    }));
    let name = "components.schemas.A.defs.x";
    assert_eq!(found["A"]["items"]["$ref"], format!("#/components/schemas/{name}"));
    assert_eq!(found["B"]["items"]["$ref"], format!("#/components/schemas/{name}"));
    assert_eq!(found["C"]["items"]["$ref"], "#/components/schemas/A");
    assert_eq!(
        told,
        [
            "missing-reference: `https://example.com/b` is somewhere else: nothing is fetched over a network",
            "missing-reference: no schema has the anchor `ther`"
        ]
    );
}

#[test]
fn dynamic_references_are_plain_where_one_anchor_matches() {
    let tree =
        json!({"$dynamicAnchor": "node", "properties": {"children": {"items": {"$dynamicRef": "#node"}}}});
    let (found, told) = schemas(&json!({"Tree": tree.clone()}));
    assert_eq!(told, [""; 0]);
    assert_eq!(found["Tree"]["properties"]["children"]["items"]["$ref"], "#/components/schemas/Tree");
    let other = json!({"$id": "https://example.com/o", "$dynamicAnchor": "node"});
    let (found, told) = schemas(&json!({"Tree": tree, "Other": other}));
    let several = "`$dynamicRef` leads to one of 2 schemas, by the way that it is reached";
    assert_eq!(told, [format!("dynamic-reference: {several}: any JSON value stands here")]);
    let item = &found["Tree"]["properties"]["children"]["items"];
    assert_eq!(*item, json!({"x-jsonschema-$dynamicRef": "#node"}));
    let (found, told) = schemas(&json!({"Tree": {"properties": {"next": {"$recursiveRef": "#"}}}}));
    assert_eq!(told, [""; 0]);
    assert_eq!(found["Tree"]["properties"]["next"]["$ref"], "#/components/schemas/Tree");
}

#[test]
fn path_items_and_media_types_are_copied() {
    let (found, told) = normalised(&json!({
        "paths": {
            "/a": {"$ref": "#/components/pathItems/P", "summary": "own"},
            "/b": {"$ref": "#/paths/~1a"}
        },
        "components": {
            "pathItems": {"P": {"summary": "theirs", "get": {"responses": {"200": {
                "description": "", "content": {"application/json": {"$ref": "#/components/mediaTypes/M"}}
            }}}}},
            "mediaTypes": {"M": {"schema": {"type": "string"}}}
        }
    }));
    assert_eq!(told, [""; 0]);
    assert_eq!(found["paths"]["/a"]["summary"], "own");
    for path in ["/a", "/b"] {
        let media = &found["paths"][path]["get"]["responses"]["200"]["content"]["application/json"];
        assert_eq!(media["schema"]["type"], "string");
    }
    assert!(found["components"].get("pathItems").is_none());
}

#[test]
fn words_beside_a_reference_win() {
    let (found, told) = normalised(&json!({
        "paths": {"/a": {"get": {"responses": {
            "200": {"$ref": "#/components/responses/R", "description": "own"},
            "400": {"$ref": "#/components/responses/R"}
        }}}},
        "components": {"responses": {"R": {"description": "theirs", "content": {"a/b": {}}}}}
    }));
    assert_eq!(told, [""; 0]);
    let responses = &found["paths"]["/a"]["get"]["responses"];
    assert_eq!(responses["200"]["description"], "own");
    assert!(responses["200"]["content"].get("a/b").is_some());
    assert_eq!(responses["400"], json!({"$ref": "#/components/responses/R"}));
}

#[test]
fn a_path_that_calls_back_to_itself_ends() {
    let (_, told) = normalised(&json!({
        "paths": {"/a": {"post": {"responses": {}, "callbacks": {"x": {"{$url}": {"$ref": "#/paths/~1a"}}}}}}
    }));
    let left_out = "unsupported: what is referred to holds this reference again: left out here";
    assert_eq!(told, [left_out]);
}

#[test]
fn a_reference_fits_its_place() {
    let (_, told) = normalised(&json!({
        "paths": {"/a": {"get": {"parameters": [{"$ref": "#/components/schemas/A"}], "responses": {}}}},
        "components": {"schemas": {"A": {"items": {"$ref": "#"}}}}
    }));
    assert_eq!(
        told,
        [
            "missing-reference: `#/components/schemas/A` is a schema, not a parameter",
            "missing-reference: `#` is a whole map, not a schema"
        ]
    );
}

#[test]
fn a_document_in_memory_has_no_folder() {
    let (_, told) = schemas(&json!({"A": {"items": {"$ref": "pet.yaml#/Pet"}}}));
    assert_eq!(
        told,
        [
            "missing-reference: `pet.yaml` is another file, and a document in memory has no folder to find it in"
        ]
    );
}

#[test]
fn a_mapping_is_rewritten_with_what_it_names() {
    let (found, told) = schemas(&json!({
        "Pet": {"oneOf": [{"$ref": "#/components/schemas/Pet/$defs/Cat"}], "$defs": {"Cat": {"type": "object"}},
            "discriminator": {"propertyName": "kind", "mapping": {
                "cat": "#/components/schemas/Pet/$defs/Cat", "dog": "Dog", "cow": "#/components/schemas/Cow"
            }}},
        "Dog": {"type": "object"}
    }));
    let mapping = &found["Pet"]["discriminator"]["mapping"];
    assert_eq!(mapping["cat"], found["Pet"]["oneOf"][0]["$ref"]);
    assert_eq!(mapping["dog"], "Dog");
    assert_eq!(told, ["ignored-keyword: no schema is called `Cow`"]);
}
