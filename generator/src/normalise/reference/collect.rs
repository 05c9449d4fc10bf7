//! Finds references by the kinds of the nodes, so that a property named `$ref` is none.

use serde_json::{Map, Value};

use super::Keyword;
use crate::normalise::node::{Holds, Node};
use crate::pointer::At;

/// A reference: the text, and where the text stands.
#[derive(Clone, Copy)]
pub(crate) struct Found<'a> {
    pub(crate) holder: &'a Map<String, Value>,
    pub(crate) keyword: Keyword,
    pub(crate) holds: Holds,
    pub(crate) text: &'a str,
}

/// What is called for each reference.
pub(crate) type Visit<'v> = &'v mut dyn FnMut(&Found<'_>, &At<'_>);

/// Visits every reference in a node and below it.
pub(crate) fn collect(value: &Value, holds: Holds, at: &At<'_>, visit: Visit<'_>) {
    match (holds, value) {
        (Holds::Map(node), Value::Object(members)) => {
            plain(members, holds, at, visit);
            let extension = matches!(node, Node::PathItem | Node::Response);
            for (key, member) in members.iter().filter(|(key, _)| !(extension && key.starts_with("x-"))) {
                one(member, node, &at.key(key), visit);
            }
        }
        (Holds::List(node) | Holds::OneOrList(node), Value::Array(items)) => {
            for (index, item) in items.iter().enumerate() {
                one(item, node, &at.index(index), visit);
            }
        }
        (Holds::One(node) | Holds::OneOrList(node), value) => one(value, node, at, visit),
        (Holds::List(_), Value::Object(members)) => plain(members, holds, at, visit),
        (Holds::Map(_) | Holds::List(_), _) => {}
    }
}

fn one(value: &Value, node: Node, at: &At<'_>, visit: Visit<'_>) {
    let Value::Object(members) = value else { return };
    plain(members, Holds::One(node), at, visit);
    if node == Node::Schema {
        schema(members, at, visit);
    }
    for (key, member) in members {
        if let Some(holds) = node.member(key) {
            collect(member, holds, &at.key(key), visit);
        }
    }
}

fn plain(members: &Map<String, Value>, holds: Holds, at: &At<'_>, visit: Visit<'_>) {
    if let Some(Value::String(text)) = get(members, "$ref") {
        visit(&Found { holder: members, keyword: Keyword::Ref, holds, text }, &at.key("$ref"));
    }
}

fn schema(members: &Map<String, Value>, at: &At<'_>, visit: Visit<'_>) {
    let holds = Holds::One(Node::Schema);
    for (key, keyword) in [("$dynamicRef", Keyword::Dynamic), ("$recursiveRef", Keyword::Recursive)] {
        if let Some(Value::String(text)) = get(members, key) {
            visit(&Found { holder: members, keyword, holds, text }, &at.key(key));
        }
    }
    let Some(Value::Object(discriminator)) = get(members, "discriminator") else { return };
    let at = at.key("discriminator");
    if let Some(Value::String(text)) = discriminator.get("defaultMapping") {
        let found = Found { holder: discriminator, keyword: Keyword::Mapping, holds, text };
        visit(&found, &at.key("defaultMapping"));
    }
    let Some(Value::Object(mapping)) = discriminator.get("mapping") else { return };
    for (key, value) in mapping {
        if let Value::String(text) = value {
            let found = Found { holder: mapping, keyword: Keyword::Mapping, holds, text };
            visit(&found, &at.key("mapping").key(key));
        }
    }
}

/// The member of that name. Most nodes have so few that looking at each takes less time than a hash.
fn get<'m>(members: &'m Map<String, Value>, name: &str) -> Option<&'m Value> {
    if members.len() > FEW {
        return members.get(name);
    }
    members.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
}

const FEW: usize = 12;
