//! One member that several parts describe as an object: what each says of it holds.

use crate::config::Typeless;
use crate::ir::{Doc, Owner, Shape, Ty, TypeDefinition};
use crate::lower::Lowering;
use crate::lower::flat::{Flat, Placed};
use crate::lower::made::Key;
use crate::lower::site::Site;
use crate::pointer::Pointer;

impl<'a> Lowering<'a, '_> {
    /// The type of the member, where no single schema says all that the others say.
    pub(super) fn nested(&mut self, given: &[Placed<'a>], site: &Site) -> Option<Ty> {
        let mut places: Vec<Pointer> = given.iter().map(|placed| placed.at.clone()).collect();
        places.sort_by_key(Pointer::to_string);
        places.dedup();
        if places.len() < 2 {
            return None;
        }
        let flats = self.objects(given)?;
        if covering(&flats).is_some() {
            return None;
        }
        let key = Key::Places(places);
        if let Some(ty) = self.made.get(&key) {
            return Some(ty.clone());
        }
        let id = self.declare(TypeDefinition {
            origin: site.at.clone(),
            owner: site.owner,
            hints: site.hints.clone(),
            doc: Doc::default(),
            nullable: false,
            shape: Shape::Alias(Ty::Any),
        });
        self.made.note(key, Ty::Named(id), self.types.len());
        let mut whole = Flat::default();
        for placed in given {
            whole.add(self.resolved, placed, 0);
        }
        let object = self.merged(&whole, Owner::Type(id));
        self.types[id.index()].shape = Shape::Object(object);
        Some(Ty::Named(id))
    }

    /// The schema that says all that the others say, where all describe objects.
    pub(super) fn enough<'p>(&self, given: &'p [Placed<'a>]) -> Option<&'p Placed<'a>> {
        given.get(covering(&self.objects(given)?)?)
    }

    /// Each schema laid out, where all describe objects.
    fn objects(&self, given: &[Placed<'a>]) -> Option<Vec<Flat<'a>>> {
        let flats = given.iter().map(|placed| Flat::of(self.resolved, placed));
        flats.map(|flat| self.is_plain_object(&flat).then_some(flat)).collect()
    }

    /// Whether the schema has members with names, and nothing else.
    fn is_plain_object(&self, flat: &Flat<'a>) -> bool {
        let object = flat.typed || self.config.typeless == Typeless::Infer;
        object && flat.is_object() && flat.unions.is_empty() && flat.discriminator.is_none()
    }
}

/// The position of the schema that says all that the others say.
fn covering(flats: &[Flat<'_>]) -> Option<usize> {
    flats.iter().position(|one| flats.iter().all(|other| covers(one, other)))
}

/// Whether one schema says all that another one says of its members.
fn covers(one: &Flat<'_>, other: &Flat<'_>) -> bool {
    let has = |name: &str, placed: &Placed<'_>| {
        one.properties.get(name).is_some_and(|own| own.iter().any(|known| known.at == placed.at))
    };
    let additional = |flat: &Flat<'_>| flat.additional.as_ref().map(|(_, at)| at.to_string());
    (other.additional.is_none() || additional(one) == additional(other))
        && other.required.iter().all(|name| one.required.contains(name))
        && other.properties.iter().all(|(name, given)| given.iter().all(|placed| has(name, placed)))
}
