//! The values of a tag that a component itself gives, where no mapping does: an heir lists its own, or an extension has it.

use openapiv3::{ReferenceOr, Schema, SchemaKind, Type};

use super::tag::listed;
use crate::resolve::Resolved;

/// The value as Azure's documents have it, which are written in Swagger 2.0, where there is no mapping.
const DISCRIMINATOR_VALUE: &str = "x-ms-discriminator-value";

/// The value that an extension gives.
pub(super) fn said(schema: &ReferenceOr<Schema>) -> Option<String> {
    let data = &schema.as_item()?.schema_data;
    data.extensions.get(DISCRIMINATOR_VALUE)?.as_str().map(str::to_owned)
}

/// The values that a component lists for the tag in its own parts, not in what it includes: those are of others, too.
pub(super) fn own(resolved: Resolved<'_>, schema: &ReferenceOr<Schema>, tag: &str) -> Option<Vec<String>> {
    let parts = match &schema.as_item()?.schema_kind {
        SchemaKind::AllOf { all_of } => all_of.as_slice(),
        SchemaKind::Any(any) => any.all_of.as_slice(),
        _ => return None,
    };
    let whole = [schema.as_item()?];
    let inline = parts.iter().filter_map(ReferenceOr::as_item).chain(whole);
    let given = inline.filter_map(|part| match &part.schema_kind {
        SchemaKind::Type(Type::Object(object)) => object.properties.get(tag),
        SchemaKind::Any(any) => any.properties.get(tag),
        _ => None,
    });
    given.filter_map(|schema| listed(resolved, schema.into(), 0)).min_by_key(Vec::len)
}
