//! What keywords say that a type cannot, as remarks for the reader.

use openapiv3::{Schema, SchemaKind, Type, VariantOrUnknownOrEmpty};
use serde_json::Value;

use super::super::limits;
use super::number;
use crate::ir::{Constant, Note};

/// Longer defaults would be a dump.
const MOST_LETTERS: usize = 60;

/// The remarks that a schema makes.
pub(in crate::lower) fn of_schema(schema: &Schema) -> Vec<Note> {
    let format = format(&schema.schema_kind);
    let default = schema.schema_data.default.as_ref().and_then(default);
    let limits = Some(limits::of_schema(schema)).filter(|limits| !limits.are_none()).map(Note::Limits);
    default.into_iter().chain(format).chain(limits).collect()
}

fn default(value: &Value) -> Option<Note> {
    let text = value.to_string();
    let short = !value.is_null() && text.len() <= MOST_LETTERS;
    short.then(|| Note::Default { text, value: plain(value) })
}

fn plain(value: &Value) -> Option<Constant> {
    match value {
        Value::String(text) => Some(Constant::String(text.clone())),
        Value::Bool(value) => Some(Constant::Boolean(*value)),
        Value::Number(number) => {
            let digits = || Constant::Number(number.to_string());
            Some(number.as_i64().map_or_else(digits, Constant::Integer))
        }
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn format(kind: &SchemaKind) -> Option<Note> {
    match kind {
        SchemaKind::Type(Type::Integer(integer)) => match &integer.format {
            VariantOrUnknownOrEmpty::Unknown(name) if number::is_unix_time(name) => Some(Note::UnixTime),
            _ => None,
        },
        SchemaKind::Type(Type::String(string)) => match &string.format {
            VariantOrUnknownOrEmpty::Unknown(name) => of_string(name),
            _ => None,
        },
        _ => None,
    }
}

/// What strings are that stay text though they have a grammar.
fn of_string(format: &str) -> Option<Note> {
    match format {
        "decimal" => Some(Note::Decimal),
        "time" => Some(Note::TimeOfDay),
        "duration" => Some(Note::Duration),
        _ => None,
    }
}
