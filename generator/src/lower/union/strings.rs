//! Unions of nothing but strings: their lists of values are one list.

use openapiv3::{SchemaKind, Type};

use super::branch::Branch;
use crate::ir::{Base, Enumeration};
use crate::lower::enumeration;
use crate::lower::site::SchemaRef;
use crate::resolve::Resolved;

/// The values of all branches, where each is a string and at least one lists its values.
///
/// A branch that allows every string adds nothing: unknown values are kept anyway.
pub(super) fn merged(resolved: Resolved<'_>, branches: &[Branch<'_, '_>]) -> Option<Enumeration> {
    let mut all = Enumeration { base: Base::String, values: Vec::new() };
    for branch in branches {
        for value in values(resolved, branch.placed.schema, 0)?.values {
            if all.values.iter().all(|known| known.wire != value.wire) {
                all.values.push(value);
            }
        }
    }
    (!all.values.is_empty()).then_some(all)
}

fn values(resolved: Resolved<'_>, schema: SchemaRef<'_>, depth: usize) -> Option<Enumeration> {
    match schema {
        SchemaRef::Reference(_) if depth > 8 => None,
        SchemaRef::Reference(reference) => {
            values(resolved, resolved.schema_name(reference)?.1.into(), depth + 1)
        }
        SchemaRef::Item(schema) => match &schema.schema_kind {
            SchemaKind::Type(Type::String(_)) => enumeration::lower(schema),
            _ => None,
        },
    }
}
