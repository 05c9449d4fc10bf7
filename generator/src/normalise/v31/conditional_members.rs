//! Members that are declared under a condition (JSON Schema 2020-12 Core, section 10.2.2).
//!
//! ```yaml
//! # before
//! properties: { kind: { type: string } }
//! if: { properties: { kind: { const: card } } }
//! then: { properties: { number: { type: string } }, required: [number] }
//! # after
//! properties: { kind: { type: string }, number: { type: string } }
//! x-conditional: [number]
//! x-jsonschema-if: { properties: { kind: { const: card } } }
//! x-jsonschema-then: { properties: { number: { type: string } }, required: [number] }
//! ```
//!
//! A member that is declared differently in two places may be anything. What stands under a condition is never required.
//! Conditions may stand within each other, and within `allOf`. What they refer to is looked at when all of the document
//! is as OpenAPI 3.0 has it ([`conditional_references`](super::conditional_references)).

use serde_json::{Map, Value, json};

use super::conditional_references::Referring;
use crate::diagnostic::Code;
use crate::normalise::Context;
use crate::pointer::{At, Pointer};

/// Names the members that are declared under conditions alone: what another part of an `allOf` says of them goes first.
pub(crate) const CONDITIONAL: &str = "x-conditional";

/// Keywords that hold one schema under a condition.
const SINGLE: [&str; 2] = ["then", "else"];

/// Keywords that hold schemas by the member that makes them apply.
const BY_MEMBER: [&str; 2] = ["dependentSchemas", "dependencies"];

/// What may stand beside conditions in a schema that speaks of objects without saying so.
const BESIDE: [&str; 10] = [
    "if",
    "dependentRequired",
    "required",
    "minProperties",
    "maxProperties",
    "title",
    "description",
    "deprecated",
    "$comment",
    "examples",
];

/// Conditions within each other beyond this depth are not looked at.
const MAX_DEPTH: usize = 16;

/// Keywords that lead to members which are not always there.
pub(super) const CHOICES: [&str; 2] = ["oneOf", "anyOf"];

/// A member under a condition: its name, its schema, and the keys that lead to it.
type Member = (String, Value, Vec<String>);

/// What stands under the conditions of a schema.
#[derive(Default)]
struct Found {
    members: Vec<Member>,
    /// The keys that lead to what is not looked at.
    passed_over: Vec<Vec<String>>,
    /// References, each with the keys that lead to it.
    references: Vec<(Vec<String>, String)>,
}

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    let conditional = SINGLE.iter().chain(&BY_MEMBER).find(|key| members.contains_key(**key));
    let Some(first) = conditional else { return };
    let key = if members.contains_key("if") { "if" } else { first };
    let message = "the condition is not checked: the members under it may always be there";
    context.report(Code::IgnoredKeyword, key, message);
    if !speaks_of_objects(members) {
        return;
    }
    let mut found = Found::default();
    conditions(members, &mut Vec::new(), &mut found);
    for path in &found.passed_over {
        pass_over(context.at, path, context);
    }
    let own = own(members);
    if !found.members.is_empty() {
        declare(members, &own, found.members, context);
    }
    if !found.references.is_empty() {
        let at = context.at.pointer();
        let place = |path: Vec<String>| path.iter().fold(at.clone(), |at: Pointer, key| at.child(key));
        let references = found.references.into_iter().map(|(path, text)| (place(path), text)).collect();
        context.refer(Referring { at, own, references });
    }
}

/// The names of the members that are there in any case.
fn own(members: &Map<String, Value>) -> Vec<String> {
    let declared = members.get("properties").and_then(Value::as_object);
    declared.into_iter().flat_map(Map::keys).cloned().collect()
}

pub(super) const CHOSEN: &str = "members that are chosen under a condition are not those of the type";

pub(super) const HELP: &str = "describe them beside the condition too";

fn pass_over(at: &At<'_>, path: &[String], context: &mut Context<'_>) {
    match path {
        [key] => {
            context.report_with_help(Code::IgnoredKeyword, &at.key(key), CHOSEN, HELP);
        }
        [key, path @ ..] => pass_over(&at.key(key), path, context),
        [] => {}
    }
}

fn speaks_of_objects(members: &Map<String, Value>) -> bool {
    let known = |key: &String| {
        let key = key.as_str();
        BESIDE.contains(&key) || SINGLE.contains(&key) || BY_MEMBER.contains(&key)
    };
    members.contains_key("properties")
        || members.get("type") == Some(&json!("object"))
        || members.keys().all(known)
}

