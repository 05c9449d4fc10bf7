//! The width of an integer: its format decides; without one, its bounds.
//!
//! Bounds never make a type narrower than 64 bits: they are what a server checks, and they move. A minimum of zero or
//! more makes it unsigned where no format says otherwise. An integer is a `NonZero` where the document says so as Rust
//! programs do (schemars): by an unsigned format with a minimum of one, or by `not: { const: 0 }`.

use openapiv3::{
    AnySchema, IntegerFormat, IntegerType, ReferenceOr, Schema, SchemaKind, VariantOrUnknownOrEmpty,
};

use crate::ir::{Integer, Ty};

/// Formats, the type for each, and the largest value that it has room for.
const FORMATS: [(&str, Integer, i64); 12] = [
    ("int8", Integer::I8, 0x7f),
    ("int16", Integer::I16, 0x7fff),
    ("int32", Integer::I32, 0x7fff_ffff),
    ("int64", Integer::I64, i64::MAX),
    ("uint8", Integer::U8, 0xff),
    ("uint16", Integer::U16, 0xffff),
    ("uint32", Integer::U32, 0xffff_ffff),
    ("uint64", Integer::U64, i64::MAX),
    // `usize`, as schemars has it.
    ("uint", Integer::U64, i64::MAX),
    // Whole numbers that a double holds exactly (OpenAPI format registry).
    ("double-int", Integer::I64, i64::MAX),
    ("unix-time", Integer::I64, i64::MAX),
    ("unixtime", Integer::I64, i64::MAX),
];

/// What the bounds say.
#[derive(Clone, Copy, Debug)]
struct Range {
    /// Whether there are values below zero, where a minimum says so.
    negative: Option<bool>,
    most: Most,
}

/// The largest value.
#[derive(Clone, Copy, Debug)]
enum Most {
    Unknown,
    Exact(i64),
    AboveI64,
    /// Or the smallest one is below `i64`.
    Beyond64Bits,
}

/// The type of an integer.
pub(in crate::lower) fn of(integer: &IntegerType) -> Ty {
    let (width, least) = (width(integer), least(integer));
    let counts = least == Some(1) && format(integer).is_some_and(names_unsigned) && is_unsigned(width);
    if counts { Ty::NonZero(width) } else { Ty::Integer(width) }
}

/// The type of an integer among keywords for which the model has no room beside it.
pub(in crate::lower) fn of_any(any: &AnySchema) -> Ty {
    let width = width_of_any(any);
    let exclusive = if any.exclusive_minimum == Some(true) { 1.0 } else { 0.0 };
    let is_one = any.minimum.is_some_and(|minimum| (1.0..=1.0).contains(&(minimum + exclusive)));
    let counts = is_one && any.format.as_deref().is_some_and(names_unsigned) && is_unsigned(width);
    let excluded = any.not.as_deref().is_some_and(is_zero);
    if (counts || excluded) && width != Integer::Any { Ty::NonZero(width) } else { Ty::Integer(width) }
}

/// Whether zero is all that a schema allows.
fn is_zero(schema: &ReferenceOr<Schema>) -> bool {
    let values = match schema.as_item().map(|schema| &schema.schema_kind) {
        Some(SchemaKind::Type(openapiv3::Type::Integer(integer))) => return integer.enumeration == [Some(0)],
        Some(SchemaKind::Any(any)) => &any.enumeration,
        _ => return false,
    };
    *values == [serde_json::json!(0)]
}

/// The type of an integer without `not`, whatever its least value.
pub(in crate::lower) fn width(integer: &IntegerType) -> Integer {
    let most = integer.maximum.map_or(Most::Unknown, Most::Exact);
    choose(format(integer), Range { negative: least(integer).map(|least| least < 0), most })
}

/// The least value that the bounds allow.
fn least(integer: &IntegerType) -> Option<i64> {
    integer.minimum.map(|minimum| minimum.saturating_add(integer.exclusive_minimum.into()))
}

