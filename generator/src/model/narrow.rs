//! Finds the innermost part that does not fit, since the error of a large part does not say where it is.

use openapiv3::{Operation, Parameter, ReferenceOr, RequestBody, Response, Schema};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::pointer::Pointer;

/// A place and what is wrong there.
type Misfit = (Pointer, serde_json::Error);

/// Looks below a path item.
pub(super) fn path_item(item: &Value, at: &Pointer) -> Option<Misfit> {
    members(item).find_map(|(key, value)| {
        let at = at.child(key);
        match key.as_str() {
            "parameters" => parameters(value, &at),
            _ if value.get("responses").is_some() => operation(value, &at),
            _ => None,
        }
    })
}

fn operation(value: &Value, at: &Pointer) -> Option<Misfit> {
    let error = misfit::<Operation>(value)?;
    let inner = members(value).find_map(|(key, value)| {
        let at = at.child(key);
        match key.as_str() {
            "parameters" => parameters(value, &at),
            "requestBody" => holder::<RequestBody>(value, &at),
            "responses" => {
                members(value).find_map(|(status, response)| holder::<Response>(response, &at.child(status)))
            }
            _ => None,
        }
    });
    Some(inner.unwrap_or((at.clone(), error)))
}

fn parameters(value: &Value, at: &Pointer) -> Option<Misfit> {
    let items = value.as_array()?;
    items.iter().enumerate().find_map(|(index, item)| holder::<Parameter>(item, &at.child(index)))
}

/// A part that holds schemas, directly or in its media types.
fn holder<T: DeserializeOwned>(value: &Value, at: &Pointer) -> Option<Misfit> {
    let error = misfit::<ReferenceOr<T>>(value)?;
    let own = value.get("schema").and_then(|inner| schema(inner, &at.child("schema")));
    let inner = own.or_else(|| {
        let content = value.get("content")?;
        let at = at.child("content");
        members(content)
            .find_map(|(name, media)| schema(media.get("schema")?, &at.child(name).child("schema")))
    });
    Some(inner.unwrap_or((at.clone(), error)))
}

/// Looks for the innermost schema that does not fit.
pub(super) fn schema(value: &Value, at: &Pointer) -> Option<Misfit> {
    let error = misfit::<ReferenceOr<Schema>>(value)?;
    let inner = members(value).find_map(|(key, value)| {
        let at = at.child(key);
        match (key.as_str(), value) {
            ("properties", _) => members(value).find_map(|(name, value)| schema(value, &at.child(name))),
            ("allOf" | "anyOf" | "oneOf", Value::Array(items)) => {
                items.iter().enumerate().find_map(|(index, item)| schema(item, &at.child(index)))
            }
            ("items" | "additionalProperties" | "not", Value::Object(_)) => schema(value, &at),
            _ => None,
        }
    });
    Some(inner.unwrap_or((at.clone(), error)))
}

fn misfit<T: DeserializeOwned>(value: &Value) -> Option<serde_json::Error> {
    serde_json::from_value::<T>(value.clone()).err()
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}
