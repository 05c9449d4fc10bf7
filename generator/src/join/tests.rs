use std::path::Path;

use serde_json::{Value, json};

use crate::diagnostic::{Sink, Sources, text};
use crate::read;

/// Joins texts as files of one folder; gives the document and what was said.
fn joined(pages: &[(&str, Value)]) -> (Value, String) {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let read = pages.iter().map(|(name, root)| {
        let document = read::text(name, root.to_string(), &mut sources, &mut sink)?;
        let origins = document.origins().clone();
        Some(read::Document::joined(document.source, document.root, name.into(), origins))
    });
    let documents = read.collect::<Option<Vec<_>>>().expect("the pages are documents");
    let document = super::join("Pages", Path::new(""), documents, &sources, &mut sink);
    (document.root, text(&sources, sink.diagnostics(), false))
}

fn page(path: &str, id: &str, reply: &Value, schemas: &Value) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": id, "version": "1" },
        "paths": { path: { "get": {
            "operationId": id,
            "responses": { "200": { "content": { "application/json": { "schema": reply } } } },
        } } },
        "components": { "schemas": schemas },
    })
}

fn reply(root: &Value, path: &str) -> Value {
    root["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"].clone()
}

#[test]
fn schemas_that_differ_only_in_what_they_refer_to_stay_apart() {
    let list = json!({ "$ref": "#/components/schemas/List" });
    let schemas = |leaf: &str| {
        json!({
            "List": { "properties": { "next": { "$ref": "#/components/schemas/List" },
                                      "leaf": { "$ref": "#/components/schemas/Leaf" } } },
            "Leaf": { "type": leaf },
        })
    };
    let pages = [
        ("a.json", page("/a", "getA", &list, &schemas("string"))),
        ("b.json", page("/b", "getB", &list, &schemas("string"))),
        ("c.json", page("/c", "getC", &list, &schemas("integer"))),
    ];
    let (root, said) = joined(&pages);
    assert_eq!(reply(&root, "/b"), list);
    assert_eq!(reply(&root, "/c"), json!({ "$ref": "#/components/schemas/getC.List" }));
    let own = &root["components"]["schemas"]["getC.List"]["properties"];
    assert_eq!(own["next"]["$ref"], "#/components/schemas/getC.List");
    assert_eq!(own["leaf"]["$ref"], "#/components/schemas/getC.Leaf");
    assert!(said.contains("`List` is not the same as that at a.json:1:"), "{said}");
}

#[test]
fn of_versions_the_last_is_taken_with_what_only_it_needs() {
    let old = json!({ "$ref": "#/components/schemas/Old" });
    let new = json!({ "$ref": "#/components/schemas/New" });
    let pages = [
        ("a.json", page("/a", "getA", &old, &json!({ "Old": { "type": "string" }, "Kept": {} }))),
        ("a__2.json", page("/a", "getA", &new, &json!({ "New": { "type": "integer" } }))),
    ];
    let (root, said) = joined(&pages);
    assert_eq!(reply(&root, "/a"), new);
    let schemas: Vec<&String> = root["components"]["schemas"].as_object().unwrap().keys().collect();
    assert_eq!(schemas, ["Kept", "New"]);
    assert!(said.contains("operation-twice") && said.contains("a__2.json"), "{said}");
}

#[test]
fn equal_versions_are_one_and_the_fullest_prose_is_kept() {
    let bare = page("/a", "getA", &json!({ "type": "string" }), &json!({}));
    let mut told = bare.clone();
    told["paths"]["/a"]["get"]["description"] = json!("Gives an A.");
    let (root, said) = joined(&[("a.json", told), ("b.json", bare)]);
    assert_eq!(root["paths"]["/a"]["get"]["description"], "Gives an A.");
    assert_eq!(said, "");
}

#[test]
fn what_a_document_says_of_all_its_operations_is_said_of_each() {
    let schema = json!({ "type": "string" });
    let mut one = page("/a/{id}", "getA", &schema, &json!({}));
    one["servers"] = json!([{ "url": "https://one" }]);
    one["paths"]["/a/{id}"]["parameters"] = json!([{ "name": "id", "in": "path" }]);
    let mut other = page("/a/{id}", "putA", &schema, &json!({}));
    other["servers"] = json!([{ "url": "https://other" }]);
    other["security"] = json!([{ "key": [] }]);
    let operation = other["paths"]["/a/{id}"]["get"].take();
    other["paths"]["/a/{id}"] = json!({ "put": operation });
    let (root, _) = joined(&[("a.json", one), ("b.json", other)]);
    let item = &root["paths"]["/a/{id}"];
    assert_eq!(item["get"]["parameters"], json!([{ "name": "id", "in": "path" }]));
    assert_eq!(item["put"].get("parameters"), None);
    assert_eq!(item["put"]["security"], json!([{ "key": [] }]));
    assert_eq!(item["get"].get("security"), None);
    assert_eq!(item["put"]["servers"], json!([{ "url": "https://other" }]));
    assert_eq!(root["servers"], json!([{ "url": "https://one" }, { "url": "https://other" }]));
}

#[test]
fn references_between_pages_lead_to_what_they_became_and_others_start_from_their_folder() {
    let there = json!({ "$ref": "../b.json#/components/schemas/B" });
    let pages = [
        ("b.json", page("/b", "getB", &json!({}), &json!({ "B": { "type": "string" } }))),
        ("x/a.json", page("/a", "getA", &there, &json!({}))),
        ("x/c.json", page("/c", "getC", &json!({ "$ref": "parts/c.json#/C" }), &json!({}))),
    ];
    let (root, _) = joined(&pages);
    assert_eq!(reply(&root, "/a"), json!({ "$ref": "#/components/schemas/B" }));
    assert_eq!(reply(&root, "/c"), json!({ "$ref": "x/parts/c.json#/C" }));
}
