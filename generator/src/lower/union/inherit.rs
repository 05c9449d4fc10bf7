//! Polymorphism by inheritance: a component with a discriminator, and others that include it with `allOf`.

use openapiv3::{Discriminator, ReferenceOr, Schema, SchemaKind};

use super::discriminator::{is_default, mapped};
use super::told;
use crate::config::Typeless;
use crate::config::UnknownValues;
use crate::ir::{Hint, Shape, Ty, TypeId, Union, Variant};
use crate::lower::Lowering;
use crate::lower::compose::says_something;

impl<'a> Lowering<'a, '_> {
    /// The union of the components that include this one, or that its mapping names, where it has a discriminator and
    /// there are any.
    pub(in crate::lower) fn heirs(&mut self, id: TypeId, schema: &'a Schema) -> Option<Shape> {
        let discriminator = schema.schema_data.discriminator.as_ref()?;
        if matches!(schema.schema_kind, SchemaKind::OneOf { .. } | SchemaKind::AnyOf { .. }) {
            return None;
        }
        let own = self.components.iter().find(|(_, known)| **known == id).map(|(name, _)| *name)?;
        let variants = self.including(own, discriminator);
        let tag = Some(discriminator.property_name.clone());
        let open = self.config.unknown_values == UnknownValues::Keep;
        (!variants.is_empty()).then_some(Shape::Union(Union { tag, open, variants }))
    }

    fn including(&self, own: &str, discriminator: &Discriminator) -> Vec<Variant> {
        let typeless = self.config.typeless;
        let schemas = self.resolved.components().into_iter().flat_map(|components| &components.schemas);
        let heirs = schemas.filter(|(name, _)| *name != own).filter_map(|(name, schema)| {
            let mapped = mapped(discriminator, name);
            let heir =
                self.descends(schema, own, 0) || !mapped.is_empty() && !stands_for(schema, own, typeless);
            heir.then_some((name, schema, mapped))
        });
        let heirs: Vec<_> = heirs.collect();
        let listed: Vec<_> = heirs
            .iter()
            .map(|(_, schema, _)| told::own(self.resolved, schema, &discriminator.property_name))
            .collect();
        let mut variants = Vec::with_capacity(heirs.len());
        for (index, (name, schema, mapped)) in heirs.into_iter().enumerate() {
            let Some(id) = self.component(name) else { continue };
            let own = || listed[index].clone().filter(|own| is_alone(own, index, &listed, discriminator));
            let said = || told::said(schema).map(|value| vec![value]);
            let tags = Some(mapped).filter(|mapped| !mapped.is_empty()).or_else(said).or_else(own);
            variants.push(Variant {
                ty: Ty::Named(id),
                tags: tags.unwrap_or_else(|| vec![name.clone()]),
                optional_tag: false,
                is_default: is_default(discriminator, name),
                hints: vec![Hint::Branch(name.clone())],
            });
        }
        variants
    }

    /// Whether a component has all that another one has, and more; perhaps because it includes another heir.
    fn descends(&self, schema: &'a ReferenceOr<Schema>, own: &str, depth: usize) -> bool {
        let parts = match schema.as_item().map(|schema| &schema.schema_kind) {
            Some(SchemaKind::AllOf { all_of }) => all_of,
            Some(SchemaKind::Any(any)) => &any.all_of,
            _ => return false,
        };
        let heir = |part: &'a ReferenceOr<Schema>| {
            let ReferenceOr::Reference { reference } = part else { return false };
            let target = self.resolved.schema_name(reference).filter(|_| depth < MAX_DEPTH);
            target.is_some_and(|(_, target)| self.descends(target, own, depth + 1))
        };
        // One part alone is another name of it.
        let more = parts.iter().filter(|part| says_something(part, self.config.typeless)).nth(1).is_some();
        let is_name = matches!(schema.as_item().map(|schema| &schema.schema_kind), Some(SchemaKind::AllOf { .. }) if !more);
        !is_name && parts.iter().any(|part| leads_to(part, own) || heir(part))
    }
}

/// Whether no other heir lists one of the values, and the mapping gives none of them to another.
fn is_alone(
    own: &[String],
    index: usize,
    listed: &[Option<Vec<String>>],
    discriminator: &Discriminator,
) -> bool {
    let others = listed.iter().enumerate().filter(|(other, _)| *other != index);
    let mut others = others.flat_map(|(_, values)| values.iter().flatten());
    !others.any(|value| own.contains(value))
        && !own.iter().any(|value| discriminator.mapping.contains_key(value))
}

/// Generations of heirs beyond this depth are circles.
const MAX_DEPTH: usize = 8;

/// Whether a component is another name of one: a union that contains itself would have no end.
fn stands_for(schema: &ReferenceOr<Schema>, own: &str, typeless: Typeless) -> bool {
    match schema.as_item().map(|schema| &schema.schema_kind) {
        None => leads_to(schema, own),
        Some(SchemaKind::AllOf { all_of }) => {
            let mut telling = all_of.iter().filter(|part| says_something(part, typeless));
            telling.next().is_some_and(|part| leads_to(part, own)) && telling.next().is_none()
        }
        Some(_) => false,
    }
}

fn leads_to(schema: &ReferenceOr<Schema>, own: &str) -> bool {
    match schema {
        ReferenceOr::Reference { reference } => reference.strip_prefix("#/components/schemas/") == Some(own),
        ReferenceOr::Item(_) => false,
    }
}
