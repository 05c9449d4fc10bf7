//! Media types that leave open what comes, `*/*` and `application/*`, and schemas that say more than the media type.

use openapiv3::{MediaType, ReferenceOr, Schema, SchemaKind, StringFormat, Type, VariantOrUnknownOrEmpty};

use super::Lowering;
use super::media_type::{Kind, essence, kind};
use super::site::SchemaRef;

/// Schemas within each other beyond this depth are not looked at.
const MAX_DEPTH: usize = 8;

impl Lowering<'_, '_> {
    /// How values of a media type are written. Where that may be any, what has members or items is JSON: servers that
    /// document `*/*` mean it so, and no other form of such a value is described. A file is bytes, also where it stands
    /// under the media type that a tool puts everywhere: in JSON there is no `binary` (OpenAPI 3.0.4, section 4.7.14.3).
    pub(super) fn kind_of(&self, name: &str, media: &MediaType) -> Kind {
        let open = matches!(essence(name).as_str(), "*/*" | "application/*");
        let schema = || media.schema.as_ref().map(SchemaRef::from);
        match kind(name) {
            Kind::Json if schema().is_some_and(|schema| self.is_file(schema)) => Kind::Bytes,
            _ if open && schema().is_some_and(|schema| self.is_structured(schema, 0)) => Kind::Json,
            kind => kind,
        }
    }

    fn is_file(&self, schema: SchemaRef<'_>) -> bool {
        let item = match schema {
            SchemaRef::Item(schema) => Some(schema),
            SchemaRef::Reference(reference) => {
                self.resolved.schema_name(reference).and_then(|(_, schema)| schema.as_item())
            }
        };
        let kind = item.map(|schema| &schema.schema_kind);
        let binary = VariantOrUnknownOrEmpty::Item(StringFormat::Binary);
        matches!(kind, Some(SchemaKind::Type(Type::String(text))) if text.format == binary)
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
