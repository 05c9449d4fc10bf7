//! Media types that leave open what comes: `*/*` and `application/*`.

use openapiv3::{MediaType, ReferenceOr, Schema, SchemaKind, Type};

use super::Lowering;
use super::media_type::{Kind, essence, kind};
use super::site::SchemaRef;

/// Schemas within each other beyond this depth are not looked at.
const MAX_DEPTH: usize = 8;

impl Lowering<'_, '_> {
    /// How values of a media type are written. Where that may be any, what has members or items is JSON: servers that
    /// document `*/*` mean it so, and no other form of such a value is described.
    pub(super) fn kind_of(&self, name: &str, media: &MediaType) -> Kind {
        let open = matches!(essence(name).as_str(), "*/*" | "application/*");
        let schema = media.schema.as_ref().map(SchemaRef::from);
        if open && schema.is_some_and(|schema| self.is_structured(schema, 0)) {
            Kind::Json
        } else {
            kind(name)
        }
    }

    pub(super) fn is_structured(&self, schema: SchemaRef<'_>, depth: usize) -> bool {
        let schema = match schema {
            SchemaRef::Item(schema) => schema,
            SchemaRef::Reference(reference) => match self.resolved.schema_name(reference) {
                Some((_, ReferenceOr::Item(schema))) => schema,
                Some((_, other)) if depth < MAX_DEPTH => return self.is_structured(other.into(), depth + 1),
                Some(_) | None => return false,
            },
        };
        let any = |branches: &[ReferenceOr<Schema>]| {
            depth < MAX_DEPTH && branches.iter().any(|branch| self.is_structured(branch.into(), depth + 1))
        };
        match &schema.schema_kind {
            SchemaKind::Type(Type::Object(_) | Type::Array(_)) => true,
            SchemaKind::Type(_) | SchemaKind::Not { .. } => false,
            SchemaKind::OneOf { one_of } => any(one_of),
            SchemaKind::AnyOf { any_of } => any(any_of),
            SchemaKind::AllOf { all_of } => any(all_of),
            SchemaKind::Any(schema) => {
                let own = !schema.properties.is_empty() || schema.items.is_some();
                own || any(&schema.one_of) || any(&schema.any_of) || any(&schema.all_of)
            }
        }
    }
}
