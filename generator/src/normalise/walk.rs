//! Visits every object of a document, a holder before what it holds.

use serde_json::Value;

use super::node::{Holds, Node};
use crate::pointer::At;

/// What is called for each object.
pub(crate) type Visit<'v> = &'v mut dyn FnMut(&mut Value, Node, &At<'_>);

/// Visits a node and, as it is after the visit, everything below it.
pub(crate) fn walk(value: &mut Value, node: Node, at: &At<'_>, visit: Visit<'_>) {
    visit(value, node, at);
    let Value::Object(members) = value else { return };
    for (key, member) in members {
        if let Some(holds) = node.member(key) {
            walk_member(member, holds, &at.key(key), visit);
        }
    }
}

fn walk_member(value: &mut Value, holds: Holds, at: &At<'_>, visit: Visit<'_>) {
    match (holds, value) {
        (Holds::Map(node), Value::Object(members)) => {
            for (key, member) in members.iter_mut().filter(|(key, _)| !is_extension(node, key)) {
                walk(member, node, &at.key(key), visit);
            }
        }
        (Holds::List(node) | Holds::OneOrList(node), Value::Array(items)) => {
            for (index, item) in items.iter_mut().enumerate() {
                walk(item, node, &at.index(index), visit);
            }
        }
        (Holds::One(node) | Holds::OneOrList(node), value) => walk(value, node, at, visit),
        (Holds::Map(_) | Holds::List(_), _) => {}
    }
}

/// A map of paths or of responses may hold extensions; any other map is keyed by names that its author chose.
fn is_extension(node: Node, key: &str) -> bool {
    matches!(node, Node::PathItem | Node::Response) && key.starts_with("x-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn schemas_are_found_wherever_they_stand() {
        let mut document = json!({
            "paths": {"/a": {"get": {"responses": {"200": {"content": {"application/json": {"schema": {
                "properties": {"x-b": {"items": {}}, "c": {"oneOf": [{}]}}
            }}}}}}}},
            "components": {"schemas": {"x-d": {}}}
        });
        let mut found = Vec::new();
        walk(&mut document, Node::Document, &At::root(), &mut |_, node, at| {
            if node == Node::Schema {
                found.push(at.pointer().last().unwrap_or_default());
            }
        });
        assert_eq!(found, ["schema", "x-b", "items", "c", "0", "x-d"]);
    }
}
