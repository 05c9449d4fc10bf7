//! Requests that the server sends: callbacks and webhooks (OpenAPI 3.1.1, sections 4.8.1 and 4.8.18).

use openapiv3::{Operation, Parameter, ReferenceOr};
use serde_json::{Map, Value};

use super::misfit;
use crate::diagnostic::Reporter;
use crate::normalise::{METHODS, WEBHOOKS};
use crate::pointer::Pointer;

/// Such a request.
pub(crate) struct Event {
    /// The name of the callback or webhook.
    pub(crate) name: String,
    pub(crate) at: Pointer,
    pub(crate) method: String,
    /// The operations that ask for a callback; nothing does for a webhook.
    pub(crate) senders: Vec<Pointer>,
    /// Where a callback is sent to: runtime expressions (OpenAPI 3.1.1, section 4.8.20.4).
    pub(crate) targets: Vec<String>,
    /// The parameters of all operations of its path item, and where they stand.
    pub(crate) shared: Vec<ReferenceOr<Parameter>>,
    pub(crate) shared_at: Pointer,
    pub(crate) operation: Operation,
}

/// The methods of the model.
const KNOWN: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Reads them, webhooks first; what does not fit is reported and left out.
pub(crate) fn events(root: &Value, reporter: &mut Reporter<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    let at = Pointer::root().child(WEBHOOKS);
    for (name, item) in members(root.get(WEBHOOKS)) {
        events.extend(read(name, item, &at.child(name), reporter));
    }
    let at = Pointer::root().child("paths");
    for (path, item) in members(root.get("paths")) {
        for (at, _, operation) in operations(item, &at.child(path)) {
            for event in callbacks(operation, &at, reporter) {
                add(&mut events, event);
            }
        }
    }
    events
}

fn callbacks(operation: &Value, sender: &Pointer, reporter: &mut Reporter<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    for (name, callback) in members(operation.get("callbacks")) {
        let at = sender.child("callbacks").child(name);
        for (expression, item) in members(Some(callback)).filter(|(key, _)| !key.starts_with("x-")) {
            let read = read(name, item, &at.child(expression), reporter);
            events.extend(read.into_iter().map(|event| Event {
                senders: vec![sender.clone()],
                targets: vec![expression.clone()],
                ..event
            }));
        }
    }
    events
}

/// What several operations ask for alike is one event.
fn add(events: &mut Vec<Event>, event: Event) {
    let same = |other: &&mut Event| {
        let both = !other.senders.is_empty() && !event.senders.is_empty();
        both && (&other.name, &other.method, &other.operation, &other.shared)
            == (&event.name, &event.method, &event.operation, &event.shared)
    };
    match events.iter_mut().find(same) {
        Some(other) => {
            let new = event.targets.into_iter().filter(|target| !other.targets.contains(target));
            let new: Vec<String> = new.collect();
            other.targets.extend(new);
            other.senders.extend(event.senders);
        }
        None => events.push(event),
    }
}

fn read(name: &str, item: &Value, at: &Pointer, reporter: &mut Reporter<'_>) -> Vec<Event> {
    let shared_at = at.child("parameters");
    let shared = item.get("parameters").cloned().map(serde_json::from_value);
    let shared: Vec<ReferenceOr<Parameter>> = match shared.unwrap_or_else(|| Ok(Vec::new())) {
        Ok(shared) => shared,
        Err(error) => {
            misfit(reporter, &shared_at, &error);
            Vec::new()
        }
    };
    let mut events = Vec::new();
    for (at, method, value) in operations(item, at) {
        match serde_json::from_value(value.clone()) {
            Ok(operation) => events.push(Event {
                name: name.to_owned(),
                at,
                method,
                senders: Vec::new(),
                targets: Vec::new(),
                shared: shared.clone(),
                shared_at: shared_at.clone(),
                operation,
            }),
            Err(error) => misfit(reporter, &at, &error),
        }
    }
    events
}

/// The operations of a path item, with their methods in capitals.
fn operations<'v>(item: &'v Value, at: &Pointer) -> Vec<(Pointer, String, &'v Value)> {
    let [query, others] = METHODS;
    let mut found = Vec::new();
    for (key, value) in members(Some(item)) {
        let at = at.child(key);
        if KNOWN.contains(&key.as_str()) {
            found.push((at, key.to_uppercase(), value));
        } else if key == query {
            found.push((at, "QUERY".to_owned(), value));
        } else if key == others {
            found.extend(
                members(Some(value)).map(|(method, value)| (at.child(method), method.clone(), value)),
            );
        }
    }
    found
}

fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flat_map(Map::iter)
}
