//! One OpenAPI document of all schemas.

use referencing::meta;
use serde_json::{Map, Value, json};

use super::suite::{Remote, Suite};

/// The key of the address of a schema (JSON Schema 2020-12 Core, section 8.2.1).
const ID: &str = "$id";

/// Each group's schema as a component, and the schemas that they refer to by address as further ones.
///
/// Every schema has an address, so that `#` means what it means in a file of its own.
pub(super) fn of(suite: &Suite, remotes: &[Remote]) -> Value {
    let mut schemas = Map::new();
    for file in &suite.files {
        for (index, group) in file.groups.iter().enumerate() {
            let key = file.key(index);
            let address = format!("https://conformance.invalid/{key}.json");
            schemas.insert(key, addressed(&group.schema, &address));
        }
    }
    for (index, remote) in suite.needed(remotes).into_iter().enumerate() {
        let (schema, alias) = (addressed(&remote.schema, &remote.address), format!("remote-{index}-at"));
        let own = schema.get(ID).and_then(Value::as_str);
        // A schema with another address than that of its file has both.
        if let Some(own) = own.filter(|own| *own != remote.address) {
            schemas.insert(alias, json!({ ID: remote.address, "$ref": own }));
        }
        schemas.insert(format!("remote-{index}"), schema);
    }
    for (index, schema) in metaschemas().into_iter().enumerate() {
        schemas.insert(format!("metaschema-{index}"), schema);
    }
    json!({
        "openapi": "3.1.1",
        "info": { "title": "Conformance", "version": "1" },
        "components": { "schemas": schemas },
    })
}

/// A schema with an address, which is its own where it has one.
fn addressed(schema: &Value, address: &str) -> Value {
    match schema {
        Value::Object(members) if !members.contains_key(ID) => {
            let mut with = Map::from_iter([(ID.to_owned(), json!(address))]);
            with.extend(members.clone());
            Value::Object(with)
        }
        other => other.clone(),
    }
}

/// The schema of schemas, and its parts.
fn metaschemas() -> Vec<Value> {
    let all = [
        &meta::DRAFT202012,
        &meta::DRAFT202012_CORE,
        &meta::DRAFT202012_APPLICATOR,
        &meta::DRAFT202012_UNEVALUATED,
        &meta::DRAFT202012_VALIDATION,
        &meta::DRAFT202012_META_DATA,
        &meta::DRAFT202012_FORMAT_ANNOTATION,
        &meta::DRAFT202012_CONTENT,
    ];
    all.map(|schema| (***schema).clone()).into()
}
