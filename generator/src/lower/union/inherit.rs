//! Polymorphism by inheritance: a component with a discriminator, and others that include it with `allOf`.

use openapiv3::{Discriminator, ReferenceOr, Schema, SchemaKind};

use super::discriminator::{is_default, mapped};
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
        schemas
            .filter(|(name, _)| *name != own)
            .filter_map(|(name, schema)| {
                let mapped = mapped(discriminator, name);
                let heir =
                    self.descends(schema, own, 0) || !mapped.is_empty() && !stands_for(schema, own, typeless);
                if !heir {
                    return None;
                }
                let tags = if mapped.is_empty() { vec![name.clone()] } else { mapped };
                let ty = Ty::Named(self.component(name)?);
                let is_default = is_default(discriminator, name);
                let hints = vec![Hint::Branch(name.clone())];
                Some(Variant { ty, tags, optional_tag: false, is_default, hints })
            })
            .collect()
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
