//! The one document, put together.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::complaint::Complaints;
use super::graph::{Graph, Kind, Unit, UnitId};
use super::homes::Homes;
use super::page::Page;
use super::root::{self, Defaults};
use super::{item, rewrite};
use crate::diagnostic::Origins;
use crate::normalise::{Holds, Node};
use crate::pointer::Pointer;

/// The document as far as it is put together.
pub(super) struct Assembly<'a> {
    pub(super) pages: &'a [Page],
    pub(super) graph: &'a Graph,
    pub(super) homes: &'a Homes,
    /// Paths that several documents have.
    shared: HashSet<&'a str>,
    pub(super) root: Value,
    pub(super) origins: Origins,
}

pub(super) fn assemble(
    title: &str,
    pages: &[Page],
    graph: &Graph,
    homes: &Homes,
    complaints: &mut Complaints,
) -> (Value, Origins) {
    let root = Value::Object(Map::new());
    let mut assembly =
        Assembly { pages, graph, homes, shared: shared(pages), root, origins: Origins::default() };
    let defaults = root::head(&mut assembly, title, complaints);
    assembly.items();
    for (home, unit) in &homes.written {
        assembly.unit(home, *unit, &defaults);
    }
    (assembly.root, assembly.origins)
}

impl Assembly<'_> {
    /// Puts something at a place, and remembers where it was written.
    pub(super) fn put(&mut self, home: &Pointer, value: Value, page: usize, at: &Pointer) {
        let mut place = &mut self.root;
        for token in home.tokens() {
            if !place.is_object() {
                *place = Value::Object(Map::new());
            }
            let Value::Object(members) = place else { return };
            place = members.entry(token).or_insert(Value::Null);
        }
        *place = value;
        self.origins.brought(home.clone(), self.pages[page].source, at.clone());
    }

    /// What paths have beside operations: as it stands where one document has the path; references to path items, which
    /// nobody looks into here, beside each other.
    fn items(&mut self) {
        let paths = Pointer::root().child("paths");
        self.put(&paths, Value::Object(Map::new()), 0, &paths);
        let pages = self.pages;
        for (index, page) in pages.iter().enumerate() {
            for (path, value) in page.map(&paths) {
                let Value::Object(members) = value else { continue };
                let at = paths.child(path);
                let is_reference = members.contains_key("$ref");
                let is_alone = !self.shared.contains(path.as_str());
                let mut rest = members.clone();
                rest.retain(|key, _| !item::is_method(key) && (is_alone || is_reference));
                if !(is_alone || is_reference) && self.root.pointer(at.as_str()).is_none() {
                    self.put(&at, Value::Object(Map::new()), index, &at);
                } else if is_alone || is_reference {
                    let home = self.free(&at, page);
                    let value = self.rewritten(index, &Value::Object(rest), Holds::One(Node::PathItem));
                    self.put(&home, value, index, &at);
                }
            }
        }
    }

    /// The place of a path item, or one beside it where something is there.
    fn free(&self, at: &Pointer, page: &Page) -> Pointer {
        if self.root.pointer(at.as_str()).is_none() {
            return at.clone();
        }
        let path = at.last().unwrap_or_default();
        let beside = format!("{path}{}{}", if path.contains('#') { '-' } else { '#' }, page.stem());
        at.parent().unwrap_or_default().child(beside)
    }

    fn rewritten(&self, page: usize, value: &Value, holds: Holds) -> Value {
        rewrite::part((page, &self.pages[page]), value, holds, self.graph, self.homes)
    }

    fn unit(&mut self, home: &Pointer, id: UnitId, defaults: &[Defaults]) {
        let unit = &self.graph.units[id];
        let mut value = rewrite::unit(unit, self.pages, self.graph, self.homes);
        self.put(home, Value::Null, unit.page, &unit.at);
        if let Kind::Operation { .. } = unit.kind {
            self.complete(home, id, &mut value, &defaults[unit.page]);
        }
        if let Some(place) = self.root.pointer_mut(home.as_str()) {
            *place = value;
        }
    }

    /// Gives an operation its name, and what its document says of all of its operations.
    fn complete(&mut self, home: &Pointer, id: UnitId, operation: &mut Value, defaults: &Defaults) {
        let Unit { page, at, kind: Kind::Operation { path, .. } } = &self.graph.units[id] else { return };
        let item_at = Pointer::root().child("paths").child(path);
        let source = &self.pages[*page];
        if let (Some(name), Value::Object(members)) = (self.homes.names.get(&id), &mut *operation) {
            members.insert("operationId".to_owned(), Value::String(name.clone()));
        }
        if self.shared.contains(path.as_str())
            && let Some(item) = source.get(&item_at)
        {
            let item = self.rewritten(*page, item, Holds::One(Node::PathItem));
            item::push_down((&item, &item_at), operation, home, source, &mut self.origins);
        }
        defaults.write(operation, home, at, source, &mut self.origins);
    }
}

/// Paths that several documents have.
fn shared(pages: &[Page]) -> HashSet<&str> {
    let paths = Pointer::root().child("paths");
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for page in pages {
        for (path, _) in page.map(&paths) {
            *counts.entry(path).or_default() += 1;
        }
    }
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(path, _)| path).collect()
}
