//! What keywords say about values that a type does not check, for the reader.

use openapiv3::{AnySchema, ArrayType, IntegerType, NumberType, Schema, SchemaKind, StringType, Type};

use super::format::number;
use crate::ir::{Bounds, Integer, Limits, Ty};

/// A longer pattern is read in the document.
const MOST_LETTERS: usize = 60;

/// The limits of the values of a schema, without those of items and members.
pub(super) fn of_schema(schema: &Schema) -> Limits {
    match &schema.schema_kind {
        SchemaKind::Type(Type::String(string)) => of_string(string),
        SchemaKind::Type(Type::Integer(integer)) => of_integer(integer),
        SchemaKind::Type(Type::Number(number)) => of_number(number),
        SchemaKind::Type(Type::Array(array)) => of_array(array),
        SchemaKind::Any(any) => of_any(any),
        _ => Limits::default(),
    }
}

fn of_string(string: &StringType) -> Limits {
    if !string.enumeration.is_empty() {
        return Limits::default();
    }
    Limits {
        length: counts(string.min_length, string.max_length),
        pattern: pattern(string.pattern.as_ref()),
        ..Limits::default()
    }
}

fn of_integer(integer: &IntegerType) -> Limits {
    if !integer.enumeration.is_empty() {
        return Limits::default();
    }
    let ty = number::of(integer);
    let unsigned = matches!(ty, Ty::Integer(Integer::U8 | Integer::U16 | Integer::U32 | Integer::U64));
    let implied =
        |least: &i64| matches!(ty, Ty::NonZero(_)) || unsigned && *least == 0 && !integer.exclusive_minimum;
    let text = |bound: i64| bound.to_string();
    Limits {
        range: Bounds {
            least: integer.minimum.filter(|least| !implied(least) && !is_width(*least)).map(text),
            most: integer.maximum.filter(|most| !is_width(*most)).map(text),
        },
        exclusive: [integer.exclusive_minimum, integer.exclusive_maximum],
        multiple_of: integer.multiple_of.map(text),
        ..Limits::default()
    }
}

/// The bounds of machine integers, and of those that JavaScript has, say nothing about the domain.
fn is_width(bound: i64) -> bool {
    const JAVASCRIPT: i64 = (1 << 53) - 1;
    let widths = [i64::from(i32::MIN), i64::from(i32::MAX), i64::from(u32::MAX), i64::MIN, i64::MAX];
    widths.contains(&bound) || bound.checked_abs() == Some(JAVASCRIPT)
}

fn of_number(number: &NumberType) -> Limits {
    let text = |bound: f64| bound.to_string();
    Limits {
        range: Bounds { least: number.minimum.map(text), most: number.maximum.map(text) },
        exclusive: [number.exclusive_minimum, number.exclusive_maximum],
        multiple_of: number.multiple_of.map(text),
        ..Limits::default()
    }
}

fn of_array(array: &ArrayType) -> Limits {
    let is_tuple = array.items.as_ref().is_some_and(|items| super::list::parts(items).is_some());
    Limits {
        items: if is_tuple { Bounds::default() } else { counts(array.min_items, array.max_items) },
        unique: array.unique_items,
        ..Limits::default()
    }
}

/// A schema that mixes keywords: those that every kind of value can have are shown.
fn of_any(any: &AnySchema) -> Limits {
    Limits {
        length: counts(any.min_length, any.max_length),
        pattern: pattern(any.pattern.as_ref()),
        items: counts(any.min_items, any.max_items),
        unique: any.unique_items == Some(true),
        ..Limits::default()
    }
}

/// At least none is no limit.
fn counts(least: Option<usize>, most: Option<usize>) -> Bounds {
    let text = |bound: usize| bound.to_string();
    Bounds { least: least.filter(|least| *least > 0).map(text), most: most.map(text) }
}

fn pattern(pattern: Option<&String>) -> Option<String> {
    let short = |pattern: &&String| !pattern.trim().is_empty() && pattern.chars().count() <= MOST_LETTERS;
    pattern.filter(short).cloned()
}
