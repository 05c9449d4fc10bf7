//! Members that are declared under a condition (JSON Schema 2020-12 Core, section 10.2.2).
//!
//! ```yaml
//! # before
//! properties: { kind: { type: string } }
//! if: { properties: { kind: { const: card } } }
//! then: { properties: { number: { type: string } }, required: [number] }
//! # after
//! properties: { kind: { type: string }, number: { type: string } }
//! x-jsonschema-if: { properties: { kind: { const: card } } }
//! x-jsonschema-then: { properties: { number: { type: string } }, required: [number] }
//! ```
//!
//! A member that is declared differently in two places may be anything. What stands under a condition is never required.

use serde_json::{Map, Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

/// Keywords that hold one schema under a condition.
const SINGLE: [&str; 2] = ["then", "else"];

/// Keywords that hold schemas by the member that makes them apply.
const BY_MEMBER: [&str; 2] = ["dependentSchemas", "dependencies"];

/// A member under a condition: its name, its schema, and the keys that lead to it.
type Found = (String, Value, Vec<String>);

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    let conditional = SINGLE.iter().chain(&BY_MEMBER).find(|key| members.contains_key(**key));
    let Some(first) = conditional else { return };
    let key = if members.contains_key("if") { "if" } else { first };
    let message = "the condition is not checked: the members under it may always be there";
    context.report(Code::IgnoredKeyword, key, message);
    if !members.contains_key("properties") && members.get("type") != Some(&json!("object")) {
        return;
    }
    let found = found(members);
    let Value::Object(declared) = members.entry("properties").or_insert_with(|| json!({})) else { return };
    let own: Vec<String> = declared.keys().cloned().collect();
    for (name, schema, path) in found.into_iter().filter(|(name, ..)| !own.contains(name)) {
        match declared.get_mut(&name) {
            Some(other) if *other == schema => {}
            Some(other) => *other = json!({}),
            None => {
                moved(&name, &path, context);
                declared.insert(name, schema);
            }
        }
    }
}

fn moved(name: &str, path: &[String], context: &mut Context<'_>) {
    let at = *context.at;
    match path {
        [keyword] => {
            context.moved(&at.key("properties").key(name), &at.key(keyword).key("properties").key(name));
        }
        [keyword, member] => {
            let from = at.key(keyword);
            context.moved(&at.key("properties").key(name), &from.key(member).key("properties").key(name));
        }
        _ => {}
    }
}

fn found(members: &Map<String, Value>) -> Vec<Found> {
    let single = SINGLE.iter().filter_map(|key| Some((members.get(*key)?, vec![(*key).to_owned()])));
    let by_member = BY_MEMBER.iter().flat_map(|key| {
        let schemas = members.get(*key).and_then(Value::as_object).into_iter().flatten();
        schemas.map(|(member, schema)| (schema, vec![(*key).to_owned(), member.clone()]))
    });
    let branches = single.chain(by_member);
    branches.flat_map(|(branch, path)| declared(branch, &path)).collect()
}

fn declared(branch: &Value, path: &[String]) -> Vec<Found> {
    let properties = branch.get("properties").and_then(Value::as_object).into_iter().flatten();
    properties.map(|(name, schema)| (name.clone(), schema.clone(), path.to_vec())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn properties(mut schema: Value) -> Value {
        crate::normalise::tests::one(&mut schema, apply);
        schema["properties"].clone()
    }

    #[test]
    fn members_under_a_condition_are_members() {
        let (string, number) = (json!({"type": "string"}), json!({"type": "number"}));
        let schema = json!({
            "properties": {"a": string},
            "if": {"required": ["a"]},
            "then": {"properties": {"a": number, "b": string, "c": string}},
            "else": {"properties": {"c": number}},
            "dependentSchemas": {"a": {"properties": {"d": number}}}
        });
        assert_eq!(properties(schema), json!({"a": string, "b": string, "c": {}, "d": number}));
    }

    #[test]
    fn a_schema_that_is_no_object_stays_what_it_is() {
        assert_eq!(properties(json!({"then": {"properties": {"a": {}}}})), Value::Null);
    }
}
