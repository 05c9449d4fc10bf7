//! What stands at a pointer of an OpenAPI document, by the specification.

use serde_json::Value;

use crate::normalise::node::{Holds, Node};
use crate::pointer::Pointer;

/// What a pointer leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Node(Node),
    /// A map or a list of nodes, or the document itself.
    Holder,
    /// Something that the specification does not name.
    Unknown,
}

pub(super) fn is_openapi(root: &Value) -> bool {
    root.get("openapi").is_some() || root.get("swagger").is_some()
}

/// What stands at a pointer.
pub(super) fn at(pointer: &Pointer) -> Standing {
    let mut holds = Holds::One(Node::Document);
    for token in pointer.tokens() {
        match step(holds, &token) {
            Some(next) => holds = next,
            None => return Standing::Unknown,
        }
    }
    match holds {
        Holds::One(Node::Document | Node::Components) | Holds::Map(_) | Holds::List(_) => Standing::Holder,
        Holds::One(node) | Holds::OneOrList(node) => Standing::Node(node),
    }
}

/// The schema that holds a place and is in no other schema.
pub(super) fn outermost_schema(pointer: &Pointer) -> Option<Pointer> {
    let mut prefix = Pointer::root();
    for token in pointer.tokens() {
        prefix = prefix.child(token);
        if at(&prefix) == Standing::Node(Node::Schema) {
            return Some(prefix);
        }
    }
    None
}

fn step(holds: Holds, token: &str) -> Option<Holds> {
    match holds {
        Holds::Map(node) => Some(Holds::One(node)),
        Holds::List(node) => is_index(token).then_some(Holds::One(node)),
        Holds::OneOrList(node) if is_index(token) => Some(Holds::One(node)),
        Holds::One(node) | Holds::OneOrList(node) => node.member(token),
    }
}

fn is_index(token: &str) -> bool {
    !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit())
}

/// The kind and the name of a component, where a pointer is that of one.
pub(super) fn component(pointer: &Pointer) -> Option<(String, String)> {
    let mut tokens = pointer.tokens();
    let (first, kind, name) = (tokens.next()?, tokens.next()?, tokens.next()?);
    (first == "components" && tokens.next().is_none()).then_some((kind, name))
}
