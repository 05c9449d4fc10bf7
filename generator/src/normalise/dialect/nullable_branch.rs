//! A branch of a union that says `nullable` and nothing else, as tools write it that know `null` as a type.
//!
//! ```yaml
//! # before
//! anyOf: [{ $ref: '#/components/schemas/Filter' }, { nullable: true }]
//! # after
//! anyOf: [{ $ref: '#/components/schemas/Filter' }, { enum: [null] }]
//! ```
//!
//! By the letter `nullable` adds `null` to the `type` beside it and to nothing else (OpenAPI 3.0.3, section 4.7.24.1),
//! so that such a branch allows any value, and the others say nothing. Nobody writes a union to say nothing: what the
//! branch is for is `null`. Documents have hundreds of them, so that they are told once, at the first place.

use serde_json::{Map, Value, json};

use crate::diagnostic::{Code, Diagnostic, Origins, Sink, SourceId};
use crate::normalise::{Node, walk};
use crate::pointer::{At, Pointer};

/// What a branch may say of itself beside `nullable`.
const ANNOTATIONS: [&str; 3] = ["title", "description", "example"];

/// Makes `null` of every such branch.
pub(in crate::normalise) fn apply(root: &mut Value, source: SourceId, origins: &Origins, sink: &mut Sink) {
    let mut found: Option<(Pointer, usize)> = None;
    walk(root, Node::Document, &At::root(), &mut |value, node, at| {
        if let (Node::Schema, Value::Object(members)) = (node, value) {
            for (key, index) in ["oneOf", "anyOf"].map(|key| (key, union(members, key))) {
                let Some(index) = index else { continue };
                found.get_or_insert_with(|| (at.key(key).index(index).pointer(), 0)).1 += 1;
            }
        }
    });
    let Some((at, unions)) = found else { return };
    let more =
        if unions > 1 { format!(": {unions} unions have one, this is the first") } else { String::new() };
    let message = format!("a branch that says `nullable` and nothing else is read as `null`{more}");
    sink.push(Diagnostic::new(Code::NullableBranch, origins.place(source, &at), message));
}

/// Mends one union, and says which branch was first; one with no other branches is left.
fn union(members: &mut Map<String, Value>, key: &str) -> Option<usize> {
    let branches = members.get_mut(key)?.as_array_mut()?;
    if branches.iter().all(is_bare) {
        return None;
    }
    let first = branches.iter().position(is_bare);
    for branch in branches.iter_mut().filter(|branch| is_bare(branch)) {
        *branch = json!({ "enum": [null] });
    }
    first
}

fn is_bare(branch: &Value) -> bool {
    branch.get("nullable") == Some(&Value::Bool(true))
        && branch.as_object().is_some_and(|members| {
            members.keys().all(|key| key == "nullable" || ANNOTATIONS.contains(&key.as_str()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mut union: Value) -> (Value, Option<usize>) {
        let members = union.as_object_mut().expect("a schema");
        let first = self::union(members, "anyOf");
        (union, first)
    }

    #[test]
    fn a_branch_that_only_may_be_null_is_null() {
        let written = json!({"anyOf": [{"type": "string"}, {"nullable": true, "description": "None"}]});
        assert_eq!(read(written), (json!({"anyOf": [{"type": "string"}, {"enum": [null]}]}), Some(1)));
    }

    #[test]
    fn what_says_more_or_stands_alone_is_left() {
        for left in [
            json!({"anyOf": [{"type": "string"}, {"type": "integer", "nullable": true}]}),
            json!({"anyOf": [{"type": "string"}, {"nullable": false}]}),
            json!({"anyOf": [{"type": "string"}, {}]}),
            json!({"anyOf": [{"nullable": true}]}),
            json!({"allOf": [{"type": "string"}, {"nullable": true}]}),
        ] {
            assert_eq!(read(left.clone()), (left, None));
        }
    }
}
