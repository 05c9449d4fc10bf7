//! Which units are equal.
//!
//! Two units are equal where they have one name, say the same but for prose, and refer to equal units. References may go
//! round in circles, so units are taken for equal until they are told apart: the coarsest partition in which the members
//! of a class refer to the same classes.

use std::collections::HashMap;

use serde_json::Value;

use super::graph::{Graph, Kind, Unit};
use super::page::Page;
use crate::normalise::{Node, walk};
use crate::pointer::At;

/// Members that say nothing about what is sent: prose, and examples of it.
const PROSE: [&str; 6] = ["description", "summary", "title", "example", "examples", "externalDocs"];

/// The class of each unit.
pub(super) fn of(pages: &[Page], graph: &Graph) -> Vec<usize> {
    let texts = graph.units.iter().map(|unit| (unit.kind.clone(), bare(unit, &pages[unit.page])));
    let (mut classes, mut count) = numbered(texts);
    loop {
        let refined = graph.edges.iter().enumerate().map(|(unit, edges)| {
            let targets: Vec<usize> = edges.iter().map(|target| classes[*target]).collect();
            (classes[unit], targets)
        });
        let (finer, more) = numbered(refined.collect::<Vec<_>>());
        if more == count {
            return classes;
        }
        (classes, count) = (finer, more);
    }
}

/// Gives equal things equal numbers, and tells how many there are.
fn numbered<T: Eq + std::hash::Hash>(things: impl IntoIterator<Item = T>) -> (Vec<usize>, usize) {
    let mut known = HashMap::new();
    let numbers = things.into_iter().map(|thing| {
        let next = known.len();
        *known.entry(thing).or_insert(next)
    });
    let numbers: Vec<usize> = numbers.collect();
    (numbers, known.len())
}

/// What a unit says, without prose, and with its members in one order.
fn bare(unit: &Unit, page: &Page) -> String {
    let mut value = page.get(&unit.at).cloned().unwrap_or_default();
    walk(&mut value, unit.kind.node(), &At::root(), &mut |value, node, _| {
        if let (Value::Object(members), false) = (value, node == Node::SecurityScheme) {
            members.retain(|key, _| !PROSE.contains(&key.as_str()));
        }
    });
    if let (Kind::Operation { .. }, Value::Object(members)) = (&unit.kind, &mut value) {
        // The name that an operation goes by is part of its kind.
        members.shift_remove("operationId");
    }
    value.sort_all_objects();
    value.to_string()
}
