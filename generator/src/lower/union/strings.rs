//! Unions of nothing but strings: their lists of values are one list.

use openapiv3::{SchemaKind, Type};

use super::branch::Branch;
use crate::config::UnknownValues;
use crate::ir::{Base, Enumeration};
use crate::lower::enumeration;
use crate::lower::site::SchemaRef;
use crate::resolve::Resolved;

/// The values of all branches, where each is a string and at least one lists its values.
///
/// A branch that allows every string adds no value, and lets others be kept.
pub(super) fn merged(
    resolved: Resolved<'_>,
    branches: &[Branch<'_, '_>],
    unknown: UnknownValues,
) -> Option<Enumeration> {
    let mut all =
        Enumeration { base: Base::String, open: unknown == UnknownValues::Keep, values: Vec::new() };
    for branch in branches {
        let own = values(resolved, branch.placed.schema, 0, unknown)?;
        all.open |= own.open || own.values.is_empty();
        for value in own.values {
            if all.values.iter().all(|known| known.wire != value.wire) {
                all.values.push(value);
            }
        }
    }
    (!all.values.is_empty()).then_some(all)
}

fn values(
    resolved: Resolved<'_>,
    schema: SchemaRef<'_>,
    depth: usize,
    unknown: UnknownValues,
) -> Option<Enumeration> {
    match schema {
        SchemaRef::Reference(_) if depth > 8 => None,
        SchemaRef::Reference(reference) => {
            values(resolved, resolved.schema_name(reference)?.1.into(), depth + 1, unknown)
        }
        SchemaRef::Item(schema) => match &schema.schema_kind {
            SchemaKind::Type(Type::String(_)) => enumeration::lower(schema, unknown),
            _ => None,
        },
    }
}
