//! Stage 3: a raw tree shaped as OpenAPI 3.0 becomes `openapiv3`'s model, entry by entry.
//!
//! Reading each path and each component by itself is faster than the whole document at once, and an entry that does
//! not fit has a place.

mod event;
mod more;
mod narrow;
mod shape;

pub(crate) use event::Event;
pub(crate) use more::More;

use event::events;
use more::more;

use indexmap::IndexMap;
use openapiv3::{Components, OpenAPI, PathItem, Paths, ReferenceOr};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::diagnostic::{Code, Gate, Reporter};
use crate::par::{self, Threads};
use crate::pointer::Pointer;

/// A document, as later stages see it.
pub(crate) struct Model {
    pub(crate) openapi: OpenAPI,
    /// Operations that `openapiv3` has no place for.
    pub(crate) more: Vec<More>,
    pub(crate) events: Vec<Event>,
}

/// Reads a document, part by part; each part has to be sound before the next is looked at.
pub(crate) fn read(root: &Value, threads: Threads, reporter: &mut Reporter<'_>) -> Result<Model, Gate> {
    let openapi = model(root, threads, reporter);
    reporter.sink.gate()?;
    let more = more(root, reporter);
    reporter.sink.gate()?;
    let events = events(root, reporter);
    reporter.sink.gate()?;
    Ok(Model { openapi, more, events })
}

/// Reads the model; what does not fit is reported and left out.
fn model(root: &Value, threads: Threads, reporter: &mut Reporter<'_>) -> OpenAPI {
    if !shape::check(root, reporter) {
        return OpenAPI::default();
    }
    let at = Pointer::root();
    OpenAPI {
        openapi: root["openapi"].as_str().unwrap_or_default().to_owned(),
        info: part(root, "info", &at, reporter).unwrap_or_default(),
        servers: part(root, "servers", &at, reporter).unwrap_or_default(),
        paths: Paths { paths: paths(root, threads, reporter), extensions: IndexMap::new() },
        components: root
            .get("components")
            .map(|value| components(value, &at.child("components"), threads, reporter)),
        security: part(root, "security", &at, reporter),
        tags: part(root, "tags", &at, reporter).unwrap_or_default(),
        external_docs: part(root, "externalDocs", &at, reporter),
        extensions: extensions(root),
    }
}

fn paths(
    root: &Value,
    threads: Threads,
    reporter: &mut Reporter<'_>,
) -> IndexMap<String, ReferenceOr<PathItem>> {
    let at = Pointer::root().child("paths");
    let Some(items) = root.get("paths").and_then(Value::as_object) else { return IndexMap::new() };
    let named = items.iter().filter(|(path, _)| !path.starts_with("x-"));
    each(named, threads, |path, item, error| {
        let at = at.child(path);
        let (place, error) = narrow::path_item(item, &at).unwrap_or((at, error));
        misfit(reporter, &place, &error);
    })
}

/// Reads entries side by side, and tells of those that do not fit in their order.
fn each<'v, T: DeserializeOwned + Send>(
    entries: impl Iterator<Item = (&'v String, &'v Value)>,
    threads: Threads,
    mut misfit: impl FnMut(&str, &Value, serde_json::Error),
) -> IndexMap<String, T> {
    let entries: Vec<_> = entries.collect();
    let read = par::map(&entries, threads, |(_, value)| T::deserialize(*value));
    let mut fit = IndexMap::with_capacity(entries.len());
    for ((key, value), entry) in entries.into_iter().zip(read) {
        match entry {
            Ok(entry) => drop(fit.insert(key.clone(), entry)),
            Err(error) => misfit(key, value, error),
        }
    }
    fit
}

fn components(value: &Value, at: &Pointer, threads: Threads, reporter: &mut Reporter<'_>) -> Components {
    Components {
        schemas: entries(value, "schemas", at, threads, reporter),
        responses: entries(value, "responses", at, threads, reporter),
        parameters: entries(value, "parameters", at, threads, reporter),
        examples: entries(value, "examples", at, threads, reporter),
        request_bodies: entries(value, "requestBodies", at, threads, reporter),
        headers: entries(value, "headers", at, threads, reporter),
        security_schemes: entries(value, "securitySchemes", at, threads, reporter),
        links: entries(value, "links", at, threads, reporter),
        callbacks: entries(value, "callbacks", at, threads, reporter),
        extensions: extensions(value),
    }
}

fn entries<T: DeserializeOwned + Send>(
    components: &Value,
    key: &str,
    at: &Pointer,
    threads: Threads,
    reporter: &mut Reporter<'_>,
) -> IndexMap<String, ReferenceOr<T>> {
    let at = at.child(key);
    let values = components.get(key).and_then(Value::as_object);
    each(values.into_iter().flatten(), threads, |name, value, error| {
        let at = at.child(name);
        let (place, error) = narrow::schema(value, &at).unwrap_or((at, error));
        misfit(reporter, &place, &error);
    })
}

fn part<T: DeserializeOwned>(
    root: &Value,
    key: &str,
    at: &Pointer,
    reporter: &mut Reporter<'_>,
) -> Option<T> {
    let value = root.get(key)?;
    match T::deserialize(value) {
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
