//! What tells a branch without a name from the others, beside its tag.

use openapiv3::{
    AdditionalProperties, AnySchema, ReferenceOr, Schema, SchemaKind, StringType, Type,
    VariantOrUnknownOrEmpty,
};

use super::branch::{self, Branch};
use super::tag;
use crate::config::Typeless;
use crate::lower::flat::Flat;
use crate::resolve::Resolved;

/// What a list is called.
const LIST: &str = "list";

/// The kind of what has members.
const OBJECT: &str = "object";

/// Words for each branch without a name, the best first: its only value, unless one before it is told by the same, and
/// then its kind, unless others are of the same kind, in which case what only it has comes before that. An object has
/// others beside it also where these have names, and one that is a key with a value is called by the key.
pub(super) fn words<'a>(
    resolved: Resolved<'a>,
    branches: &[Branch<'a, '_>],
    typeless: Typeless,
) -> Vec<Vec<String>> {
    let flats: Vec<Flat<'a>> = branches.iter().map(|branch| branch.flat(resolved)).collect();
    let kinds: Vec<Option<&'static str>> = branches.iter().map(|branch| kind(branch, typeless)).collect();
    let only = branches.iter().zip(&flats).zip(&kinds);
    let only =
        only.map(|((branch, flat), kind)| only_value(resolved, branch, flat).filter(|_| kind.is_some()));
    let only: Vec<Option<String>> = only.collect();
    let mut named = branches.iter().zip(&flats).filter(|(branch, _)| branch.placed.schema.item().is_none());
    let are_objects_named = named.any(|(_, flat)| !flat.properties.is_empty());
    let each = branches.iter().enumerate().map(|(index, branch)| {
        let Some(kind) = kinds[index] else { return Vec::new() };
        // A branch that is appended renames none, so that the first one keeps the value.
        let only = only[index].clone().filter(|_| !only[..index].contains(&only[index]));
        let own = own_word(branch).or_else(|| own_member(&flats, index));
        let is_alone = kinds.iter().filter(|other| **other == Some(kind)).count() == 1
            && !(kind == OBJECT && (are_objects_named || is_keyed(branch, &flats[index])));
        let (first, second) =
            if is_alone { (Some(kind.to_owned()), own) } else { (own, Some(kind.to_owned())) };
        only.into_iter().chain(first).chain(second).collect()
    });
    each.collect()
}

/// Whether a branch has one member, which has to be there, and may have no others: `{"Attached": 7}`, as serde writes
/// the variants of an enum.
fn is_keyed(branch: &Branch<'_, '_>, flat: &Flat<'_>) -> bool {
    let others = branch.placed.schema.item().and_then(|schema| match &schema.schema_kind {
        SchemaKind::Type(Type::Object(object)) => object.additional_properties.as_ref(),
        _ => None,
    });
    let is_alone =
        flat.properties.len() == 1 && flat.properties.keys().all(|key| flat.required.contains(key));
    is_alone && matches!(others, Some(AdditionalProperties::Any(false)))
}

/// The kind of a branch that is written in its place.
fn kind(branch: &Branch<'_, '_>, typeless: Typeless) -> Option<&'static str> {
    let schema = branch.placed.schema.item()?;
    Some(branch::kind(&schema.schema_kind, typeless))
}

/// The value of a branch that has only one, or of a member that has.
fn only_value<'a>(resolved: Resolved<'a>, branch: &Branch<'a, '_>, flat: &Flat<'a>) -> Option<String> {
    if let Some([only]) = branch.placed.schema.item().and_then(listed).as_deref() {
        return Some(only.clone());
    }
    let values = flat.required.iter().filter_map(|member| tag::values(resolved, flat, member));
    values.into_iter().find_map(|values| match values.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    })
}

/// The strings that a schema lists.
fn listed(schema: &Schema) -> Option<Vec<String>> {
    match &schema.schema_kind {
        SchemaKind::Type(Type::String(StringType { enumeration, .. })) => {
            enumeration.iter().cloned().collect()
        }
        _ => None,
    }
}

/// The format of a string, or what a list or a map has.
fn own_word(branch: &Branch<'_, '_>) -> Option<String> {
    match &branch.placed.schema.item()?.schema_kind {
        SchemaKind::Type(Type::String(string)) => match &string.format {
            VariantOrUnknownOrEmpty::Unknown(format) => Some(format.clone()),
            VariantOrUnknownOrEmpty::Item(openapiv3::StringFormat::DateTime) => Some("date-time".to_owned()),
            VariantOrUnknownOrEmpty::Item(openapiv3::StringFormat::Date) => Some("date".to_owned()),
            VariantOrUnknownOrEmpty::Item(_) | VariantOrUnknownOrEmpty::Empty => None,
        },
        SchemaKind::Type(Type::Array(list)) => list_of(list.items.as_ref()?),
        SchemaKind::Type(Type::Object(object)) if object.properties.is_empty() => {
            entry(object.additional_properties.as_ref()?)
        }
        SchemaKind::Any(AnySchema { items: Some(items), .. }) => list_of(items),
        _ => None,
    }
}

/// What a list is called by its items.
fn list_of(items: &ReferenceOr<Box<Schema>>) -> Option<String> {
    match items_of(items).map(items_of) {
        None => item(items).map(|of| format!("{of} {LIST}")),
        Some(None) => Some(format!("nested {LIST}")),
        Some(Some(_)) => Some(format!("deeply nested {LIST}")),
    }
}

/// The items of a list that stands in its place.
fn items_of(list: &ReferenceOr<Box<Schema>>) -> Option<&ReferenceOr<Box<Schema>>> {
    match &list.as_item()?.schema_kind {
        SchemaKind::Type(Type::Array(list)) => list.items.as_ref(),
        _ => None,
    }
}

/// The items of a component are called after it, others after their kind.
fn item(items: &ReferenceOr<Box<Schema>>) -> Option<&str> {
    match items {
        ReferenceOr::Reference { reference } => reference.rsplit('/').next(),
        ReferenceOr::Item(schema) => kind_of_item(schema),
    }
}

fn kind_of_item(schema: &Schema) -> Option<&'static str> {
    match &schema.schema_kind {
        SchemaKind::Type(Type::Array(_)) => Some(LIST),
        SchemaKind::Type(_) => Some(branch::kind(&schema.schema_kind, Typeless::Infer)),
        _ => None,
    }
}

/// The word of a map.
fn entry(entries: &AdditionalProperties) -> Option<String> {
    let AdditionalProperties::Schema(schema) = entries else { return None };
    let of = match schema.as_ref() {
        ReferenceOr::Reference { reference } => reference.rsplit('/').next()?,
        ReferenceOr::Item(schema) => kind_of_item(schema)?,
    };
    Some(format!("{of} map"))
}

/// A member that no other branch has: one that has to be there before one that may.
fn own_member(flats: &[Flat<'_>], index: usize) -> Option<String> {
    let own = &flats[index];
    let is_own = |member: &&str| {
        let mut others = flats.iter().enumerate().filter(|(other, _)| *other != index);
        !others.any(|(_, flat)| flat.properties.contains_key(*member))
    };
    let required = own.required.iter().copied().filter(|member| own.properties.contains_key(member));
    let member = required.chain(own.properties.keys().copied()).find(|member| is_own(member))?;
    Some(member.to_owned())
}
