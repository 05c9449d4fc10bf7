//! Puts copies where OpenAPI 3.0 has no references: path items, operations, media types, maps; and where a reference
//! has words of its own.

use serde_json::{Map, Value, json};

use super::documents::Documents;
use super::hoist::Copied;
use super::rewrite::{COPY, own_words};
use crate::diagnostic::{Code, Origins};
use crate::normalise::node::{Holds, Node};
use crate::pointer::{At, Pointer};

/// Replaces every reference that was marked for it.
pub(super) fn expand(documents: &mut Documents<'_>, copies: &[Copied], origins: &mut Origins) {
    if copies.is_empty() {
        return;
    }
    let mut root = std::mem::take(&mut documents.all[0].root);
    let mut expansion = Expansion { copies, origins, trail: Vec::new(), circles: Vec::new() };
    expansion.held(&mut root, Holds::One(Node::Document), &At::root());
    let circles = expansion.circles;
    documents.all[0].root = root;
    for at in circles {
        let message = "what is referred to holds this reference again: left out here".to_owned();
        documents.report_moved(&at, origins, Code::Unsupported, message);
    }
}

struct Expansion<'a> {
    copies: &'a [Copied],
    origins: &'a mut Origins,
    /// The copies that the walk is inside of.
    trail: Vec<usize>,
    circles: Vec<Pointer>,
}

impl Expansion<'_> {
    fn held(&mut self, value: &mut Value, holds: Holds, at: &At<'_>) {
        if let Some(copy) = marked(value) {
            return self.copy(copy, value, holds, at);
        }
        match (holds, value) {
            (Holds::Map(node), Value::Object(members)) => {
                for (key, member) in members.iter_mut() {
                    self.held(member, Holds::One(node), &at.key(key));
                }
            }
            (Holds::List(node) | Holds::OneOrList(node), Value::Array(items)) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.held(item, Holds::One(node), &at.index(index));
                }
            }
            (Holds::One(node) | Holds::OneOrList(node), Value::Object(members)) => {
                for (key, member) in members.iter_mut() {
                    if let Some(holds) = node.member(key) {
                        self.held(member, holds, &at.key(key));
                    }
                }
            }
            _ => {}
        }
    }

    fn copy(&mut self, index: usize, value: &mut Value, holds: Holds, at: &At<'_>) {
        let own = match std::mem::take(value) {
            Value::Object(own) => own,
            _ => Map::new(),
        };
        let Some(copied) = self.copies.get(index).filter(|_| !self.trail.contains(&index)) else {
            self.circles.push(at.key("$ref").pointer());
            *value = json!({});
            return;
        };
        *value = copied.value.clone();
        self.merge(value, own, copied, holds, at);
        self.trail.push(index);
        self.held(value, holds, at);
        self.trail.pop();
    }

    /// What stands beside the reference wins; a Reference Object has nothing but words to say.
    fn merge(
        &mut self,
        value: &mut Value,
        own: Map<String, Value>,
        copied: &Copied,
        holds: Holds,
        at: &At<'_>,
    ) {
        let here = at.pointer();
        let kept: Map<String, Value> = if super::home::kind(holds).is_some() {
            own_words(&own).map(|(key, value)| (key.clone(), value.clone())).collect()
        } else {
            own.into_iter().filter(|(key, _)| key != "$ref").collect()
        };
        for key in kept.keys() {
            let member = here.child(key);
            self.origins.moved(member.clone(), &member);
        }
        self.origins.brought(here, copied.source, copied.spot.at.clone());
        if let Value::Object(members) = value {
            members.extend(kept);
        }
    }
}

/// The copy that a reference is marked for.
fn marked(value: &Value) -> Option<usize> {
    value.get("$ref")?.as_str()?.strip_prefix(COPY)?.parse().ok()
}
