//! Alternatives that become one struct, since a value may be several of them at once.

use super::Lowering;
use super::alternatives::Alternatives;
use super::flat::{Flat, Placed};
use super::others::{gives_type, is_closed};
use super::site::SchemaRef;
use crate::config::Typeless;
use crate::diagnostic::Code;

impl<'a> Lowering<'a, '_> {
    /// The members of all alternatives side by side; those that only some have may be absent.
    pub(super) fn widened(&mut self, placed: &Placed<'a>) -> Flat<'a> {
        let mut flat = Flat::of(self.resolved, placed);
        let (unions, own) = (std::mem::take(&mut flat.unions), flat.additional.clone());
        let mut differing: Vec<&'a str> = Vec::new();
        for alternatives in &unions {
            let required = flat.required.clone();
            let mut common: Option<Vec<&'a str>> = None;
            differing.extend(self.differing(alternatives, &flat));
            self.loosen(alternatives, &mut flat);
            for branch in alternatives.placed(self.resolved) {
                let own = Flat::of(self.resolved, &branch).required;
                let both =
                    |common: Vec<&'a str>| common.into_iter().filter(|name| own.contains(name)).collect();
                common = Some(common.map_or_else(|| own.clone(), both));
                flat.add(self.resolved, &branch, 0);
            }
            flat.required = required;
            flat.required.extend(common.unwrap_or_default());
        }
        for name in differing {
            let message =
                format!("alternatives describe the member `{name}` differently: any JSON value stands there");
            self.reporter.report(Code::UntypedSchema, &placed.at, message);
            flat.properties.insert(name, Vec::new());
        }
        flat.unions.clear();
        // Other alternatives are open where one is closed.
        if flat.mixed || flat.additional.as_ref().is_some_and(|(rest, _)| is_closed(rest)) {
            flat.additional = own;
        }
        flat
    }

    /// Notes what may have any value since an alternative says nothing of it, and allows members that it does not name.
    fn loosen(&self, alternatives: &Alternatives<'a>, whole: &mut Flat<'a>) {
        let flats: Vec<Flat<'a>> =
            alternatives.placed(self.resolved).map(|placed| Flat::of(self.resolved, &placed)).collect();
        let rest = |flat: &Flat<'a>| flat.additional.as_ref().map(|(rest, _)| *rest);
        let silent = |flat: &Flat<'a>, name: &str| {
            !flat.properties.contains_key(name) && !rest(flat).is_some_and(is_closed)
        };
        let names = flats.iter().flat_map(|flat| flat.properties.keys().copied());
        whole.loose.extend(names.filter(|name| flats.iter().any(|flat| silent(flat, name))));
        whole.mixed |= flats.iter().any(|flat| rest(flat).is_some_and(gives_type))
            && flats.windows(2).any(|pair| rest(&pair[0]) != rest(&pair[1]));
    }

    /// The members that the alternatives describe differently, and that nothing beside them describes.
    fn differing(&self, alternatives: &Alternatives<'a>, beside: &Flat<'a>) -> Vec<&'a str> {
        let flats: Vec<Flat<'a>> =
            alternatives.placed(self.resolved).map(|placed| Flat::of(self.resolved, &placed)).collect();
        let names = flats.iter().flat_map(|flat| flat.properties.keys().copied());
        let mut names: Vec<&str> = names.filter(|name| !beside.properties.contains_key(name)).collect();
        names.dedup();
        names.retain(|name| {
            let given: Vec<_> = flats.iter().filter_map(|flat| flat.properties.get(name)).flatten().collect();
            given.windows(2).any(|pair| !is_same(pair[0], pair[1]))
        });
        names
    }

    /// Whether every alternative is an object.
    pub(super) fn are_objects(&self, alternatives: &Alternatives<'a>) -> bool {
        let infer = self.config.typeless == Typeless::Infer;
        alternatives.placed(self.resolved).map(|placed| Flat::of(self.resolved, &placed)).all(|flat| {
            flat.others.is_empty() && flat.unions.is_empty() && (flat.typed || (infer && flat.is_object()))
        })
    }

    /// Whether a value can be several of the alternatives at once, so that no single one tells all of it.
    pub(super) fn overlap(&self, alternatives: &Alternatives<'a>) -> bool {
        let flats: Vec<Flat<'a>> =
            alternatives.placed(self.resolved).map(|placed| Flat::of(self.resolved, &placed)).collect();
        alternatives.any
            && flats.len() > 1
            && self.are_objects(alternatives)
            && flats.iter().all(Flat::is_object)
            && !super::union::is_tagged(self.resolved, &flats)
            && agree(&flats)
    }
}

/// Whether alternatives give one schema for each member that several of them have.
fn agree(flats: &[Flat<'_>]) -> bool {
    let mut seen: Vec<(&str, &Placed<'_>)> = Vec::new();
    for (name, given) in flats.iter().flat_map(|flat| &flat.properties) {
        for placed in given {
            if seen.iter().any(|(other, known)| other == name && !is_same(known, placed)) {
                return false;
            }
            seen.push((name, placed));
        }
    }
    true
}

fn is_same(left: &Placed<'_>, right: &Placed<'_>) -> bool {
    match (left.schema, right.schema) {
        (SchemaRef::Reference(left), SchemaRef::Reference(right)) => left == right,
        (SchemaRef::Item(left), SchemaRef::Item(right)) => left.schema_kind == right.schema_kind,
        _ => false,
    }
}
