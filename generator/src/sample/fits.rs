//! Whether a schema allows a value, as far as the keywords say that are checked here.
//!
//! It is no validator: what it does not know, such as a pattern, it takes for granted.

use serde_json::Value;

use super::flat::{self, Flat};
use super::format;
use super::schemas::Schemas;

/// How deep values are looked into.
const DEEPEST: usize = 12;

/// Whether nothing that is checked speaks against the value.
pub(super) fn fits(schemas: Schemas<'_>, schema: &Value, value: &Value) -> bool {
    Check { schemas, depth: 0 }.fits(schema, value)
}

#[derive(Clone, Copy)]
struct Check<'a> {
    schemas: Schemas<'a>,
    depth: usize,
}

impl Check<'_> {
    fn fits(self, schema: &Value, value: &Value) -> bool {
        if self.depth > DEEPEST {
            return true;
        }
        let below = Self { depth: self.depth + 1, ..self };
        let flat = flat::flat(self.schemas, schema);
        if value.is_null() {
            return allows_null(&flat);
        }
        is_kind(&flat, value)
            && is_listed(&flat, value)
            && is_formatted(&flat, value)
            && in_bounds(&flat, value)
            && in_width(&flat, value)
            && below.members(&flat, value)
            && below.items(&flat, value)
            && below.unions(schema, &flat, value)
    }

    fn members(self, flat: &Flat, value: &Value) -> bool {
        let Some(members) = value.as_object() else { return true };
        let closed = flat.keyword("additionalProperties") == Some(&Value::Bool(false));
        let sent = |name: &str| {
            let property = flat.properties().get(name);
            property.is_none_or(|each| {
                self.schemas.owned_target(each).get("readOnly") != Some(&Value::Bool(true))
            })
        };
        flat.required().all(|name| members.contains_key(name) || !sent(name))
            && members.iter().all(|(name, member)| match flat.properties().get(name) {
                Some(property) => self.fits(property, member),
                None => !closed,
            })
    }

    fn items(self, flat: &Flat, value: &Value) -> bool {
        let Some(items) = value.as_array() else { return true };
        flat.keyword("items").is_none_or(|schema| items.iter().all(|item| self.fits(schema, item)))
    }

    fn unions(self, schema: &Value, flat: &Flat, value: &Value) -> bool {
        let mut matching = flat.branches().filter(|branch| self.fits(branch, value));
        let some = flat.branches().next().is_none() || matching.next().is_some();
        let one = self.schemas.owned_target(schema).get("oneOf").is_some();
        some && (!one || matching.next().is_none())
    }
}

fn allows_null(flat: &Flat) -> bool {
    flat.keyword("nullable") == Some(&Value::Bool(true))
        || flat.keyword("enum").and_then(Value::as_array).is_some_and(|values| values.contains(&Value::Null))
        || (flat.keyword("type").is_none() && flat.keyword("enum").is_none())
}

fn is_kind(flat: &Flat, value: &Value) -> bool {
    match flat.keyword("type").and_then(Value::as_str) {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        // The generated types take it for an object, too.
        None if !flat.properties().is_empty() && flat.branches().next().is_none() => value.is_object(),
        _ => true,
    }
}

fn is_listed(flat: &Flat, value: &Value) -> bool {
    flat.keyword("enum").and_then(Value::as_array).is_none_or(|values| values.contains(value))
}

/// Examples are often cut short, or made up.
fn is_formatted(flat: &Flat, value: &Value) -> bool {
    let format = flat.keyword("format").and_then(Value::as_str);
    format.zip(value.as_str()).is_none_or(|(format, text)| format::is(format, text))
}

/// Whether an integer is one of its format: no Rust type of that width has another.
fn in_width(flat: &Flat, value: &Value) -> bool {
    let number = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from));
    let range = match flat.keyword("format").and_then(Value::as_str) {
        Some("int8") => i128::from(i8::MIN)..=i128::from(i8::MAX),
        Some("int16") => i128::from(i16::MIN)..=i128::from(i16::MAX),
        Some("int32") => i128::from(i32::MIN)..=i128::from(i32::MAX),
        Some("int64") => i128::from(i64::MIN)..=i128::from(i64::MAX),
        Some("uint8") => 0..=i128::from(u8::MAX),
        Some("uint16") => 0..=i128::from(u16::MAX),
        Some("uint32") => 0..=i128::from(u32::MAX),
        Some("uint64") => 0..=i128::from(u64::MAX),
        _ => return true,
    };
    number.is_none_or(|number| range.contains(&number))
}

fn in_bounds(flat: &Flat, value: &Value) -> bool {
    let size = match value {
        Value::String(text) => Some((text.chars().count(), "minLength", "maxLength")),
        Value::Array(items) => Some((items.len(), "minItems", "maxItems")),
        Value::Object(members) => Some((members.len(), "minProperties", "maxProperties")),
        _ => None,
    };
    let bound = |key| flat.keyword(key).and_then(Value::as_f64);
    let sized = size.is_none_or(|(size, least, most)| {
        let most = flat.keyword(most).is_none_or(|_| size <= flat.count(most));
        size >= flat.count(least) && most
    });
    let number = value.as_f64();
    sized
        && number.is_none_or(|number| {
            bound("minimum").is_none_or(|least| number >= least)
                && bound("maximum").is_none_or(|most| number <= most)
        })
}