fn declare(members: &mut Map<String, Value>, own: &[String], found: Vec<Member>, context: &mut Context<'_>) {
    let Value::Object(declared) = members.entry("properties").or_insert_with(|| json!({})) else { return };
    for (name, schema, path) in found.into_iter().filter(|(name, ..)| !own.contains(name)) {
        if add(declared, &name, schema) {
            let at = *context.at;
            moved(&at.key("properties").key(&name), &at, &path, context);
        }
    }
    mark(members, own);
}

/// Adds a member, and says whether it is new. One that is described differently already may be anything.
pub(super) fn add(declared: &mut Map<String, Value>, name: &str, schema: Value) -> bool {
    match declared.get_mut(name) {
        Some(other) => {
            if *other != schema {
                *other = json!({});
            }
            false
        }
        None => declared.insert(name.to_owned(), schema).is_none(),
    }
}

/// Notes all members but those that are there in any case.
pub(super) fn mark(members: &mut Map<String, Value>, own: &[String]) {
    let declared = members.get("properties").and_then(Value::as_object);
    let names = declared.into_iter().flat_map(Map::keys).filter(|name| !own.contains(*name));
    let names: Vec<Value> = names.map(|name| json!(name)).collect();
    if !names.is_empty() {
        members.insert(CONDITIONAL.to_owned(), Value::Array(names));
    }
}

/// Says where the member stood: `path` leads there from a schema.
fn moved(to: &At<'_>, from: &At<'_>, path: &[String], context: &mut Context<'_>) {
    match path {
        [key, path @ ..] => moved(to, &from.key(key), path, context),
        [] => context.moved(to, from),
    }
}

/// The members under the conditions of a schema; `path` leads to it.
fn conditions(members: &Map<String, Value>, path: &mut Vec<String>, found: &mut Found) {
    for key in SINGLE {
        under(members.get(key), key, path, found);
    }
    for key in BY_MEMBER {
        path.push(key.to_owned());
        for (member, schema) in members.get(key).and_then(Value::as_object).into_iter().flatten() {
            under(Some(schema), member, path, found);
        }
        path.pop();
    }
}

/// The members of one schema under a condition, and of those within it.
fn under(schema: Option<&Value>, key: &str, path: &mut Vec<String>, found: &mut Found) {
    let Some(members) = schema.and_then(Value::as_object).filter(|_| path.len() < MAX_DEPTH) else { return };
    path.push(key.to_owned());
    for (name, schema) in members.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let place = path.iter().cloned().chain(["properties".to_owned(), name.clone()]);
        found.members.push((name.clone(), schema.clone(), place.collect()));
    }
    let within = |key: &str| path.iter().cloned().chain([key.to_owned()]).collect();
    let choices = CHOICES.iter().filter(|key| members.contains_key(**key));
    found.passed_over.extend(choices.map(|key| within(key)));
    let reference = members.get("$ref").and_then(Value::as_str);
    found.references.extend(reference.map(|text| (within("$ref"), text.to_owned())));
    conditions(members, path, found);
    path.push("allOf".to_owned());
    let parts = members.get("allOf").and_then(Value::as_array).into_iter().flatten().enumerate();
    for (index, part) in parts {
        under(Some(part), &index.to_string(), path, found);
    }
    path.pop();
    path.pop();
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
    fn conditions_stand_within_each_other() {
        let string = json!({"type": "string"});
        let schema = json!({
            "type": "object",
            "then": {"allOf": [{"properties": {"a": string}}]},
            "else": {"if": {}, "then": {"properties": {"b": string}}, "else": {"not": {"required": ["c"]}}}
        });
        assert_eq!(properties(schema), json!({"a": string, "b": string}));
        // As a part of an `allOf` it need not say that it is about objects.
        assert_eq!(
            properties(json!({"if": {}, "then": {"properties": {"a": string}}})),
            json!({"a": string})
        );
    }

    #[test]
    fn a_schema_that_is_no_object_stays_what_it_is() {
        let (then, union) =
            (json!({"properties": {"a": {}}}), json!([{"type": "string"}, {"type": "object"}]));
        assert_eq!(properties(json!({"then": then, "type": "array"})), Value::Null);
        assert_eq!(properties(json!({"then": then, "oneOf": union})), Value::Null);
        assert_eq!(properties(json!({"then": {"required": ["a"]}})), Value::Null);
    }
}
