//! What a type cannot check: it is said once a place, and nothing else comes of it.

use openapiv3::{AnySchema, Schema, SchemaKind};

use super::Lowering;
use super::site::{SchemaRef, Site};
use crate::diagnostic::Code;
use crate::ir::Ty;
use crate::pointer::Pointer;

impl Lowering<'_, '_> {
    /// A schema that the settings make any JSON value.
    pub(super) fn tell_typeless(&mut self, at: &Pointer) {
        let message = "without a `type` any JSON value stands here, as the settings say";
        self.reporter.report(Code::IgnoredKeyword, at, message);
    }

    /// A schema that says only what a value is not.
    pub(super) fn negation(&mut self, site: &Site) -> Ty {
        let message = "`not` is not checked: any JSON value stands here";
        self.reporter.report(Code::IgnoredKeyword, &site.at.child("not"), message);
        Ty::Any
    }
}

/// Whether no value is valid: the schema `false`, which is `{ not: {} }` in OpenAPI 3.0.
pub(super) fn is_impossible(schema: SchemaRef<'_>) -> bool {
    match schema.item().map(|schema| &schema.schema_kind) {
        Some(SchemaKind::Not { not }) => not.as_item().is_some_and(says_nothing),
        _ => false,
    }
}

/// Whether every value is valid: the schema `true`.
pub(super) fn says_nothing(schema: &Schema) -> bool {
    matches!(&schema.schema_kind, SchemaKind::Any(any) if *any == AnySchema::default())
}
