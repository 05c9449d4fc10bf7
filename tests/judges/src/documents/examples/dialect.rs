//! A document whose schemas any validator of JSON Schema 2020-12 reads as their author meant them.

use serde_json::{Map, Value, json};

/// What holds data, where nothing is a keyword.
const DATA: [&str; 5] = ["example", "examples", "default", "enum", "const"];

/// The same document with the schemas of OpenAPI 3.0 (3.0.3, section 4.7.24) written in the words of 2020-12.
pub(super) fn translated(root: &Value) -> Value {
    let mut root = root.clone();
    let version = root.get("openapi").map(Value::to_string).unwrap_or_default();
    if version.trim_matches('"').starts_with("3.0") {
        translate(&mut root);
    }
    root
}

/// Keywords are told from members of the same name by the kind of their values.
fn translate(value: &mut Value) {
    match value {
        Value::Object(members) => {
            references_stand_alone(members);
            nullable(members);
            exclusive(members, "exclusiveMinimum", "minimum");
            exclusive(members, "exclusiveMaximum", "maximum");
            for (key, member) in members.iter_mut() {
                if !DATA.contains(&key.as_str()) || member.get("type").is_some() {
                    translate(member);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(translate),
        _ => {}
    }
}

fn references_stand_alone(members: &mut Map<String, Value>) {
    if members.get("$ref").is_some_and(Value::is_string) {
        members.retain(|key, _| key == "$ref");
    }
}

/// `nullable` adds `null` to the type beside it, and to nothing else.
fn nullable(members: &mut Map<String, Value>) {
    let Some(kind) = members.get("type").and_then(Value::as_str).map(str::to_owned) else { return };
    if members.get("nullable") == Some(&Value::Bool(true)) {
        members.insert("type".to_owned(), json!([kind, "null"]));
    }
}

fn exclusive(members: &mut Map<String, Value>, flag: &str, bound: &str) {
    let Some(Value::Bool(exclusive)) = members.get(flag).cloned() else { return };
    members.shift_remove(flag);
    if let Some(value) = exclusive.then(|| members.shift_remove(bound)).flatten() {
        members.insert(flag.to_owned(), value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemas_of_3_0_are_translated() {
        let document = json!({"openapi": "3.0.3", "a": {"type": "string", "nullable": true},
            "b": {"type": "integer", "minimum": 1, "exclusiveMinimum": true, "maximum": 3, "exclusiveMaximum": false},
            "c": {"$ref": "#/a", "type": "integer"}});
        let expected = json!({"openapi": "3.0.3", "a": {"type": ["string", "null"], "nullable": true},
            "b": {"type": "integer", "exclusiveMinimum": 1, "maximum": 3}, "c": {"$ref": "#/a"}});
        assert_eq!(translated(&document), expected);
    }
}
