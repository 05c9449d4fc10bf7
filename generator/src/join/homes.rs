//! Where each unit stands in the one document.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use serde_json::Value;

use super::complaint::Complaints;
use super::graph::{Graph, Kind, Unit, UnitId};
use super::page::Page;
use super::{reach, telling};
use crate::diagnostic::Code;
use crate::pointer::Pointer;

const HELP: &str = "a name can be chosen under `[names]` in the settings";

/// Where units stand, and which of them is written there.
#[derive(Clone, Debug, Default)]
pub(super) struct Homes {
    /// For each unit where to find it, or what was taken in its place; nothing where it is left out.
    pub(super) of: Vec<Option<Pointer>>,
    /// The units that are written, by where, in the order in which they were met.
    pub(super) written: IndexMap<Pointer, UnitId>,
    /// The name of each operation that is written.
    pub(super) names: HashMap<UnitId, String>,
}

/// What the decisions are made of.
struct Join<'a> {
    pages: &'a [Page],
    graph: &'a Graph,
    classes: &'a [usize],
    complaints: &'a mut Complaints,
    homes: Homes,
}

pub(super) fn of(pages: &[Page], graph: &Graph, classes: &[usize], complaints: &mut Complaints) -> Homes {
    let homes = Homes { of: vec![None; graph.units.len()], ..Homes::default() };
    let mut join = Join { pages, graph, classes, complaints, homes };
    let taken = join.operations();
    let kept = reach::kept(graph, &|unit| taken.contains(&unit));
    join.entries(&kept);
    join.homes
}

