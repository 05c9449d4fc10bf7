//! A component for each schema that is asked about, with the schema as its one member.
//!
//! Some leniency of generated types is that of members: an integer that is written `1.0` is read as one there alone.

use std::collections::HashMap;

use generator::Config;
use serde_json::{Map, Value, json};

use super::Case;

/// The schemas, and what their components are called.
pub(super) struct Wrapped {
    /// Each schema once, in the order in which cases ask about it.
    pub(super) schemas: Vec<String>,
    /// The schema of each case, by position.
    pub(super) of_case: Vec<usize>,
    prefix: String,
}

impl Wrapped {
    /// The type of the component of a schema, and its name in the document.
    pub(super) fn ty(&self, index: usize) -> String {
        format!("{}{index}", self.prefix)
    }
}

/// Adds the components to a document, and fixes what their types are called.
pub(super) fn wrap(root: &mut Value, cases: &[Case], config: &mut Config) -> Wrapped {
    let components = entry(root, "components");
    let Some(known) = components.and_then(|components| entry(components, "schemas")) else {
        return Wrapped { schemas: Vec::new(), of_case: Vec::new(), prefix: String::new() };
    };
    let (wrapped, sent) = collected(cases, free(known));
    for (index, schema) in wrapped.schemas.iter().enumerate() {
        let name = wrapped.ty(index);
        let value = json!({ "$ref": format!("#{}", schema.replace('%', "%25")) });
        let component = json!({
            "type": "object",
            "required": ["value"],
            "properties": { "value": value },
            "additionalProperties": false,
        });
        config.names.insert(format!("#/components/schemas/{name}"), name.clone());
        if let Value::Object(known) = known {
            known.insert(name, component);
        }
    }
    send(root, &wrapped, &sent);
    wrapped
}

/// Adds an operation that sends the components, so that their types are those of what is sent.
fn send(root: &mut Value, wrapped: &Wrapped, sent: &[usize]) {
    let member = |index: &usize| {
        let name = wrapped.ty(*index);
        (format!("member{index}"), json!({ "$ref": format!("#/components/schemas/{name}") }))
    };
    let members: Map<String, Value> = sent.iter().map(member).collect();
    if members.is_empty() {
        return;
    }
    let body = json!({ "type": "object", "properties": members });
    let operation = json!({
        "operationId": format!("send {}", wrapped.prefix),
        "requestBody": { "required": true, "content": { "application/json": { "schema": body } } },
        "responses": { "204": { "description": "Nothing." } },
    });
    if let Some(Value::Object(paths)) = entry(root, "paths") {
        paths.insert(format!("/{}", wrapped.prefix), json!({ "post": operation }));
    }
}

/// The member of that name, made where it is missing; nothing where the document has another shape.
fn entry<'v>(holder: &'v mut Value, key: &str) -> Option<&'v mut Value> {
    let members = holder.as_object_mut()?;
    Some(members.entry(key).or_insert_with(|| Value::Object(Map::new())))
}

/// Each schema once for each direction, and which of them are sent.
fn collected(cases: &[Case], prefix: String) -> (Wrapped, Vec<usize>) {
    let mut positions: HashMap<(bool, &str), usize> = HashMap::new();
    let (mut schemas, mut sent) = (Vec::new(), Vec::new());
    let of_case = cases.iter().map(|case| {
        *positions.entry((case.sent, &case.schema)).or_insert_with(|| {
            sent.extend(case.sent.then_some(schemas.len()));
            schemas.push(case.schema.clone());
            schemas.len() - 1
        })
    });
    let of_case = of_case.collect();
    (Wrapped { schemas, of_case, prefix }, sent)
}

/// Words that start no name in the document.
fn free(schemas: &Value) -> String {
    let mut prefix = "RoundTrip".to_owned();
    while schemas.as_object().into_iter().flat_map(Map::keys).any(|name| name.starts_with(&prefix)) {
        prefix.push('X');
    }
    prefix
}
