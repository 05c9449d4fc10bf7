//! What there is in all documents, and what of it refers to what.

use std::collections::HashMap;

use serde_json::Value;

use super::page::{self, Page};
use super::telling;
use crate::normalise::{Found, Holds, Keyword, Node, references};
use crate::pointer::{At, Pointer};
use crate::uri;

/// The position of a unit in the graph.
pub(super) type UnitId = usize;

/// Something that a document has.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unit {
    pub(super) page: usize,
    pub(super) at: Pointer,
    pub(super) kind: Kind,
}

/// What a unit is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// An entry of a map that is merged by name: of components, or of webhooks.
    Entry { map: Pointer, name: String, node: Node },
    /// An operation: its path, what follows the pointer of that, and what it is called.
    Operation { path: String, method: Pointer, name: Option<String> },
}

impl Kind {
    pub(super) fn node(&self) -> Node {
        match self {
            Self::Entry { node, .. } => *node,
            Self::Operation { .. } => Node::Operation,
        }
    }
}

/// All units, and the references between them.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    pub(super) units: Vec<Unit>,
    /// For each unit what it refers to, in the order in which that is written.
    pub(super) edges: Vec<Vec<UnitId>>,
    by_place: HashMap<(usize, Pointer), UnitId>,
    files: HashMap<String, usize>,
}

impl Graph {
    pub(super) fn of(pages: &[Page]) -> Self {
        let mut graph = Self::default();
        for (index, page) in pages.iter().enumerate() {
            graph.files.entry(page.file.clone()).or_insert(index);
            graph.components(index, page);
            graph.entries(index, page, &Pointer::root().child("webhooks"), Node::PathItem);
            graph.entries(index, page, &Pointer::root().child("x-webhooks"), Node::PathItem);
            graph.operations(index, page);
        }
        graph.edges = graph.units.iter().map(|unit| graph.edges_of(unit, pages)).collect();
        graph
    }

    fn components(&mut self, index: usize, page: &Page) {
        let components = Pointer::root().child("components");
        for (key, _) in page.map(&components) {
            if let Some(Holds::Map(node)) = Node::Components.member(key) {
                self.entries(index, page, &components.child(key), node);
            }
        }
    }

    fn entries(&mut self, index: usize, page: &Page, map: &Pointer, node: Node) {
        for (name, _) in page.map(map) {
            let kind = Kind::Entry { map: map.clone(), name: name.clone(), node };
            self.add(Unit { page: index, at: map.child(name), kind });
        }
    }

    fn operations(&mut self, index: usize, page: &Page) {
        let paths = Pointer::root().child("paths");
        let all: Vec<_> = page
            .map(&paths)
            .flat_map(|(path, item)| page::operations(item).into_iter().map(move |each| (path, each)))
            .collect();
        let is_alone = all.len() == 1;
        for (path, (method, operation)) in all {
            let name = telling::name(operation, page, is_alone);
            let at = paths.child(path).join(&method);
            self.add(Unit { page: index, at, kind: Kind::Operation { path: path.clone(), method, name } });
        }
    }

    fn add(&mut self, unit: Unit) {
        self.by_place.insert((unit.page, unit.at.clone()), self.units.len());
        self.units.push(unit);
    }

    fn edges_of(&self, unit: &Unit, pages: &[Page]) -> Vec<UnitId> {
        let page = &pages[unit.page];
        let Some(value) = page.get(&unit.at) else { return Vec::new() };
        let mut edges = Vec::new();
        references(value, Holds::One(unit.kind.node()), &At::root(), &mut |found, _| {
            edges.extend(self.target(unit.page, page, found).map(|(target, _)| target));
        });
        edges.extend(schemes(value).filter_map(|name| self.scheme(unit.page, name)));
        edges
    }

    /// The unit that a reference leads to, or into, and what is left of it behind the unit.
    pub(super) fn target(&self, index: usize, page: &Page, found: &Found<'_>) -> Option<(UnitId, Pointer)> {
        if found.keyword == Keyword::Mapping && !found.text.contains(['/', '#', '.']) {
            let schema = Pointer::root().child("components").child("schemas").child(found.text);
            return Some((*self.by_place.get(&(index, schema))?, Pointer::root()));
        }
        let (file, fragment) = uri::split(found.text);
        let index = match file {
            "" => index,
            file => *self.files.get(&uri::join(&page.file, file))?,
        };
        self.unit_at(index, &Pointer::of_fragment(fragment?)?)
    }

    /// The unit that holds a place.
    fn unit_at(&self, page: usize, at: &Pointer) -> Option<(UnitId, Pointer)> {
        let mut holder = at.clone();
        loop {
            if let Some(unit) = self.by_place.get(&(page, holder.clone())) {
                return Some((*unit, at.below(&holder)?));
            }
            holder = holder.parent()?;
        }
    }

    /// Whether a document has a unit at that place.
    pub(super) fn has(&self, page: usize, at: &Pointer) -> bool {
        self.by_place.contains_key(&(page, at.clone()))
    }

    /// The security scheme of that name.
    pub(super) fn scheme(&self, page: usize, name: &str) -> Option<UnitId> {
        let at = Pointer::root().child("components").child("securitySchemes").child(name);
        self.by_place.get(&(page, at)).copied()
    }
}

/// The security schemes that an operation names.
fn schemes(operation: &Value) -> impl Iterator<Item = &String> {
    let requirements = operation.get("security").and_then(Value::as_array).into_iter().flatten();
    requirements.filter_map(Value::as_object).flat_map(serde_json::Map::keys)
}
