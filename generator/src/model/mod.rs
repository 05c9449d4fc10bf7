//! Stage 3: a raw tree shaped as OpenAPI 3.0 becomes `openapiv3`'s model, entry by entry.
//!
//! Reading each path and each component by itself is faster than the whole document at once, and an entry that does
//! not fit has a place.

mod event;
mod more;
mod narrow;
mod shape;

pub(crate) use event::{Event, events};
pub(crate) use more::{More, more};

use indexmap::IndexMap;
use openapiv3::{Components, OpenAPI, PathItem, Paths, ReferenceOr};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::diagnostic::{Code, Reporter};
use crate::pointer::Pointer;

/// Reads the model; what does not fit is reported and left out.
pub(crate) fn model(root: &Value, reporter: &mut Reporter<'_>) -> OpenAPI {
    if !shape::check(root, reporter) {
        return OpenAPI::default();
    }
    let at = Pointer::root();
    OpenAPI {
        openapi: root["openapi"].as_str().unwrap_or_default().to_owned(),
        info: part(root, "info", &at, reporter).unwrap_or_default(),
        servers: part(root, "servers", &at, reporter).unwrap_or_default(),
        paths: Paths { paths: paths(root, reporter), extensions: IndexMap::new() },
        components: root.get("components").map(|value| components(value, &at.child("components"), reporter)),
        security: part(root, "security", &at, reporter),
        tags: part(root, "tags", &at, reporter).unwrap_or_default(),
        external_docs: part(root, "externalDocs", &at, reporter),
        extensions: extensions(root),
    }
}

fn paths(root: &Value, reporter: &mut Reporter<'_>) -> IndexMap<String, ReferenceOr<PathItem>> {
    let at = Pointer::root().child("paths");
    let Some(items) = root.get("paths").and_then(Value::as_object) else { return IndexMap::new() };
    let named = items.iter().filter(|(path, _)| path.starts_with('/'));
    named
        .filter_map(|(path, item)| Some((path.clone(), path_item(item, &at.child(path), reporter)?)))
        .collect()
}

fn path_item(item: &Value, at: &Pointer, reporter: &mut Reporter<'_>) -> Option<ReferenceOr<PathItem>> {
    match serde_json::from_value(item.clone()) {
        Ok(item) => Some(item),
        Err(error) => {
            let (place, error) = narrow::path_item(item, at).unwrap_or((at.clone(), error));
            misfit(reporter, &place, &error);
            None
        }
    }
}

fn components(value: &Value, at: &Pointer, reporter: &mut Reporter<'_>) -> Components {
    Components {
        schemas: entries(value, "schemas", at, reporter),
        responses: entries(value, "responses", at, reporter),
        parameters: entries(value, "parameters", at, reporter),
        examples: entries(value, "examples", at, reporter),
        request_bodies: entries(value, "requestBodies", at, reporter),
        headers: entries(value, "headers", at, reporter),
        security_schemes: entries(value, "securitySchemes", at, reporter),
        links: entries(value, "links", at, reporter),
        callbacks: entries(value, "callbacks", at, reporter),
        extensions: extensions(value),
    }
}

fn entries<T: DeserializeOwned>(
    components: &Value,
    key: &str,
    at: &Pointer,
    reporter: &mut Reporter<'_>,
) -> IndexMap<String, ReferenceOr<T>> {
    let at = at.child(key);
    let Some(values) = components.get(key).and_then(Value::as_object) else { return IndexMap::new() };
    let mut entries = IndexMap::with_capacity(values.len());
    for (name, value) in values {
        match serde_json::from_value(value.clone()) {
            Ok(entry) => {
                entries.insert(name.clone(), entry);
            }
            Err(error) => {
                let at = at.child(name);
                let (place, error) = narrow::schema(value, &at).unwrap_or((at, error));
                misfit(reporter, &place, &error);
            }
        }
    }
    entries
}

fn part<T: DeserializeOwned>(
    root: &Value,
    key: &str,
    at: &Pointer,
    reporter: &mut Reporter<'_>,
) -> Option<T> {
    let value = root.get(key)?;
    match serde_json::from_value(value.clone()) {
        Ok(part) => Some(part),
        Err(error) => {
            misfit(reporter, &at.child(key), &error);
            None
        }
    }
}

fn extensions(value: &Value) -> IndexMap<String, Value> {
    let members = value.as_object().into_iter().flat_map(Map::iter);
    members
        .filter(|(key, _)| key.starts_with("x-"))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

fn misfit(reporter: &mut Reporter<'_>, at: &Pointer, error: &serde_json::Error) {
    reporter.report(Code::InvalidShape, at, format!("this cannot be read: {error}"));
}
