//! A declared discriminator (OpenAPI 3.1.1, section 4.8.25).

use indexmap::IndexMap;
use openapiv3::Discriminator;

use super::branch::Branch;
use super::tag::{Tag, values};
use super::told;
use crate::lower::flat::Flat;
use crate::lower::site::SchemaRef;
use crate::normalise::DEFAULT_MAPPING;
use crate::resolve::Resolved;

/// The values that lead to each branch: those of the mapping, else those that the branch itself lists, else its name.
pub(super) fn tag<'a>(
    resolved: Resolved<'a>,
    branches: &[Branch<'a, '_>],
    flats: &[Flat<'a>],
    declared: &Discriminator,
) -> Option<Tag> {
    let property = declared.property_name.clone();
    let mut objectless: Vec<String> = Vec::new();
    let of_branch = branches.iter().zip(flats).map(|(branch, flat)| {
        let name = component(branch.placed.schema);
        let mapped = name.map(|name| mapped(declared, name)).unwrap_or_default();
        if flat.is_no_object() {
            objectless.extend(mapped);
            return Vec::new();
        }
        let own = || values(resolved, flat, &property).and_then(|values| own(declared, values));
        let said = || Some(vec![told::said(resolved.schema_name(reference(branch.placed.schema)?)?.1)?]);
        let named = || name.map(|name| vec![name.to_owned()]).unwrap_or_default();
        if mapped.is_empty() { said().or_else(own).unwrap_or_else(named) } else { mapped }
    });
    let mut values: Vec<Vec<String>> = of_branch.collect();
    named_first(branches, &mut values);
    let shared = without_shared(branches, &mut values);
    let optional = flats.iter().map(|flat| !flat.required.contains(&property.as_str())).collect();
    (!shared.is_empty() || values.iter().any(|values| !values.is_empty())).then(|| {
        let names = || branches.iter().map(|branch| component(branch.placed.schema));
        let default = names().position(|name| name.is_some_and(|name| is_default(declared, name)));
        Tag { property, values, optional, default, shared, objectless }
    })
}

/// Of the values that a branch lists those that the mapping does not give to others.
fn own(declared: &Discriminator, listed: Vec<String>) -> Option<Vec<String>> {
    let free: Vec<String> =
        listed.into_iter().filter(|value| !declared.mapping.contains_key(value)).collect();
    (!free.is_empty()).then_some(free)
}

/// Where a branch lists its name, as one value of a type that all branches share, the name means no other branch.
fn named_first(branches: &[Branch<'_, '_>], values: &mut [Vec<String>]) {
    let names = branches.iter().map(|branch| component(branch.placed.schema));
    let listed = names
        .zip(values.iter())
        .map(|(name, values)| name.filter(|name| values.iter().any(|value| value == name)));
    let listed: Vec<Option<&str>> = listed.collect();
    for (own, values) in listed.iter().zip(values) {
        values.retain(|value| *own == Some(value) || !listed.contains(&Some(value)));
    }
}

/// Takes the values out, and gives them, that branches of several types list: they tell none of them.
fn without_shared(branches: &[Branch<'_, '_>], values: &mut [Vec<String>]) -> Vec<String> {
    let mut firsts: IndexMap<String, usize> = IndexMap::new();
    let mut shared: Vec<String> = Vec::new();
    for (index, value) in
        values.iter().enumerate().flat_map(|(index, all)| all.iter().map(move |value| (index, value)))
    {
        let first = *firsts.entry(value.clone()).or_insert(index);
        let [one, other] = [first, index].map(|index| component(branches[index].placed.schema));
        if first != index && (one.is_none() || one != other) && !shared.contains(value) {
            shared.push(value.clone());
        }
    }
    for values in values {
        values.retain(|value| !shared.contains(value));
    }
    shared
}

/// Whether a component is what objects are whose tag is missing or unknown (OpenAPI 3.2, `defaultMapping`).
pub(super) fn is_default(declared: &Discriminator, name: &str) -> bool {
    let target = declared.extensions.get(DEFAULT_MAPPING).and_then(serde_json::Value::as_str);
    target.is_some_and(|target| leads(target, name))
}

/// Whether a name or a reference is that of a component.
fn leads(target: &str, name: &str) -> bool {
    target == name || target.rsplit('/').next() == Some(name)
}

/// The values that the mapping gives for a component.
pub(super) fn mapped(declared: &Discriminator, name: &str) -> Vec<String> {
    declared
        .mapping
        .iter()
        .filter(|(_, target)| leads(target, name))
        .map(|(value, _)| value.clone())
        .collect()
}

fn component(schema: SchemaRef<'_>) -> Option<&str> {
    reference(schema)?.rsplit('/').next()
}

fn reference(schema: SchemaRef<'_>) -> Option<&str> {
    match schema {
        SchemaRef::Reference(reference) => Some(reference),
        SchemaRef::Item(_) => None,
    }
}
