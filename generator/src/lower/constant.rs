//! Members with one possible value.
//!
//! A required one is written always, and no part of the struct. A `const` is checked on reading. Of an `enum` with one
//! value more may follow: another one is passed over, unless the settings or a union need it checked.
//!
//! One that may be absent or `null` has states that a value must keep: it is an enum with one known value, like any
//! other enum. So is a component that lists one value.

use openapiv3::{Schema, SchemaKind, Type};
use serde_json::Value;

use super::format::note::given;
use super::site::SchemaRef;
use super::{Lowering, doc};
use crate::config::UnknownValues;
use crate::ir::{Access, Constant, Field, Given, Note, Presence, Ty};

/// References that lead to each other beyond this depth are circles.
const MAX_DEPTH: usize = 8;

/// The keyword that gives the value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Const,
    Enum,
}

impl<'a> Lowering<'a, '_> {
    /// The required member, where its schema has one value.
    pub(super) fn constant(&self, wire: &str, schema: SchemaRef<'a>) -> Option<Field> {
        let (constant, source) = self.only_value(schema, 0)?;
        let data = schema.item().map(|schema| &schema.schema_data);
        let mut doc = schema.item().map(doc::of_schema).unwrap_or_default();
        if source == Source::Enum && self.config.unknown_values == UnknownValues::Keep {
            doc.notes.push(Note::Listed);
        }
        Some(Field {
            wire: wire.to_owned(),
            ty: Ty::Constant(constant),
            presence: Presence::Required,
            access: data.map_or(Access::Both, |data| Access::of(data.read_only, data.write_only)),
            doc,
        })
    }

    fn only_value(&self, schema: SchemaRef<'a>, depth: usize) -> Option<(Given, Source)> {
        match schema {
            SchemaRef::Reference(_) if depth > MAX_DEPTH => None,
            SchemaRef::Reference(reference) => {
                let (_, target) = self.resolved.schema_name(reference)?;
                match target.as_item() {
                    Some(schema) => said(schema).map(|said| (value(said), Source::Const)),
                    None => self.only_value(target.into(), depth + 1),
                }
            }
            SchemaRef::Item(schema) => self.only_value_here(schema, depth),
        }
    }

    fn only_value_here(&self, schema: &'a Schema, depth: usize) -> Option<(Given, Source)> {
        let data = &schema.schema_data;
        if data.nullable || is_open(schema) {
            return None;
        }
        match &schema.schema_kind {
            SchemaKind::AllOf { all_of } if all_of.len() == 1 => {
                self.only_value((&all_of[0]).into(), depth + 1)
            }
            SchemaKind::AllOf { .. } => None,
            kind => {
                let said = said(schema).map(|said| (value(said), Source::Const));
                said.or_else(|| Some((value(&listed(kind)?), Source::Enum)))
            }
        }
    }
}

/// The value of a `const`.
fn said(schema: &Schema) -> Option<&Value> {
    let whole = !matches!(schema.schema_kind, SchemaKind::AllOf { .. } | SchemaKind::Not { .. });
    let value = schema.schema_data.extensions.get("x-jsonschema-const");
    value.filter(|_| whole && !schema.schema_data.nullable)
}

/// The one value of an `enum`.
fn listed(kind: &SchemaKind) -> Option<Value> {
    match kind {
        SchemaKind::Type(Type::String(string)) => only(&string.enumeration)?.clone().map(Value::from),
        SchemaKind::Type(Type::Integer(integer)) => (*only(&integer.enumeration)?).map(Value::from),
        SchemaKind::Type(Type::Boolean(boolean)) => (*only(&boolean.enumeration)?).map(Value::from),
        SchemaKind::Type(Type::Number(number)) => (*only(&number.enumeration)?).map(Value::from),
        SchemaKind::Any(any) => {
            let value = only(&any.enumeration).filter(|value| !value.is_null())?;
            let plain = any.one_of.is_empty() && any.any_of.is_empty();
            // What one other schema says of a scalar can leave nothing but the value.
            let narrows = any.all_of.len() == 1 && !value.is_array() && !value.is_object();
            (plain && (any.all_of.is_empty() || narrows)).then(|| value.clone())
        }
        _ => None,
    }
}

fn only<T>(values: &[T]) -> Option<&T> {
    match values {
        [only] => Some(only),
        _ => None,
    }
}

/// Whether the document says that other values may come.
fn is_open(schema: &Schema) -> bool {
    let extensions = &schema.schema_data.extensions;
    let ms = extensions.get("x-ms-enum").and_then(|names| names.get("modelAsString"));
    ms == Some(&Value::Bool(true)) || extensions.contains_key(super::enumeration::ANY_STRING)
}

/// A whole number is an integer, however it is written.
fn value(value: &Value) -> Given {
    match value.as_number().and_then(integer) {
        Some(whole) => Given::Plain(Constant::Integer(whole)),
        None => given(value),
    }
}

/// The model has the values of numbers as floats.
fn integer(number: &serde_json::Number) -> Option<i64> {
    let digits = || number.as_f64().filter(|value| value.fract() == 0.0).map(|value| format!("{value:.0}"));
    number.as_i64().or_else(|| digits()?.parse().ok())
}
