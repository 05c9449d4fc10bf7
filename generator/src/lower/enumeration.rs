//! Strings and integers of which the document lists the values.

use openapiv3::{AnySchema, Schema, SchemaData, SchemaKind, Type};
use serde_json::Value as Json;

use super::Lowering;
use super::site::Site;
use crate::config::UnknownValues;
use crate::diagnostic::Code;
use crate::ir::{Base, Doc, Enumeration, Value};

/// Whether the values get a type of their own; `null` is none of them.
pub(super) fn lists_values(schema: &Schema) -> bool {
    match &schema.schema_kind {
        SchemaKind::Type(Type::String(string)) => string.enumeration.iter().any(Option::is_some),
        SchemaKind::Type(Type::Integer(integer)) => integer.enumeration.iter().any(Option::is_some),
        SchemaKind::Any(any) => is_text(any),
        _ => false,
    }
}

/// A string with keywords that speak of other values beside those of strings.
fn is_text(any: &AnySchema) -> bool {
    let scalar = |value: &Json| value.is_string() || value.is_null();
    let plain = any.one_of.is_empty() && any.any_of.is_empty() && any.all_of.is_empty();
    plain
        && any.typ.as_deref() == Some("string")
        && any.enumeration.iter().all(scalar)
        && any.enumeration.iter().any(|value| !value.is_null())
}

/// The key that says that a list of values is not all: some branch of a union takes any string.
pub(super) const ANY_STRING: &str = "x-any-string";

/// The values, each once, in the order of the document.
pub(super) fn lower(schema: &Schema, unknown: UnknownValues) -> Option<Enumeration> {
    let (base, wires): (Base, Vec<Option<String>>) = match &schema.schema_kind {
        SchemaKind::Type(Type::String(string)) => (Base::String, string.enumeration.clone()),
        SchemaKind::Type(Type::Integer(integer)) => {
            let digits = |value: &Option<i64>| value.map(|value| value.to_string());
            (Base::Integer, integer.enumeration.iter().map(digits).collect())
        }
        SchemaKind::Any(any) => (Base::String, any.enumeration.iter().map(text).collect()),
        _ => return None,
    };
    let mut values: Vec<Value> = Vec::with_capacity(wires.len());
    for (index, wire) in wires.into_iter().enumerate() {
        let Some(wire) = wire.filter(|wire| values.iter().all(|value| value.wire != *wire)) else {
            continue;
        };
        values.push(value(wire, index, &schema.schema_data));
    }
    let open = unknown == UnknownValues::Keep || schema.schema_data.extensions.contains_key(ANY_STRING);
    Some(Enumeration { base, open, values })
}

fn value(wire: String, index: usize, data: &SchemaData) -> Value {
    let member = |key| member_of_ms_enum(data, &wire, key);
    let name = beside(data, &["x-enum-varnames", "x-enumNames"], index, &wire).or_else(|| member("name"));
    let description = beside(data, &["x-enum-descriptions", "x-enumDescriptions"], index, &wire);
    let doc = Doc { description: description.or_else(|| member("description")), ..Doc::default() };
    Value { wire, name, doc }
}

/// What an extension says about a value: in a list beside the values, or in a map by value.
fn beside(data: &SchemaData, keys: &[&str], index: usize, wire: &str) -> Option<String> {
    let found = keys.iter().find_map(|key| data.extensions.get(*key))?;
    said(found.get(index).or_else(|| found.get(wire)))
}

/// `x-ms-enum: { values: [{ value: a, name: First, description: The first. }] }`.
fn member_of_ms_enum(data: &SchemaData, wire: &str, key: &str) -> Option<String> {
    let values = data.extensions.get("x-ms-enum")?.get("values")?.as_array()?;
    let entry = values.iter().find(|entry| entry.get("value").and_then(text).as_deref() == Some(wire))?;
    said(entry.get(key))
}

fn said(text: Option<&Json>) -> Option<String> {
    text?.as_str().map(str::to_owned).filter(|text| !text.trim().is_empty())
}

fn text(value: &Json) -> Option<String> {
    match value {
        Json::Null => None,
        Json::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

impl Lowering<'_, '_> {
    /// Says that values are listed which the type does not list: numbers, booleans, lists, objects, and mixtures.
    pub(super) fn tell_of_values(&mut self, schema: &Schema, site: &Site) {
        let what = match &schema.schema_kind {
            SchemaKind::Type(Type::Number(number)) if number.enumeration.iter().any(Option::is_some) => {
                "any number is taken"
            }
            SchemaKind::Type(Type::Boolean(boolean)) if boolean.enumeration.iter().flatten().count() == 1 => {
                "either boolean is taken"
            }
            SchemaKind::Any(any) if any.enumeration.iter().any(|value| !value.is_null()) => {
                "the values are of several types or of none that can be listed, so any is taken"
            }
            _ => return,
        };
        self.reporter.report(Code::IgnoredKeyword, &site.at.child("enum"), what);
    }
}
