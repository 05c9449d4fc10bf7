//! Names of the values of an enumeration.

use std::collections::HashMap;

use super::identifier::{Name, Position};
use super::scope::Scope;
use super::words::words;
use crate::ir::{Api, Enumeration, Shape, TypeId};

/// The variant that keeps unknown values.
const UNKNOWN: &str = "Other";

pub(super) fn of_types(api: &Api) -> HashMap<TypeId, Vec<Name>> {
    let enumerations = api.type_ids().filter_map(|id| match &api.ty(id).shape {
        Shape::Enumeration(enumeration) => Some((id, names(enumeration))),
        Shape::Object(_) | Shape::Alias(_) => None,
    });
    enumerations.collect()
}

fn names(enumeration: &Enumeration) -> Vec<Name> {
    let mut scope = Scope::new(Position::Variant).reserve(&[UNKNOWN, "Self"]);
    let candidates = enumeration.values.iter().map(|value| {
        let own = words(&value.wire);
        let beside = [own.clone(), vec!["value".to_owned()]].concat();
        let given = value.name.as_deref().map(words);
        given.into_iter().chain([own, beside]).collect::<Vec<_>>()
    });
    candidates.map(|candidates| scope.claim(&candidates)).collect()
}
