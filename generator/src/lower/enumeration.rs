//! Scalars of which the document lists the values: strings, numbers, or several of these and booleans.

use openapiv3::{AnySchema, ReferenceOr, Schema, SchemaData, SchemaKind, Type};
use serde_json::Value as Json;

use super::Lowering;
use super::schema::MAX_REFERENCES;
use super::site::Site;
use crate::config::UnknownValues;
use crate::diagnostic::Code;
use crate::ir::{Base, Constant, Doc, Enumeration, Value};

/// Whether the values get a type of their own; `null` is none of them.
pub(super) fn lists_values(schema: &Schema) -> bool {
    match &schema.schema_kind {
        SchemaKind::Type(Type::String(string)) => string.enumeration.iter().any(Option::is_some),
        SchemaKind::Type(Type::Integer(integer)) => integer.enumeration.iter().any(Option::is_some),
        SchemaKind::Type(Type::Number(number)) => number.enumeration.iter().any(Option::is_some),
        SchemaKind::Any(any) => lists_scalars(any),
        _ => false,
    }
}

/// A scalar with keywords that speak of other values beside its own, or of several types.
fn lists_scalars(any: &AnySchema) -> bool {
    let plain = any.one_of.is_empty() && any.any_of.is_empty() && any.all_of.is_empty();
    let typed = !matches!(any.typ.as_deref(), Some("object" | "array" | "boolean"));
    plain
        && typed
        && any.enumeration.iter().all(|value| !value.is_array() && !value.is_object())
        && any.enumeration.iter().any(|value| !value.is_null())
}

/// The key that says that a list of values is not all: some branch of a union takes any string.
pub(super) const ANY_STRING: &str = "x-any-string";

/// The values, each once, in the order of the document.
pub(super) fn lower(schema: &Schema, unknown: UnknownValues) -> Option<Enumeration> {
    let listed = listed(&schema.schema_kind)?;
    let mut values: Vec<Value> = Vec::with_capacity(listed.len());
    for (index, constant) in listed.iter().enumerate() {
        let Some(constant) = constant else { continue };
        if values.iter().all(|value| value.constant != *constant) {
            values.push(value(constant, index, &schema.schema_data));
        }
    }
    let base = base(&schema.schema_kind, &values);
    let open = unknown == UnknownValues::Keep || schema.schema_data.extensions.contains_key(ANY_STRING);
    Some(Enumeration { base, open, values })
}

/// The values, `null` as none.
fn listed(kind: &SchemaKind) -> Option<Vec<Option<Constant>>> {
    Some(match kind {
        SchemaKind::Type(Type::String(string)) => {
            string.enumeration.iter().map(|text| text.clone().map(Constant::String)).collect()
        }
        SchemaKind::Type(Type::Integer(integer)) => {
            integer.enumeration.iter().map(|value| value.map(Constant::Integer)).collect()
        }
        SchemaKind::Type(Type::Number(number)) => number
            .enumeration
            .iter()
            .map(|value| value.map(Json::from).and_then(|value| scalar(&value)))
            .collect(),
        SchemaKind::Any(any) => any.enumeration.iter().map(scalar).collect(),
        _ => return None,
    })
}

/// What the values have in common.
fn base(kind: &SchemaKind, values: &[Value]) -> Base {
    let all = |is: fn(&Constant) -> bool| values.iter().all(|value| is(&value.constant));
    match kind {
        SchemaKind::Type(Type::Integer(_)) => Base::Integer,
        _ if all(|each| matches!(each, Constant::String(_))) => Base::String,
        _ if all(|each| matches!(each, Constant::Integer(_) | Constant::Number(_))) => Base::Number,
        _ => Base::Mixed,
    }
}

/// A value as the document means it: `1.0` is the integer.
fn scalar(value: &Json) -> Option<Constant> {
    match value {
        Json::String(text) => Some(Constant::String(text.clone())),
        Json::Bool(value) => Some(Constant::Boolean(*value)),
        Json::Number(number) => {
            let whole = number.as_f64().filter(|value| value.fract() == 0.0 && value.abs() < EXACT);
            let digits = || whole.and_then(|value| format!("{value:.0}").parse().ok());
            let integer = number.as_i64().or_else(digits);
            Some(integer.map_or_else(|| Constant::Number(number.to_string()), Constant::Integer))
        }
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

/// Beyond it a float has no room for every integer.
const EXACT: f64 = 9_007_199_254_740_992.0;

fn shown(constant: &Constant) -> String {
    match constant {
        Constant::String(text) | Constant::Number(text) => text.clone(),
        Constant::Integer(value) => value.to_string(),
        Constant::Boolean(value) => value.to_string(),
    }
}

fn value(constant: &Constant, index: usize, data: &SchemaData) -> Value {
    let wire = shown(constant);
    let member = |key| member_of_ms_enum(data, &wire, key);
    let name = beside(data, &["x-enum-varnames", "x-enumNames"], index, &wire).or_else(|| member("name"));
    let description = beside(data, &["x-enum-descriptions", "x-enumDescriptions"], index, &wire);
    let doc = Doc { description: description.or_else(|| member("description")), ..Doc::default() };
    Value { wire, constant: constant.clone(), name, doc }
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

impl<'a> Lowering<'a, '_> {
    /// Whether a schema lists texts beside an `allOf` of one schema that lets any text be: the values are its own. One
    /// that lists values itself is a type that others share, and stays the type.
    pub(super) fn narrows_text(&self, schema: &'a Schema) -> bool {
        let SchemaKind::Any(any) = &schema.schema_kind else { return false };
        let [part] = any.all_of.as_slice() else { return false };
        let are_texts = any.enumeration.iter().all(|value| value.is_string() || value.is_null());
        let some = any.enumeration.iter().any(serde_json::Value::is_string);
        are_texts && some && super::compose::restates_type(any) && self.is_any_text(part)
    }

    fn is_any_text(&self, part: &'a ReferenceOr<Schema>) -> bool {
        let mut part = part;
        for _ in 0..MAX_REFERENCES {
            match part {
                ReferenceOr::Item(schema) => {
                    let kind = &schema.schema_kind;
                    return matches!(kind, SchemaKind::Type(Type::String(text)) if text.enumeration.is_empty());
                }
                ReferenceOr::Reference { reference } => match self.resolved.schema_name(reference) {
                    Some((_, schema)) => part = schema,
                    None => return false,
                },
            }
        }
        false
    }

    /// Says that values are listed which the type does not list: one boolean, lists, objects.
    pub(super) fn tell_of_values(&mut self, schema: &'a Schema, site: &Site) {
        let what = match &schema.schema_kind {
            SchemaKind::Type(Type::Boolean(boolean)) if boolean.enumeration.iter().flatten().count() == 1 => {
                "either boolean is taken"
            }
            SchemaKind::Any(any)
                if any.enumeration.iter().any(|value| value.is_array() || value.is_object()) =>
            {
                "some of the values are lists or objects: others are taken, too"
            }
            SchemaKind::Any(any) if any.enumeration.iter().any(|value| !value.is_null()) => {
                if self.narrows_text(schema) {
                    return;
                }
                "the type is that of the schema beside them: its other values are taken, too"
            }
            _ => return,
        };
        self.reporter.report(Code::IgnoredKeyword, &site.at.child("enum"), what);
    }
}
