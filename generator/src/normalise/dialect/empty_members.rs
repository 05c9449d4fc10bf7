//! Members without a value, which YAML makes of a key with nothing behind it.
//!
//! ```yaml
//! # before
//! content:
//!   application/json:
//! parameters:
//! # after
//! content:
//!   application/json: {}
//! ```
//!
//! `null` says nothing where the specification has a text, a list or an object.

use serde_json::{Map, Value, json};

use crate::diagnostic::Code;
use crate::normalise::{Context, Holds, Node};

/// Leaves out what has no value; an operation, and an object in a map or a list, becomes an empty one.
pub(in crate::normalise) fn apply(value: &mut Value, node: Node, context: &mut Context<'_>) {
    if value.is_null() && !is_data(node) {
        let at = *context.at;
        let message = format!("this {} has no value: read as `{{}}`", node.name());
        context.report_with_help(Code::EmptyMember, &at, message, "write `{}`, or leave it out");
        *value = json!({});
    }
    let Value::Object(members) = value else { return };
    if is_data(node) {
        return;
    }
    leave_out(members, node, context);
    if node == Node::Document {
        places(members);
    }
}

fn leave_out(members: &mut Map<String, Value>, node: Node, context: &mut Context<'_>) {
    let is_left_out = |key: &str| !may_be_null(key) && node.member(key) != Some(Holds::One(Node::Operation));
    let empty = members.iter().filter(|(key, value)| value.is_null() && is_left_out(key));
    let empty: Vec<String> = empty.map(|(key, _)| key.clone()).collect();
    for key in empty {
        if !is_prose(&key) {
            context.report(Code::EmptyMember, &key, format!("`{key}` has no value: it is left out"));
        }
        members.shift_remove(&key);
    }
}

/// What is not walked: `info`, and the list of servers.
fn places(document: &mut Map<String, Value>) {
    let drop_prose = |value: &mut Value| {
        if let Value::Object(members) = value {
            members.retain(|_, member| !member.is_null());
        }
    };
    document.get_mut("info").into_iter().for_each(drop_prose);
    document.get_mut("servers").and_then(Value::as_array_mut).into_iter().flatten().for_each(drop_prose);
}

/// Examples hold data, and texts are no objects.
fn is_data(node: Node) -> bool {
    matches!(node, Node::Example | Node::Text)
}

/// Members of which `null` is a value; `type` has a rule of its own.
fn may_be_null(key: &str) -> bool {
    matches!(key, "default" | "example" | "const" | "type") || key.starts_with("x-")
}

/// There is nothing to tell where no words are missing.
fn is_prose(key: &str) -> bool {
    matches!(key, "description" | "summary" | "title" | "externalDocs")
}