fn format(integer: &IntegerType) -> Option<&str> {
    match &integer.format {
        VariantOrUnknownOrEmpty::Item(IntegerFormat::Int32) => Some("int32"),
        VariantOrUnknownOrEmpty::Item(IntegerFormat::Int64) => Some("int64"),
        VariantOrUnknownOrEmpty::Unknown(name) => Some(name.as_str()),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}

/// The type of an integer with bounds that the model has as floats, because `i64` has no room for one of them.
fn width_of_any(any: &AnySchema) -> Integer {
    const I64: f64 = 9_223_372_036_854_775_808.0;
    let exclusive = if any.exclusive_minimum == Some(true) { 1.0 } else { 0.0 };
    let least = any.minimum.map(|minimum| minimum + exclusive);
    let most = match any.maximum {
        _ if least.is_some_and(|least| least < -I64) => Most::Beyond64Bits,
        Some(most) if most > 2.0 * I64 => Most::Beyond64Bits,
        Some(most) if most >= I64 => Most::AboveI64,
        Some(_) | None => Most::Unknown,
    };
    choose(any.format.as_deref(), Range { negative: least.map(|least| least < 0.0), most })
}

/// Whether numbers of the format count seconds since 1970.
pub(in crate::lower) fn is_unix_time(format: &str) -> bool {
    matches!(format, "unix-time" | "unixtime")
}

/// Whether a format of numbers says something, or says what a number is anyway.
pub(super) fn is_known(format: &str) -> bool {
    let plain = ["float", "double", "decimal", "integer", "number", "int", "long"];
    plain.contains(&format) || FORMATS.iter().any(|(known, ..)| *known == format)
}

fn choose(format: Option<&str>, range: Range) -> Integer {
    let named = format.and_then(|name| FORMATS.iter().find(|(known, ..)| *known == name));
    match (range.most, named) {
        (Most::Beyond64Bits, _) => Integer::Any,
        (Most::AboveI64, _) if range.negative == Some(true) => Integer::Any,
        (Most::AboveI64, _) => Integer::U64,
        (Most::Exact(most), Some((.., room))) if most > *room => Integer::I64,
        (_, Some((_, width, _))) if range.negative == Some(true) && is_unsigned(*width) => Integer::I64,
        (_, Some((_, width, _))) => *width,
        (_, None) if range.negative == Some(false) => Integer::U64,
        (_, None) => Integer::I64,
    }
}

fn names_unsigned(format: &str) -> bool {
    FORMATS.iter().any(|(name, width, _)| *name == format && is_unsigned(*width))
}

fn is_unsigned(width: Integer) -> bool {
    matches!(width, Integer::U8 | Integer::U16 | Integer::U32 | Integer::U64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(schema: serde_json::Value) -> Integer {
        let any = |value| serde_json::from_value::<AnySchema>(value).map(|any| width_of_any(&any));
        let exact = serde_json::from_value::<IntegerType>(schema.clone()).map(|integer| width(&integer));
        exact.or_else(|_| any(schema)).expect("a schema")
    }

    #[test]
    fn formats_come_before_bounds() {
        assert_eq!(of(serde_json::json!({})), Integer::I64);
        assert_eq!(of(serde_json::json!({"format": "int32", "minimum": 0})), Integer::I32);
        assert_eq!(of(serde_json::json!({"format": "uint8"})), Integer::U8);
        assert_eq!(of(serde_json::json!({"format": "id"})), Integer::I64);
    }

    #[test]
    fn bounds_that_a_format_has_no_room_for_win() {
        assert_eq!(of(serde_json::json!({"format": "int32", "maximum": 4_294_967_295_i64})), Integer::I64);
        assert_eq!(of(serde_json::json!({"format": "uint32", "minimum": -1})), Integer::I64);
    }

    #[test]
    fn an_integer_is_not_zero_where_the_document_says_so_by_the_type() {
        let ty = |schema: serde_json::Value| {
            let any = |value| serde_json::from_value::<AnySchema>(value).map(|any| of_any(&any));
            let plain = schema.get("not").is_none();
            let exact = serde_json::from_value::<IntegerType>(schema.clone()).ok().filter(|_| plain);
            exact.map_or_else(|| any(schema).expect("a schema"), |integer| super::of(&integer))
        };
        let count = |width| Ty::NonZero(width);
        assert_eq!(ty(serde_json::json!({"format": "uint32", "minimum": 1})), count(Integer::U32));
        let exclusive = serde_json::json!({"format": "uint", "minimum": 0, "exclusiveMinimum": true});
        assert_eq!(ty(exclusive), count(Integer::U64));
        let excluded = serde_json::json!({"format": "int32", "not": {"type": "integer", "enum": [0]}});
        assert_eq!(ty(excluded), count(Integer::I32));
        assert_eq!(ty(serde_json::json!({"format": "int32", "minimum": 1})), Ty::Integer(Integer::I32));
        assert_eq!(ty(serde_json::json!({"minimum": 1})), Ty::Integer(Integer::U64));
        assert_eq!(ty(serde_json::json!({"format": "uint8", "minimum": 2})), Ty::Integer(Integer::U8));
        let other = serde_json::json!({"format": "int32", "not": {"type": "integer", "enum": [1]}});
        assert_eq!(ty(other), Ty::Integer(Integer::I32));
    }

    #[test]
    fn bounds_decide_where_no_format_does() {
        assert_eq!(of(serde_json::json!({"minimum": 0, "maximum": 100})), Integer::U64);
        assert_eq!(of(serde_json::json!({"minimum": -1, "exclusiveMinimum": true})), Integer::U64);
        assert_eq!(of(serde_json::json!({"maximum": u64::MAX})), Integer::U64);
        assert_eq!(of(serde_json::json!({"maximum": 1e30})), Integer::Any);
        assert_eq!(of(serde_json::json!({"minimum": -1, "maximum": u64::MAX})), Integer::Any);
    }
}
