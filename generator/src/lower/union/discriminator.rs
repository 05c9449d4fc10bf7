//! A declared discriminator (OpenAPI 3.1.1, section 4.8.25).

use openapiv3::Discriminator;

use super::branch::Branch;
use super::tag::{Tag, values};
use crate::lower::flat::Flat;
use crate::lower::site::SchemaRef;
use crate::resolve::Resolved;

/// The values that lead to each branch: those of the mapping, else those that the branch itself lists, else its name.
pub(super) fn tag<'a>(
    resolved: Resolved<'a>,
    branches: &[Branch<'a, '_>],
    flats: &[Flat<'a>],
    declared: &Discriminator,
) -> Option<Tag> {
    let property = declared.property_name.clone();
    let of_branch = branches.iter().zip(flats).map(|(branch, flat)| {
        let name = component(branch.placed.schema);
        let mapped = name.map(|name| mapped(declared, name)).unwrap_or_default();
        let own = || values(resolved, flat, &property).filter(|values| !values.is_empty());
        let named = || name.map(|name| vec![name.to_owned()]).unwrap_or_default();
        if mapped.is_empty() { own().unwrap_or_else(named) } else { mapped }
    });
    let values: Vec<Vec<String>> = of_branch.collect();
    let optional = flats.iter().map(|flat| !flat.required.contains(&property.as_str())).collect();
    values.iter().any(|values| !values.is_empty()).then_some(Tag { property, values, optional })
}

/// The values that the mapping gives for a component.
pub(super) fn mapped(declared: &Discriminator, name: &str) -> Vec<String> {
    let leads = |target: &str| target == name || target.rsplit('/').next() == Some(name);
    declared.mapping.iter().filter(|(_, target)| leads(target)).map(|(value, _)| value.clone()).collect()
}

fn component(schema: SchemaRef<'_>) -> Option<&str> {
    match schema {
        SchemaRef::Reference(reference) => reference.rsplit('/').next(),
        SchemaRef::Item(_) => None,
    }
}
