//! The JSON in the data of an event (OpenAPI 3.2.0, section 4.14.4.1).
//!
//! ```yaml
//! # before
//! properties: { event: {}, data: { type: string, contentMediaType: application/json, contentSchema: { type: object } } }
//! # after
//! properties: { event: {}, data: { type: object } }
//! # before
//! oneOf:
//!   - properties: { event: { const: a }, data: { contentMediaType: application/json, contentSchema: { type: object } } }
//!   - properties: { event: { const: b }, data: { contentMediaType: application/json, contentSchema: { type: array } } }
//! # after
//! properties: { event: {}, data: { oneOf: [{ type: object }, { type: array }] } }
//! ```
//!
//! The data of an event is always a string, so that nothing else can be meant.

use serde_json::{Value, json};

use crate::normalise::Context;

/// The members of an event (HTML Standard, section 9.2.6).
const EVENT: [&str; 4] = ["data", "event", "id", "retry"];

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    if !is_event(schema) {
        return;
    }
    let at = *context.at;
    let (properties, content) = (at.key("properties"), "contentSchema");
    let place = properties.key("data");
    if let Some(content_schema) = content_of(schema).cloned() {
        context.moved(&place, &place.key(content));
        schema["properties"]["data"] = content_schema;
        return;
    }
    for key in ["oneOf", "anyOf"] {
        let Some(branches) = schema.get(key).and_then(Value::as_array) else { continue };
        let contents: Option<Vec<Value>> =
            branches.iter().map(|branch| content_of(branch).cloned()).collect();
        let Some(contents) = contents.filter(|all| !all.is_empty() && branches.iter().all(is_event)) else {
            continue;
        };
        let (to, from) = (place.key(key), at.key(key));
        for index in 0..contents.len() {
            let (branch, members) = (from.index(index), "properties");
            let (members, data) = (branch.key(members), "data");
            let data = members.key(data);
            context.moved(&to.index(index), &data.key(content));
        }
        schema["properties"]["data"] = json!({ key: contents });
        if let Value::Object(members) = schema {
            members.shift_remove(key);
        }
        return;
    }
}

/// Whether a schema has no members but those of an event.
fn is_event(schema: &Value) -> bool {
    let properties = schema.get("properties").and_then(Value::as_object);
    let known = |all: &serde_json::Map<String, Value>| all.keys().all(|name| EVENT.contains(&name.as_str()));
    properties.map_or_else(|| schema.get("oneOf").or(schema.get("anyOf")).is_some(), known)
}

/// The schema of the JSON in the data of an event.
fn content_of(schema: &Value) -> Option<&Value> {
    let data = schema.get("properties")?.get("data")?;
    let media_type = data.get("contentMediaType")?.as_str()?;
    data.get("contentSchema").filter(|_| media_type.eq_ignore_ascii_case("application/json"))
}
