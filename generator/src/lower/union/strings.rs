//! Branches that list strings: their lists of values are one list.

use openapiv3::{Schema, SchemaKind, Type};

use super::branch::Branch;
use crate::config::UnknownValues;
use crate::ir::{Base, Doc, Enumeration, Hint, Owner, Shape, Ty};
use crate::lower::site::{SchemaRef, Site};
use crate::lower::{Lowering, doc, enumeration};
use crate::resolve::Resolved;

/// The values of all branches, where each is a string and at least one lists its values.
///
/// A branch that allows every string adds no value, and lets others be kept.
pub(super) fn merged<'b, 'a: 's, 's: 'b>(
    resolved: Resolved<'_>,
    branches: impl IntoIterator<Item = &'b Branch<'a, 's>>,
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

/// The branches that list strings and have no name, where there are several of them beside other branches.
///
/// Each alone would take the strings of the others for values that it does not list.
pub(super) fn unnamed(
    resolved: Resolved<'_>,
    branches: &[Branch<'_, '_>],
    unknown: UnknownValues,
) -> Vec<usize> {
    let lists = |branch: &Branch<'_, '_>| {
        let is_unnamed = branch.shared.is_none() && branch.placed.schema.item().is_some();
        let own = is_unnamed.then(|| values(resolved, branch.placed.schema, 0, unknown)).flatten();
        own.is_some_and(|own| !own.values.is_empty())
    };
    let found: Vec<usize> = (0..branches.len()).filter(|index| lists(&branches[*index])).collect();
    if found.len() > 1 { found } else { Vec::new() }
}

impl<'a> Lowering<'a, '_> {
    /// The one type of such branches, and what its variant may be called after.
    pub(super) fn texts(
        &mut self,
        branches: &[Branch<'a, '_>],
        texts: &[usize],
        owner: Owner,
    ) -> Option<(Ty, Vec<Hint>)> {
        let listed = texts.iter().map(|index| &branches[*index]);
        let enumeration = merged(self.resolved, listed, self.config.unknown_values)?;
        let site = Site::new(branches[*texts.first()?].placed.at.clone(), owner);
        let hints = ["text", "value"].map(|word| Hint::Branch(word.to_owned())).to_vec();
        let shape = Shape::Enumeration(enumeration);
        Some((self.inline(&site, hints.clone(), Doc::default(), |_, _| Some(shape)), hints))
    }
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
            SchemaKind::Type(Type::String(_)) => {
                enumeration::lower(schema, unknown).map(|own| told(own, schema))
            }
            _ => None,
        },
    }
}

/// What a schema of one value says about itself it says about the value.
fn told(mut enumeration: Enumeration, schema: &Schema) -> Enumeration {
    if let [only] = enumeration.values.as_mut_slice() {
        let data = &schema.schema_data;
        only.name = only.name.take().or_else(|| doc::title(schema).map(str::to_owned));
        only.doc.description = only.doc.description.take().or_else(|| data.description.clone());
    }
    enumeration
}
