//! Texts, numbers and flags with quotes that they should not have, or without those that they should.
//!
//! ```yaml
//! # before
//! operationId: 404
//! schema: { type: string, pattern: 0, maxLength: '10', nullable: 'true' }
//! # after
//! operationId: '404'
//! schema: { type: string, pattern: '0', maxLength: 10, nullable: true }
//! ```
//!
//! The specification has one type for each of these members, so that there is no doubt what is meant.

use serde_json::{Map, Value};

use crate::diagnostic::Code;
use crate::normalise::{Context, Node};

/// The members of a kind of node that are texts, flags and numbers.
struct Scalars {
    texts: &'static [&'static str],
    flags: &'static [&'static str],
    numbers: &'static [&'static str],
}

impl Scalars {
    /// Whether a member has another type than it should.
    fn is_suspect(&self, key: &str, value: &Value) -> bool {
        let is_scalar = |value: &Value| matches!(value, Value::Number(_) | Value::Bool(_));
        match value {
            Value::Number(_) | Value::Bool(_) => self.texts.contains(&key),
            Value::String(_) => self.flags.contains(&key) || self.numbers.contains(&key),
            Value::Array(items) => matches!(key, "tags" | "required") && items.iter().any(is_scalar),
            Value::Null | Value::Object(_) => false,
        }
    }
}

const fn scalars(node: Node) -> Option<Scalars> {
    let (texts, flags, numbers): (&[&str], &[&str], &[&str]) = match node {
        Node::Schema => (
            &["title", "description", "format", "pattern"],
            &["nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems", "additionalProperties"],
            LIMITS,
        ),
        Node::Parameter => (&["name", "in", "description", "style"], PARAMETER, &[]),
        Node::Header => (&["description", "style"], PARAMETER, &[]),
        Node::PathItem => (&["summary", "description"], &[], &[]),
        Node::Operation => (&["operationId", "summary", "description"], &["deprecated"], &[]),
        Node::RequestBody => (&["description"], &["required"], &[]),
        Node::Response => (&["description"], &[], &[]),
        Node::Tag => (&["name", "description"], &[], &[]),
        Node::Encoding => (&["contentType", "style"], &["explode", "allowReserved"], &[]),
        _ => return None,
    };
    Some(Scalars { texts, flags, numbers })
}

const PARAMETER: &[&str] = &["required", "deprecated", "explode", "allowReserved", "allowEmptyValue"];

const LIMITS: &[&str] = &[
    "maxLength",
    "minLength",
    "maxItems",
    "minItems",
    "maxProperties",
    "minProperties",
    "maximum",
    "minimum",
    "multipleOf",
];

pub(in crate::normalise) fn apply(value: &mut Value, node: Node, context: &mut Context<'_>) {
    let (Value::Object(members), Some(scalars)) = (value, scalars(node)) else { return };
    // Each node has few members, and hardly one of them has the wrong type.
    if !members.iter().any(|(key, value)| scalars.is_suspect(key, value)) {
        return;
    }
    each(members, scalars.texts, text, context);
    each(members, scalars.flags, flag, context);
    beyond(members, scalars.numbers, context);
    each(members, scalars.numbers, number, context);
    names(members, context);
}

/// Lists of names: the tags of an operation, and the required members of a schema.
fn names(members: &mut Map<String, Value>, context: &mut Context<'_>) {
    for key in ["tags", "required"] {
        for (index, name) in
            members.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten().enumerate()
        {
            let Some(meant) = text(name) else { continue };
            let at = context.at.key(key);
            let message = format!("this name is {}: read as {meant}", named(name));
            context.report_with_help(Code::ScalarType, &at.index(index), message, HELP);
            *name = meant;
        }
    }
}

/// Limits beyond all numbers that there are, such as `1e400`: YAML has a text for them. They limit nothing.
fn beyond(members: &mut Map<String, Value>, keys: &[&str], context: &mut Context<'_>) {
    for key in keys {
        let Some(text) = members.get(*key).and_then(Value::as_str) else { continue };
        let is_beyond = text.ends_with(|last: char| last.is_ascii_digit())
            && text.trim().parse::<f64>().is_ok_and(f64::is_infinite);
        if is_beyond {
            let message = format!("`{key}` is `{text}`, which is beyond all numbers: left out");
            context.report(Code::ScalarType, key, message);
            members.shift_remove(*key);
        }
    }
}

/// What is meant by a value of another type, where that is clear.
type Meant = fn(&Value) -> Option<Value>;

fn each(members: &mut Map<String, Value>, keys: &[&str], meant: Meant, context: &mut Context<'_>) {
    for key in keys {
        let Some(member) = members.get_mut(*key) else { continue };
        let Some(meant) = meant(member) else { continue };
        let at = *context.at;
        let message = format!("`{key}` is {}: read as {meant}", named(member));
        context.report_with_help(Code::ScalarType, &at.key(key), message, HELP);
        *member = meant;
    }
}

const HELP: &str =
    "texts stand in quotes where they look like a number or a flag, and numbers and flags never do";

fn named(value: &Value) -> String {
    match value {
        Value::String(text) => format!("the text `{text}`"),
        Value::Bool(flag) => format!("the flag `{flag}`"),
        other => format!("the number {other}"),
    }
}

fn text(value: &Value) -> Option<Value> {
    matches!(value, Value::Number(_) | Value::Bool(_)).then(|| Value::String(value.to_string()))
}

fn flag(value: &Value) -> Option<Value> {
    match value.as_str()?.to_ascii_lowercase().as_str() {
        "true" | "yes" => Some(Value::Bool(true)),
        "false" | "no" => Some(Value::Bool(false)),
        _ => None,
    }
}

fn number(value: &Value) -> Option<Value> {
    serde_json::from_str(value.as_str()?.trim()).ok().filter(Value::is_number)
}
