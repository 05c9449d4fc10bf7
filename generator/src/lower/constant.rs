//! Members with one possible value.
//!
//! A required one is written always, checked on reading, and no part of the struct. One that may be absent or `null`
//! has states that a value must keep: it is an enum with one known value, like any other enum.

use openapiv3::SchemaKind;
use serde_json::Value;

use super::doc;
use super::site::SchemaRef;
use crate::ir::{Access, Constant, Field, Presence, Ty};

/// The member, where its schema is a `const` of a plain type.
pub(super) fn field(wire: &str, schema: SchemaRef<'_>) -> Option<Field> {
    let schema = schema.item().filter(|schema| !schema.schema_data.nullable)?;
    let alone = !matches!(schema.schema_kind, SchemaKind::AllOf { .. } | SchemaKind::Not { .. });
    let constant = match schema.schema_data.extensions.get("x-jsonschema-const").filter(|_| alone)? {
        Value::String(text) => Constant::String(text.clone()),
        Value::Number(number) => Constant::Integer(number.as_i64()?),
        Value::Bool(value) => Constant::Boolean(*value),
        Value::Null | Value::Array(_) | Value::Object(_) => return None,
    };
    Some(Field {
        wire: wire.to_owned(),
        ty: Ty::Constant(constant),
        presence: Presence::Required,
        access: Access::of(schema.schema_data.read_only, schema.schema_data.write_only),
        doc: doc::of_schema(schema),
    })
}
