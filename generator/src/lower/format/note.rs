//! What keywords say that a type cannot, as remarks for the reader.

use openapiv3::{Schema, SchemaKind, Type, VariantOrUnknownOrEmpty};
use serde_json::Value;

use super::super::limits;
use super::number;
use crate::ir::{Constant, Given, Note};

/// Longer defaults, and twice as long lists of values, would be a dump.
const MOST_LETTERS: usize = 60;

/// The remarks that a schema makes.
pub(in crate::lower) fn of_schema(schema: &Schema) -> Vec<Note> {
    let format = format(&schema.schema_kind);
    let default = schema.schema_data.default.as_ref().and_then(default);
    let limits = Some(limits::of_schema(schema)).filter(|limits| !limits.are_none()).map(Note::Limits);
    default.into_iter().chain(values(&schema.schema_kind)).chain(format).chain(limits).collect()
}

/// Listed values of which no enumeration is made, for some are lists or objects.
fn values(kind: &SchemaKind) -> Option<Note> {
    let SchemaKind::Any(any) = kind else { return None };
    let is_compound = any.enumeration.iter().any(|value| value.is_array() || value.is_object());
    let texts: Vec<String> = any.enumeration.iter().map(Value::to_string).collect();
    let is_short = texts.iter().map(String::len).sum::<usize>() <= 2 * MOST_LETTERS;
    (is_compound && is_short).then_some(Note::Values(texts))
}

fn default(value: &Value) -> Option<Note> {
    let text = Some(value.to_string()).filter(|text| text.len() <= MOST_LETTERS);
    (!value.is_null()).then(|| Note::Default { text, value: given(value) })
}

/// A value as the document has it.
pub(in crate::lower) fn given(value: &Value) -> Given {
    match value {
        Value::Null => Given::Null,
        Value::String(text) => Given::Plain(Constant::String(text.clone())),
        Value::Bool(value) => Given::Plain(Constant::Boolean(*value)),
        Value::Number(number) => {
            let digits = || Constant::Number(number.to_string());
            Given::Plain(number.as_i64().map_or_else(digits, Constant::Integer))
        }
        Value::Array(items) => Given::List(items.iter().map(given).collect()),
        Value::Object(members) => {
            Given::Object(members.iter().map(|(name, value)| (name.clone(), given(value))).collect())
        }
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
