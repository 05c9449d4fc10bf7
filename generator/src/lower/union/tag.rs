//! The member that tells the branches of a union apart.

use openapiv3::{Discriminator, Schema, SchemaKind, Type};

use super::branch::Branch;
use super::discriminator;
use crate::lower::flat::Flat;
use crate::lower::site::SchemaRef;
use crate::resolve::Resolved;

/// A member whose values say which branch an object is of.
pub(super) struct Tag {
    pub(super) property: String,
    /// The values of each branch; none for a branch that is no object.
    pub(super) values: Vec<Vec<String>>,
    /// Whether objects of the branch may lack the member.
    pub(super) optional: Vec<bool>,
    /// The branch of objects with other values, or without the member.
    pub(super) default: Option<usize>,
    /// Values that several branches list, which tell none of them.
    pub(super) shared: Vec<String>,
    /// Values that the mapping gives to branches that are no objects, and so have no members.
    pub(super) objectless: Vec<String>,
}

/// The declared tag, or a member that each object branch restricts to values of its own.
pub(super) fn find<'a>(
    resolved: Resolved<'a>,
    branches: &[Branch<'a, '_>],
    declared: Option<&'a Discriminator>,
) -> Option<Tag> {
    let flats: Vec<Flat<'a>> = branches.iter().map(|branch| branch.flat(resolved)).collect();
    if let Some(declared) = declared {
        return discriminator::tag(resolved, branches, &flats, declared);
    }
    of_flats(resolved, &flats)
}

/// A member that each object branch restricts to values of its own.
pub(super) fn of_flats(resolved: Resolved<'_>, flats: &[Flat<'_>]) -> Option<Tag> {
    let first = flats.iter().find(|flat| flat.is_object())?;
    first.properties.keys().find_map(|property| inferred(resolved, flats, property))
}

fn inferred(resolved: Resolved<'_>, flats: &[Flat<'_>], property: &str) -> Option<Tag> {
    let mut seen: Vec<String> = Vec::new();
    let mut tag = Tag {
        property: property.to_owned(),
        values: Vec::new(),
        optional: Vec::new(),
        default: None,
        shared: Vec::new(),
        objectless: Vec::new(),
    };
    let mut objects = 0;
    for flat in flats {
        let values = if flat.is_object() { values(resolved, flat, property)? } else { Vec::new() };
        if flat.is_object() {
            objects += 1;
        }
        if values.iter().any(|value| seen.contains(value)) {
            return None;
        }
        seen.extend(values.iter().cloned());
        tag.values.push(values);
        tag.optional.push(!flat.required.contains(&property));
    }
    (objects > 1).then_some(tag)
}

/// The values that a branch allows for a member, where it lists them.
pub(super) fn values(resolved: Resolved<'_>, flat: &Flat<'_>, property: &str) -> Option<Vec<String>> {
    let given = flat.properties.get(property)?;
    let listed = given.iter().filter_map(|placed| listed(resolved, placed.schema, 0));
    listed.min_by_key(Vec::len)
}

pub(super) fn listed(resolved: Resolved<'_>, schema: SchemaRef<'_>, depth: usize) -> Option<Vec<String>> {
    match schema {
        SchemaRef::Item(schema) => of_item(resolved, schema, depth),
        SchemaRef::Reference(_) if depth > 8 => None,
        SchemaRef::Reference(reference) => {
            listed(resolved, resolved.schema_name(reference)?.1.into(), depth + 1)
        }
    }
}

fn of_item(resolved: Resolved<'_>, schema: &Schema, depth: usize) -> Option<Vec<String>> {
    match &schema.schema_kind {
        SchemaKind::Type(Type::String(string)) if !string.enumeration.is_empty() => {
            Some(string.enumeration.iter().flatten().cloned().collect())
        }
        SchemaKind::AllOf { all_of } if all_of.len() == 1 => listed(resolved, (&all_of[0]).into(), depth + 1),
        _ => None,
    }
}
