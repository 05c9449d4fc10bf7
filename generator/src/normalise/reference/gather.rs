//! Every reference that is met on the way from the root document on.

use std::collections::{HashSet, VecDeque};

use serde_json::Value;

use super::collect::{Found, collect};
use super::documents::Documents;
use super::standing::{self, Standing};
use super::wrong::Wrong;
use super::{Keyword, Spot};
use crate::diagnostic::Code;
use crate::normalise::node::{Holds, Node};
use crate::pointer::{At, Pointer};

/// A reference and what it leads to.
#[derive(Clone, Debug)]
pub(super) struct Link {
    /// Where the text of the reference stands.
    pub(super) from: Spot,
    pub(super) keyword: Keyword,
    pub(super) holds: Holds,
    pub(super) target: Spot,
}

/// A reference that nobody has followed yet.
struct Waiting {
    from: Spot,
    keyword: Keyword,
    holds: Holds,
    text: String,
}

/// Follows every reference; reports those that lead nowhere. What needs no change is left out.
pub(super) fn gather(documents: &mut Documents<'_>) -> Vec<Link> {
    let mut links = Vec::new();
    let mut visited: HashSet<Spot> = HashSet::new();
    let mut walked: HashSet<(Spot, Holds)> = HashSet::new();
    let mut places = VecDeque::from([(Spot::new(0, Pointer::root()), Holds::One(Node::Document))]);
    while let Some((place, holds)) = places.pop_front() {
        for waiting in references(documents, &place, holds) {
            if !visited.insert(waiting.from.clone()) {
                continue;
            }
            let Some(link) = follow(documents, waiting) else { continue };
            let next = (link.target.clone(), link.holds);
            if !is_walked_anyway(&next.0, next.1) && walked.insert(next.clone()) {
                places.push_back(next);
            }
            links.push(link);
        }
    }
    links
}

fn references(documents: &Documents<'_>, place: &Spot, holds: Holds) -> Vec<Waiting> {
    let Some(value) = documents.value(place) else { return Vec::new() };
    let document = &documents.all[place.document];
    let is_simple = place.document == 0 && document.index.resources.len() == 1;
    let mut all = Vec::new();
    collect(value, holds, &At::root(), &mut |found, at| {
        if !(is_simple && is_settled(&document.root, found)) {
            all.push(Waiting {
                from: Spot::new(place.document, place.at.join(&at.pointer())),
                keyword: found.keyword,
                holds: found.holds,
                text: found.text.to_owned(),
            });
        }
    });
    all
}

/// Whether a reference is as OpenAPI 3.0 has it already: to a component that is there and is no reference itself.
fn is_settled(root: &Value, found: &Found<'_>) -> bool {
    let (Holds::One(node) | Holds::OneOrList(node)) = found.holds else { return false };
    if !matches!(found.keyword, Keyword::Ref | Keyword::Mapping) || found.text.contains('%') {
        return false;
    }
    let kept = node.component_key().and_then(|kind| {
        let pointer = found.text.strip_prefix('#')?;
        let name = pointer.strip_prefix("/components/")?.strip_prefix(kind)?.strip_prefix('/')?;
        if name.contains('/') { None } else { root.pointer(pointer)?.as_object() }
    });
    let is_plain = found.holder.len() == 1 || node == Node::Schema;
    is_plain && kept.is_some_and(|members| !members.contains_key("$ref"))
}

/// A name in a mapping that is not meant as a reference.
fn is_name(documents: &Documents<'_>, waiting: &Waiting) -> bool {
    let schemas = documents.all[0].root.pointer("/components/schemas");
    let is_component = schemas.and_then(|schemas| schemas.get(&waiting.text)).is_some();
    waiting.keyword == Keyword::Mapping && (is_component || !waiting.text.contains(['/', '#', '.']))
}

fn follow(documents: &mut Documents<'_>, waiting: Waiting) -> Option<Link> {
    if is_name(documents, &waiting) {
        return None;
    }
    let Waiting { from, keyword, holds, text } = waiting;
    match documents.settle(&from, keyword, holds, &text) {
        Ok(target) => Some(Link { from, keyword, holds, target }),
        Err(Some(wrong)) => {
            documents.report(&from, softened(keyword, wrong));
            None
        }
        Err(None) => None,
    }
}

/// A mapping that leads nowhere loses one value, not the document.
fn softened(keyword: Keyword, wrong: Wrong) -> Wrong {
    if keyword == Keyword::Mapping { Wrong { code: Code::IgnoredKeyword, ..wrong } } else { wrong }
}

/// Whether a place is found on the way through the root document.
fn is_walked_anyway(spot: &Spot, holds: Holds) -> bool {
    let (Holds::One(node) | Holds::OneOrList(node)) = holds else { return false };
    spot.document == 0 && standing::at(&spot.at) == Standing::Node(node)
}
