//! One operation.

use serde_json::{Map, Value, json};

use super::schemas::Schemas;
use super::{Given, Sample, body, made};
use crate::ir::{Location, Operation, Parameter};

pub(super) fn sample(schemas: Schemas<'_>, operation: &Operation) -> Sample {
    let Some(model) = schemas.root.pointer(operation.origin.as_str()) else { return Sample::default() };
    let item = operation.origin.tokens().nth(1).and_then(|path| schemas.root.get("paths")?.get(path));
    let listed: Vec<&Value> = [Some(model), item]
        .into_iter()
        .flatten()
        .filter_map(|holder| holder.get("parameters")?.as_array())
        .flatten()
        .map(|each| schemas.target(each))
        .collect();
    let parameters = operation.parameters.iter().map(|parameter| {
        let found = listed.iter().find(|each| is(each, parameter));
        // A part of the path that no parameter describes is a text.
        found.map_or_else(|| Some(Given::from(&json!("text"))), |found| value(schemas, found, parameter))
    });
    let (parameters, body) = (parameters.collect(), body::sample(schemas, model, operation));
    Sample { parameters, body, fails: fails(model) }
}

/// Whether there are replies, and none of them is a success.
fn fails(model: &Value) -> bool {
    let replies = model.get("responses").and_then(Value::as_object);
    let mut statuses = replies.into_iter().flatten().map(|(status, _)| status.as_str());
    let success = |status: &str| status.starts_with('2') || status == "default";
    replies.is_some_and(|replies| !replies.is_empty()) && !statuses.any(success)
}

/// Whether a parameter of the document is that one; names of headers have no case.
fn is(found: &Value, parameter: &Parameter) -> bool {
    let text = |key| found.get(key).and_then(Value::as_str).unwrap_or_default();
    let place = match parameter.location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Querystring => "querystring",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    let known = text("in") == place || parameter.location == Location::Querystring;
    known && text("name").eq_ignore_ascii_case(&parameter.field.wire)
}

fn value(schemas: Schemas<'_>, model: &Value, parameter: &Parameter) -> Option<Given> {
    let media = model.get("content").and_then(Value::as_object).and_then(|content| content.values().next());
    let holder = media.unwrap_or(model);
    let any = Value::Bool(true);
    let schema = holder.get("schema").unwrap_or(&any);
    let example = schemas.example(model).or_else(|| schemas.example(holder));
    let value = made::value(schemas, schema, example, parameter.field.presence.is_required())?;
    // A path has to have something there.
    let bare =
        |value: &Value| parameter.location == Location::Path && value.as_object().is_some_and(Map::is_empty);
    let value = if bare(&value) { made::one_member(schemas, schema) } else { value };
    let value = if bare(&value) { json!({"key": "text"}) } else { value };
    Some(Given::from(&value)).filter(|_| !value.is_null())
}