impl Join<'_> {
    fn unit(&self, id: UnitId) -> &Unit {
        &self.graph.units[id]
    }

    fn value(&self, id: UnitId) -> Option<&Value> {
        self.pages[self.unit(id).page].get(&self.unit(id).at)
    }

    fn place(&self, id: UnitId) -> crate::diagnostic::Place {
        self.pages[self.unit(id).page].place(&self.unit(id).at)
    }

    /// The one of equal units that says most: they differ in prose alone.
    fn fullest(&self, units: &[UnitId]) -> UnitId {
        let length = |unit: &&UnitId| self.value(**unit).map_or(0, |value| value.to_string().len());
        units.iter().rev().max_by_key(length).copied().unwrap_or_default()
    }

    /// Finds homes for operations; gives those that are taken.
    fn operations(&mut self) -> HashSet<UnitId> {
        let mut versions: IndexMap<&Kind, Vec<UnitId>> = IndexMap::new();
        for (id, unit) in self.graph.units.iter().enumerate() {
            if let Kind::Operation { .. } = unit.kind {
                versions.entry(&unit.kind).or_default().push(id);
            }
        }
        let mut names = HashSet::new();
        let mut taken = HashSet::new();
        for (kind, units) in versions {
            let Kind::Operation { path, method, name } = kind else { continue };
            let chosen = self.version(name.as_deref(), method, path, &units);
            let home = self.home(path, method, name.as_deref(), chosen);
            if let Some(name) = name {
                let name = self.free_name(name, chosen, &names);
                names.insert(name.to_lowercase());
                self.homes.names.insert(chosen, name);
            }
            for unit in units {
                self.homes.of[unit] = Some(home.clone());
            }
            self.homes.written.insert(home, chosen);
            taken.insert(chosen);
        }
        taken
    }

    /// The version of an operation that is taken: the last, or the fullest of those that are equal to it.
    fn version(&mut self, name: Option<&str>, method: &Pointer, path: &str, units: &[UnitId]) -> UnitId {
        let last = units[units.len() - 1];
        let is_same = |unit: &UnitId| self.classes[*unit] == self.classes[last];
        let (same, others): (Vec<UnitId>, Vec<UnitId>) = units.iter().copied().partition(is_same);
        for other in others {
            let what = what(name, method, path);
            let message = (format!("{what} is described in another way at "), ", which is taken".to_owned());
            let help = "of several versions of one operation the last is taken, by the names of the files";
            self.complaints.add(
                Code::OperationTwice,
                self.place(other),
                message,
                self.place(last),
                Some(help),
            );
        }
        self.fullest(&same)
    }

    /// Where an operation stands: at its path, or beside another one of the same method under a path with a fragment.
    fn home(&mut self, path: &str, method: &Pointer, name: Option<&str>, unit: UnitId) -> Pointer {
        let paths = Pointer::root().child("paths");
        let home = paths.child(path).join(method);
        let Some(first) = self.homes.written.get(&home).copied() else { return home };
        let message = (
            format!("{} is a second operation beside that at ", what(name, method, path)),
            ": both are kept".to_owned(),
        );
        self.complaints.add(Code::OperationTwice, self.place(unit), message, self.place(first), None);
        let label = name.unwrap_or(self.pages[self.unit(unit).page].stem());
        let sign = if path.contains('#') { '-' } else { '#' };
        let candidates = std::iter::once(format!("{path}{sign}{label}"))
            .chain((2..).map(|number| format!("{path}{sign}{label}{number}")));
        let mut homes = candidates.map(|path| paths.child(path).join(method));
        homes.find(|home| !self.homes.written.contains_key(home)).unwrap_or(home)
    }

    /// The name of an operation, with its group where another one has the name.
    fn free_name(&self, name: &str, unit: UnitId, taken: &HashSet<String>) -> String {
        let group =
            self.value(unit).and_then(|value| telling::group(value, &self.pages[self.unit(unit).page]));
        let longer = group.map(|group| telling::qualified(&group, name));
        let mut candidates = std::iter::once(name.to_owned()).chain(longer);
        candidates.find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_else(|| name.to_owned())
    }

    /// Finds homes for components and webhooks.
    fn entries(&mut self, kept: &[bool]) {
        let mut by_name: IndexMap<(&Pointer, &str), IndexMap<usize, Vec<UnitId>>> = IndexMap::new();
        for (id, unit) in self.graph.units.iter().enumerate().filter(|(id, _)| kept[*id]) {
            if let Kind::Entry { map, name, .. } = &unit.kind {
                let equal = by_name.entry((map, name)).or_default();
                equal.entry(self.classes[id]).or_default().push(id);
            }
        }
        let known: HashSet<Pointer> = by_name.keys().map(|(map, name)| map.child(name)).collect();
        for ((map, name), equal) in by_name {
            let mut first = None;
            for units in equal.into_values() {
                let home = match first {
                    None => map.child(name),
                    Some(first) => self.apart(map, name, first, units[0], &known),
                };
                first = first.or(Some(units[0]));
                self.homes.written.insert(home.clone(), self.fullest(&units));
                for unit in units {
                    self.homes.of[unit] = Some(home.clone());
                }
            }
        }
    }

    /// The home of something whose name another one has that differs.
    fn apart(
        &mut self,
        map: &Pointer,
        name: &str,
        first: UnitId,
        unit: UnitId,
        known: &HashSet<Pointer>,
    ) -> Pointer {
        let page = &self.pages[self.unit(unit).page];
        let labels = self.labels(self.unit(unit).page);
        let named = labels.into_iter().map(|label| format!("{label}.{name}"));
        let numbered = (2..).map(|number| format!("{}.{name}{number}", page.stem()));
        let mut homes = named.chain(numbered).map(|name| map.child(name));
        let is_free = |home: &Pointer| !known.contains(home) && !self.homes.written.contains_key(home);
        let home = homes.find(is_free).unwrap_or_default();
        let called = home.last().unwrap_or_default();
        let message = (format!("`{name}` is not the same as that at "), format!(": this one is `{called}`"));
        self.complaints.add(Code::ComponentTwice, self.place(unit), message, self.place(first), Some(HELP));
        home
    }

    /// What a document may be called in the name of a component: the group of its operation, the operation, the file.
    fn labels(&self, page: usize) -> Vec<String> {
        let operations = self.graph.units.iter().enumerate();
        let mut own =
            operations.filter(|(_, unit)| unit.page == page && matches!(unit.kind, Kind::Operation { .. }));
        let only = own.next().filter(|_| own.next().is_none());
        let group = only.and_then(|(id, _)| telling::group(self.value(id)?, &self.pages[page]));
        let name = only.and_then(|(_, unit)| match &unit.kind {
            Kind::Operation { name, .. } => name.clone(),
            Kind::Entry { .. } => None,
        });
        let group = group.map(|group| group.replace('/', "."));
        group.into_iter().chain(name).chain([self.pages[page].stem().to_owned()]).collect()
    }
}

/// An operation in a message.
fn what(name: Option<&str>, method: &Pointer, path: &str) -> String {
    let method = method.last().unwrap_or_default().to_uppercase();
    match name {
        Some(name) => format!("`{name}` (`{method} {path}`)"),
        None => format!("`{method} {path}`"),
    }
}
