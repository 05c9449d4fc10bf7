//! Names of the values of an enumeration.

use std::collections::HashMap;

use super::identifier::{Name, Position};
use super::scope::Scope;
use super::words::words;
use crate::ir::{Api, Enumeration, Hint, Owner, Shape, Ty, TypeId, Variant};

/// The variant that keeps unknown values.
const UNKNOWN: &str = "Other";

pub(super) fn of_types(api: &Api) -> HashMap<TypeId, Vec<Name>> {
    let enumerations = api.type_ids().filter_map(|id| match &api.ty(id).shape {
        Shape::Enumeration(enumeration) => Some((id, names(enumeration))),
        Shape::Object(_) | Shape::Union(_) | Shape::Alias(_) => None,
    });
    enumerations.collect()
}

/// Names the variants of unions, whose types have theirs already.
pub(super) fn of_unions(api: &Api, types: &[Name]) -> Vec<(TypeId, Vec<Name>)> {
    let unions = api.type_ids().filter_map(|id| match &api.ty(id).shape {
        Shape::Union(union) => Some((id, union)),
        Shape::Object(_) | Shape::Enumeration(_) | Shape::Alias(_) => None,
    });
    unions
        .map(|(id, union)| {
            let mut scope = Scope::new(Position::Variant).reserve(&[UNKNOWN, "Self"]);
            let names = union.variants.iter().map(|variant| scope.claim(&candidates(api, variant, types)));
            (id, names.collect())
        })
        .collect()
}

/// A component's own name, else what tells the variant from the others.
fn candidates(api: &Api, variant: &Variant, types: &[Name]) -> Vec<Vec<String>> {
    let mut candidates: Vec<Vec<String>> = Vec::new();
    if let Ty::Named(id) = variant.ty
        && api.ty(id).owner == Owner::Document
    {
        candidates.push(words(types[id.index()].as_str()));
    }
    candidates.extend(variant.hints.iter().filter_map(|hint| match hint {
        Hint::Branch(text) => Some(words(text)),
        _ => None,
    }));
    candidates.push(vec!["variant".to_owned()]);
    candidates
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
