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

/// The keyword with the schema of what a string holds.
const CONTENT: &str = "contentSchema";

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    if !is_event(schema) {
        return;
    }
    if let Some(content) = content_of(schema).cloned() {
        let members = context.at.key("properties");
        let data = members.key("data");
        context.moved(&data, &data.key(CONTENT));
        schema["properties"]["data"] = content;
        return;
    }
    for key in ["oneOf", "anyOf"] {
        let Some(contents) = contents_of(schema, key) else { continue };
        tell_moves(context, key, contents.len());
        schema["properties"]["data"] = json!({ key: contents });
        if let Value::Object(members) = schema {
            members.shift_remove(key);
        }
    }
}

/// The schemas of the JSON in the data of events, one a branch, where each branch has one.
fn contents_of(schema: &Value, key: &str) -> Option<Vec<Value>> {
    let branches = schema.get(key)?.as_array()?;
    let contents = branches.iter().map(|branch| content_of(branch).filter(|_| is_event(branch)).cloned());
    contents.collect::<Option<Vec<Value>>>().filter(|all| !all.is_empty())
}

fn tell_moves(context: &mut Context<'_>, key: &str, branches: usize) {
    let at = *context.at;
    let (members, from) = (at.key("properties"), at.key(key));
    let data = members.key("data");
    let to = data.key(key);
    for index in 0..branches {
        let branch = from.index(index);
        let members = branch.key("properties");
        context.moved(&to.index(index), &members.key("data").key(CONTENT));
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
    data.get(CONTENT).filter(|_| media_type.eq_ignore_ascii_case("application/json"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::tests::one;

    fn normalised(mut schema: Value) -> Value {
        one(&mut schema, apply);
        schema
    }

    fn json_data(schema: &Value) -> Value {
        json!({"type": "string", "contentMediaType": "application/json", CONTENT: schema})
    }

    #[test]
    fn the_json_in_an_event_is_its_data() {
        let data = json!({"type": "object"});
        let schema = json!({"properties": {"event": {}, "data": json_data(&data)}});
        assert_eq!(normalised(schema), json!({"properties": {"event": {}, "data": data}}));
    }

    #[test]
    fn each_event_may_have_data_of_its_own() {
        let (one, two) = (json!({"type": "object"}), json!({"type": "array", "items": {}}));
        let branch = |data: &Value| json!({"properties": {"event": {"const": "a"}, "data": json_data(data)}});
        let schema =
            json!({"properties": {"data": {"type": "string"}}, "oneOf": [branch(&one), branch(&two)]});
        assert_eq!(normalised(schema), json!({"properties": {"data": {"oneOf": [one, two]}}}));
    }

    #[test]
    fn what_is_no_event_or_no_json_stays() {
        let data = json_data(&json!({"type": "object"}));
        for schema in [
            json!({"properties": {"data": data, "name": {}}}),
            json!({"properties": {"data": {"type": "string"}}}),
            json!({"oneOf": [{"properties": {"data": data}}, {"properties": {"data": {"type": "string"}}}]}),
        ] {
            assert_eq!(normalised(schema.clone()), schema);
        }
    }
}
