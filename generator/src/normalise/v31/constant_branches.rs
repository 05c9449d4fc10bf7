//! An enum that is written as a union.
//!
//! ```yaml
//! # before
//! oneOf:
//!   - { const: a, title: First, description: The first. }
//!   - { const: b }
//! # after
//! enum: [a, b]
//! x-enum-varnames: [First, null]
//! x-enum-descriptions: [The first., null]
//! ```
//!
//! A branch for any other string adds no value: `anyOf: [{ enum: [a, b] }, { type: string }]`. It is kept as
//! `x-any-string: true`, so that other values are never refused. The empty string is a string like any other:
//! `anyOf: [{ type: string }, { enum: [''] }]` is `type: string`.

use serde_json::{Map, Value, json};

use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, _: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    // The items of a tuple are no union.
    if ["enum", "const", super::tuple::TUPLE].iter().any(|key| members.contains_key(*key)) {
        return;
    }
    for key in ["oneOf", "anyOf"] {
        let branches = members.get(key).and_then(Value::as_array);
        let listed = branches.filter(|branches| branches.len() > 1).and_then(|all| list(all));
        let Some((listed, any_string)) = listed else { continue };
        let branches = members.shift_remove(key).unwrap_or_default();
        if any_string && listed.iter().all(is_plain_empty) {
            put_string(members, &branches, &listed);
            continue;
        }
        put(members, &listed);
        if any_string {
            members.insert("x-any-string".to_owned(), json!(true));
        }
    }
}

/// A value, and what its branch calls it and says about it.
type Listed = (Value, Value, Value);

/// Whether the value is `null`, or the empty string of which nothing is said.
fn is_plain_empty((value, name, description): &Listed) -> bool {
    (value.is_null() || value == "") && name.is_null() && description.is_null()
}

/// A string, with the most characters that its branch allows.
fn put_string(members: &mut Map<String, Value>, branches: &Value, listed: &[Listed]) {
    members.insert("type".to_owned(), json!("string"));
    if listed.iter().any(|(value, ..)| value.is_null()) {
        members.insert("nullable".to_owned(), json!(true));
    }
    let most = branches.as_array().into_iter().flatten().find_map(|branch| branch.get("maxLength"));
    if let Some(most) = most {
        members.entry("maxLength").or_insert(most.clone());
    }
}

fn put(members: &mut Map<String, Value>, listed: &[Listed]) {
    let column = |pick: fn(&Listed) -> &Value| listed.iter().map(pick).cloned().collect::<Vec<_>>();
    let (names, descriptions) = (column(|each| &each.1), column(|each| &each.2));
    members.insert("enum".to_owned(), Value::Array(column(|each| &each.0)));
    for (key, texts) in [("x-enum-varnames", names), ("x-enum-descriptions", descriptions)] {
        if texts.iter().any(Value::is_string) {
            members.entry(key).or_insert(Value::Array(texts));
        }
    }
}

/// The values of all branches, where they are scalars.
///
/// Beside them, whether another string is one too.
fn list(branches: &[Value]) -> Option<(Vec<Listed>, bool)> {
    let mut listed: Vec<Listed> = Vec::with_capacity(branches.len());
    let mut any_string = false;
    for branch in branches {
        let members = branch.as_object()?;
        if is_any_string(members) {
            any_string = true;
        } else {
            listed.extend(values(members)?);
        }
    }
    let strings = listed.iter().all(|(value, ..)| value.is_string() || value.is_null());
    let scalars = listed.iter().all(|(value, ..)| !value.is_array() && !value.is_object());
    let some = listed.iter().any(|(value, ..)| !value.is_null());
    (some && (strings || (scalars && !any_string))).then_some((listed, any_string))
}

/// A branch that is any string; what it asks of the string beside is for the server to check.
fn is_any_string(members: &Map<String, Value>) -> bool {
    let known =
        |key: &String| matches!(key.as_str(), "type" | "title" | "description" | "minLength" | "maxLength");
    members.get("type").is_some_and(|name| name == "string") && members.keys().all(known)
}

fn values(members: &Map<String, Value>) -> Option<Vec<Listed>> {
    let known = |key: &String| {
        let known =
            matches!(key.as_str(), "const" | "enum" | "type" | "title" | "description" | "deprecated");
        known || key == "x-enum-varnames" || key == "x-enum-descriptions"
    };
    if !members.keys().all(known) {
        return None;
    }
    let text = |key: &str| members.get(key).filter(|text| text.is_string()).cloned().unwrap_or_default();
    match (members.get("const"), members.get("enum").and_then(Value::as_array)) {
        (Some(value), None) => Some(vec![(value.clone(), text("title"), text("description"))]),
        (None, Some(values)) if values.len() == 1 => {
            Some(vec![(values[0].clone(), text("title"), text("description"))])
        }
        (None, Some(values)) => {
            let beside = |key: &str, index: usize| members.get(key).and_then(|list| list.get(index)).cloned();
            let listed = values.iter().enumerate().map(|(index, value)| {
                let name = beside("x-enum-varnames", index).unwrap_or_default();
                (value.clone(), name, beside("x-enum-descriptions", index).unwrap_or_default())
            });
            Some(listed.collect())
        }
        (None, None) if members.get("type").is_some_and(|name| name == "null") => {
            Some(vec![(Value::Null, json!(null), json!(null))])
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::tests::one;

    fn normalised(mut schema: Value) -> Value {
        one(&mut schema, apply);
        schema
    }

    #[test]
    fn constants_with_titles_are_an_enum() {
        let schema = json!({"oneOf": [{"const": 1, "title": "Low"}, {"enum": [2]}, {"type": "null"}]});
        assert_eq!(normalised(schema), json!({"enum": [1, 2, null], "x-enum-varnames": ["Low", null, null]}));
    }

    #[test]
    fn any_other_string_adds_no_value() {
        let schema = json!({"anyOf": [{"type": "string"}, {"type": "string", "enum": ["a", "b"]}]});
        assert_eq!(normalised(schema), json!({"enum": ["a", "b"], "x-any-string": true}));
    }

    #[test]
    fn the_empty_string_is_a_string() {
        let schema = json!({"anyOf": [{"type": "string", "maxLength": 9}, {"type": "string", "enum": [""]}]});
        assert_eq!(normalised(schema), json!({"type": "string", "maxLength": 9}));
        let told = json!({"anyOf": [{"type": "string"}, {"enum": [""], "description": "Nobody."}]});
        assert_eq!(normalised(told)["enum"], json!([""]));
    }

    #[test]
    fn other_unions_stay() {
        for branches in [json!([{"const": 1}, {"type": "string"}]), json!([{"const": 1}, {"const": ["a"]}])] {
            let schema = json!({"anyOf": branches});
            assert_eq!(normalised(schema.clone()), schema);
        }
    }
}
