//! Polymorphism by inheritance: a component with a discriminator, and others that include it with `allOf`.

use openapiv3::{Discriminator, ReferenceOr, Schema, SchemaKind};

use super::discriminator::mapped;
use crate::config::UnknownValues;
use crate::ir::{Hint, Shape, Ty, TypeId, Union, Variant};
use crate::lower::Lowering;

impl<'a> Lowering<'a, '_> {
    /// The union of the components that include this one, where it has a discriminator and there are any.
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
        let schemas = self.resolved.components().into_iter().flat_map(|components| &components.schemas);
        let heirs = schemas.filter(|(_, schema)| includes(schema, own));
        heirs
            .filter_map(|(name, _)| {
                let mapped = mapped(discriminator, name);
                let tags = if mapped.is_empty() { vec![name.clone()] } else { mapped };
                let ty = Ty::Named(self.components.get(name.as_str()).copied()?);
                Some(Variant { ty, tags, optional_tag: false, hints: vec![Hint::Branch(name.clone())] })
            })
            .collect()
    }
}

fn includes(schema: &ReferenceOr<Schema>, own: &str) -> bool {
    let parts = match schema.as_item().map(|schema| &schema.schema_kind) {
        Some(SchemaKind::AllOf { all_of }) => all_of,
        Some(SchemaKind::Any(any)) => &any.all_of,
        _ => return false,
    };
    parts.iter().any(|part| match part {
        ReferenceOr::Reference { reference } => reference.strip_prefix("#/components/schemas/") == Some(own),
        ReferenceOr::Item(_) => false,
    })
}
