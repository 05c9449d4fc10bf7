//! Names of fields, and of the setters for them.

use std::collections::HashMap;

use super::apart::{signed, with_case};
use super::identifier::{Name, Position};
use super::scope::Scope;
use super::words::words;
use crate::ir::{Api, Field, Object, Shape, TypeId};
use crate::par::{self, Threads};

/// Methods that a setter must not be taken for (clippy's `should_implement_trait`), or that a type has anyway.
const METHODS: [&str; 38] = [
    "new",
    "add",
    "as_mut",
    "as_ref",
    "bitand",
    "bitor",
    "bitxor",
    "borrow",
    "borrow_mut",
    "clone",
    "cmp",
    "decode",
    "default",
    "deref",
    "deref_mut",
    "deserialize",
    "div",
    "drop",
    "encode",
    "eq",
    "fmt",
    "from",
    "from_iter",
    "from_str",
    "hash",
    "index",
    "index_mut",
    "into",
    "into_iter",
    "mul",
    "neg",
    "next",
    "not",
    "rem",
    "serialize",
    "shl",
    "shr",
    "sub",
];

/// What a field and its setters are called.
#[derive(Clone, Debug)]
pub(crate) struct FieldName {
    pub(crate) field: Name,
    pub(crate) setter: Name,
    /// The setter that puts `null`.
    pub(crate) null_setter: Name,
}

pub(super) fn of_types(api: &Api, threads: Threads) -> HashMap<TypeId, Vec<FieldName>> {
    let objects = api.type_ids().filter_map(|id| match &api.ty(id).shape {
        Shape::Object(object) => Some((id, object)),
        Shape::Enumeration(_) | Shape::Union(_) | Shape::Alias(_) => None,
    });
    let objects: Vec<_> = objects.collect();
    par::map(&objects, threads, |(id, object)| (*id, of_object(object))).into_iter().collect()
}

/// Names the members of an object, and last the field for those without a name.
fn of_object(object: &Object) -> Vec<FieldName> {
    let members = object.fields.iter().map(|field| ways(&field.wire));
    let other = object.other().map(|field| {
        let own = words(&field.wire);
        vec![own.clone(), [own, vec!["members".to_owned()]].concat()]
    });
    claim(members.chain(other))
}

/// Names fields in order.
pub(super) fn names<'f>(fields: impl Iterator<Item = &'f Field>) -> Vec<FieldName> {
    claim(fields.map(|field| ways(&field.wire)))
}

/// The words of a member, and those that tell it from one of the same: `$schema` beside `schema`, `A` beside `a`.
fn ways(wire: &str) -> Vec<Vec<String>> {
    let own = words(wire);
    let apart = [signed(wire, &own), with_case(wire, &own)];
    std::iter::once(own).chain(apart.into_iter().flatten()).collect()
}

/// Names fields in order: each has words that come before its own where those are taken.
pub(super) fn names_with<'f>(fields: impl Iterator<Item = (&'f Field, &'f str)>) -> Vec<FieldName> {
    claim(fields.map(|(field, before)| {
        let own = words(&field.wire);
        vec![own.clone(), [words(before), own].concat()]
    }))
}

/// Names fields of which only the words are known.
pub(super) fn of_words(words: impl Iterator<Item = Vec<String>>) -> Vec<FieldName> {
    claim(words.map(|words| vec![words]))
}

fn claim(candidates: impl Iterator<Item = Vec<Vec<String>>>) -> Vec<FieldName> {
    let mut scope = Scope::new(Position::Field);
    let granted: Vec<Name> = candidates.map(|candidates| scope.claim(&candidates)).collect();
    let mut setters = Scope::new(Position::Field).reserve(&METHODS);
    let plain: Vec<Name> = granted.iter().map(|name| setter(&mut setters, name)).collect();
    granted
        .into_iter()
        .zip(plain)
        .map(|(field, setter)| {
            let null = [words(setter.as_str()), vec!["null".to_owned()]].concat();
            FieldName { null_setter: setters.claim(&[null]), field, setter }
        })
        .collect()
}

fn setter(setters: &mut Scope, name: &Name) -> Name {
    let own = words(name.as_str());
    setters.claim(&[own.clone(), [vec!["set".to_owned()], own].concat()])
}
