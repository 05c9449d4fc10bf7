//! Random schemas, and documents of them.

use proptest::collection::{btree_map, vec};
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// The words in which a schema is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    V30,
    V31,
}

/// The components of every document.
const COMPONENTS: [&str; 4] = ["Ant", "Bee", "bee-hive", "Cat"];
const MEMBERS: [&str; 6] = ["id", "kind", "type", "next_one", "nextOne", "others"];

/// A document with one operation for each of its components.
pub fn document(version: Version) -> impl Strategy<Value = Value> {
    vec(schema(version), COMPONENTS.len()).prop_map(move |schemas| {
        let components: Map<String, Value> =
            COMPONENTS.iter().map(|name| (*name).to_owned()).zip(schemas).collect();
        let paths: Map<String, Value> =
            COMPONENTS.iter().map(|name| (format!("/{name}"), path(name))).collect();
        let openapi = if version == Version::V30 { "3.0.3" } else { "3.1.0" };
        json!({"openapi": openapi, "info": {"title": "Zoo", "version": "1"}, "paths": paths,
            "components": {"schemas": components}})
    })
}

fn path(name: &str) -> Value {
    let content = json!({"application/json": {"schema": reference(name)}});
    json!({"post": {
        "requestBody": {"required": true, "content": content},
        "responses": {"200": {"description": "Done.", "content": content}}
    }})
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

/// A schema that may refer to any component, also to the one that it is.
pub fn schema(version: Version) -> BoxedStrategy<Value> {
    // A component that is nothing but a reference could be one to itself.
    composite(leaf(version).boxed(), version)
}

/// A schema, or a reference.
fn leaf(version: Version) -> impl Strategy<Value = Value> {
    prop_oneof![
        3 => plain(),
        1 => (plain(), any::<bool>()).prop_map(move |(schema, nullable)| or_null(schema, nullable, version)),
        2 => select(&COMPONENTS[..]).prop_map(reference),
    ]
}

fn plain() -> impl Strategy<Value = Value> {
    const FORMATS: [&str; 9] =
        ["date-time", "date", "uuid", "uri", "byte", "binary", "email", "password", "odd"];
    prop_oneof![
        Just(json!({"type": "string"})),
        Just(json!({"type": "boolean"})),
        Just(json!({"type": "number", "minimum": 0.5})),
        select(&["int32", "int64", "uint8"][..])
            .prop_map(|format| json!({"type": "integer", "format": format})),
        select(&FORMATS[..]).prop_map(|format| json!({"type": "string", "format": format})),
        vec(select(&["a", "b", "A", "+1", ""][..]), 1..4)
            .prop_map(|values| json!({"type": "string", "enum": unique(&values)})),
        Just(json!({"type": "integer", "enum": [1, -1]})),
        Just(json!({"type": "object"})),
        Just(json!({})),
    ]
}

fn unique(values: &[&str]) -> Vec<String> {
    let mut unique: Vec<String> = Vec::new();
    for value in values.iter().filter(|value| !value.is_empty()) {
        if !unique.contains(&(*value).to_owned()) {
            unique.push((*value).to_owned());
        }
    }
    if unique.is_empty() { vec!["only".to_owned()] } else { unique }
}

fn or_null(mut schema: Value, nullable: bool, version: Version) -> Value {
    match (schema.get("type").cloned(), version) {
        (Some(kind), Version::V31) if schema.get("enum").is_none() => schema["type"] = json!([kind, "null"]),
        (Some(_), Version::V30) => schema["nullable"] = json!(nullable),
        _ => {}
    }
    schema
}

/// Schemas around others, a few levels deep.
fn composite(leaf: BoxedStrategy<Value>, version: Version) -> BoxedStrategy<Value> {
    let inner = leaf.prop_recursive(3, 24, 4, move |inner| shapes(inner, version));
    shapes(inner.boxed(), version).boxed()
}

fn shapes(inner: BoxedStrategy<Value>, version: Version) -> impl Strategy<Value = Value> {
    let union = if version == Version::V30 { "oneOf" } else { "anyOf" };
    let branches = vec(inner.clone(), 1..4);
    prop_oneof![
        4 => object(inner.clone()),
        2 => inner.clone().prop_map(|items| json!({"type": "array", "items": items, "maxItems": 9})),
        1 => inner.clone().prop_map(|values| json!({"type": "object", "additionalProperties": values})),
        1 => (object(inner.clone()), object(inner)).prop_map(|(left, right)| json!({"allOf": [left, right]})),
        1 => branches.prop_map(move |mut branches| {
            // Alternatives that all list values are merged, by a rule.
            branches.extend((version == Version::V30).then(|| json!({"type": "boolean"})));
            json!({union: branches})
        }),
    ]
}

fn object(inner: BoxedStrategy<Value>) -> impl Strategy<Value = Value> {
    (btree_map(select(&MEMBERS[..]), (inner, any::<bool>()), 1..4)).prop_map(|members| {
        let required: Vec<&str> =
            members.iter().filter(|(_, (_, required))| *required).map(|(name, _)| *name).collect();
        let properties: Map<String, Value> =
            members.iter().map(|(name, (schema, _))| ((*name).to_owned(), schema.clone())).collect();
        let mut object = json!({"type": "object", "properties": properties});
        if !required.is_empty() {
            object["required"] = json!(required);
        }
        object
    })
}
