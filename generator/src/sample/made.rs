//! A value that a schema allows.

use serde_json::{Map, Value, json};

use super::fits::fits;
use super::flat::{self, Flat};
use super::schemas::Schemas;
use super::{number, text};

/// How deep values may stand within others.
const DEEPEST: usize = 12;

/// The example where it fits, or else a value that is made; an optional part without an example is left out.
pub(super) fn value(
    schemas: Schemas<'_>,
    schema: &Value,
    example: Option<&Value>,
    required: bool,
) -> Option<Value> {
    let fitting = example.and_then(|example| fitting(schemas, schema, example));
    let own = || given(schemas, &flat::flat(schemas, schema), schema);
    fitting.or_else(own).or_else(|| required.then(|| made(schemas, schema, 0)))
}

/// An object with a member, if it may have one.
pub(super) fn one_member(schemas: Schemas<'_>, schema: &Value) -> Value {
    made(schemas, &json!({"allOf": [schema, {"minProperties": 1}]}), 0)
}

/// What the schema itself gives as an example.
fn given(schemas: Schemas<'_>, flat: &Flat, schema: &Value) -> Option<Value> {
    let example = flat.keyword("example")?;
    fitting(schemas, schema, example).filter(|_| !example.is_null())
}

/// The example where it fits, perhaps as the JSON that its text is.
fn fitting(schemas: Schemas<'_>, schema: &Value, example: &Value) -> Option<Value> {
    if fits(schemas, schema, example) {
        return Some(example.clone());
    }
    let read = serde_json::from_str(example.as_str()?).ok()?;
    fits(schemas, schema, &read).then_some(read)
}

/// A value that the schema allows, as far as its keywords are understood.
pub(super) fn made(schemas: Schemas<'_>, schema: &Value, depth: usize) -> Value {
    let flat = flat::flat(schemas, schema);
    if let Some(given) = given(schemas, &flat, schema) {
        return given;
    }
    let listed = ["x-jsonschema-const", "default"].into_iter().filter_map(|key| flat.keyword(key));
    let listed = listed.chain(flat.keyword("enum").and_then(Value::as_array).into_iter().flatten());
    if let Some(value) = listed.filter(|value| !value.is_null()).find(|value| fits(schemas, schema, value)) {
        return value.clone();
    }
    if depth > DEEPEST {
        return Value::Null;
    }
    branch(schemas, schema, &flat, depth).unwrap_or_else(|| plain(schemas, &flat, depth))
}

/// A value of the first branch that makes one which the whole schema allows.
fn branch(schemas: Schemas<'_>, schema: &Value, flat: &Flat, depth: usize) -> Option<Value> {
    let mut first = None;
    for each in flat.branches() {
        let value = made(schemas, &flat.with(each), depth + 1);
        let value = tagged(flat, each, value);
        if fits(schemas, schema, &value) {
            return Some(value);
        }
        first.get_or_insert(value);
    }
    first
}

/// The value with the tag of its branch, where it has none.
fn tagged(flat: &Flat, branch: &Value, mut value: Value) -> Value {
    let discriminator = flat.keyword("discriminator");
    let property = discriminator.and_then(|each| each.get("propertyName")?.as_str());
    let reference = branch.get("$ref").and_then(Value::as_str);
    if let (Some(property), Some(reference), Some(members)) = (property, reference, value.as_object_mut()) {
        let mapping = discriminator.and_then(|each| each.get("mapping")?.as_object());
        let mapped = mapping.into_iter().flatten().find(|(_, target)| target.as_str() == Some(reference));
        let name = reference.rsplit('/').next().unwrap_or_default();
        let tag = mapped.map_or(name, |(tag, _)| tag.as_str());
        if mapped.is_some() || !members.contains_key(property) {
            members.insert(property.to_owned(), json!(tag));
        }
    }
    value
}

fn plain(schemas: Schemas<'_>, flat: &Flat, depth: usize) -> Value {
    match flat.kind() {
        "object" => object(schemas, flat, depth),
        "array" => array(schemas, flat, depth),
        "integer" => number::integer(flat),
        "number" => number::number(flat),
        "boolean" => json!(true),
        _ => json!(text::text(flat)),
    }
}

fn object(schemas: Schemas<'_>, flat: &Flat, depth: usize) -> Value {
    let mut members = Map::new();
    for (name, property) in flat.properties() {
        if !is_sent(schemas, property) {
            continue;
        }
        let needed = flat.requires(name);
        let own = given(schemas, &flat::flat(schemas, property), property);
        if let Some(value) = own.or_else(|| needed.then(|| made(schemas, property, depth + 1))) {
            members.insert(name.clone(), value);
        }
    }
    let any = Value::Bool(true);
    let other = flat.keyword("additionalProperties").unwrap_or(&any);
    for name in flat.required().filter(|name| !flat.has_property(name)) {
        members.insert(name.to_owned(), made(schemas, other, depth + 1));
    }
    // Members of which nothing is required are needed where there have to be some.
    for (name, property) in flat.properties() {
        if members.len() < flat.count("minProperties")
            && !members.contains_key(name)
            && is_sent(schemas, property)
        {
            members.insert(name.clone(), made(schemas, property, depth + 1));
        }
    }
    for index in members.len()..flat.count("minProperties") {
        members.insert(format!("key{index}"), made(schemas, other, depth + 1));
    }
    Value::Object(members)
}

/// An item other than the first.
fn another(first: &Value, index: usize) -> Value {
    match first {
        Value::String(text) if text.parse::<u64>().is_ok() => json!(index.to_string()),
        Value::Number(number) => {
            number.as_u64().map_or_else(|| first.clone(), |number| json!(number + index as u64))
        }
        _ => first.clone(),
    }
}

/// Whether the member is one that clients send.
fn is_sent(schemas: Schemas<'_>, property: &Value) -> bool {
    schemas.owned_target(property).get("readOnly") != Some(&json!(true))
}

fn array(schemas: Schemas<'_>, flat: &Flat, depth: usize) -> Value {
    if let Some(positions) = flat.positions() {
        return positions.iter().map(|item| made(schemas, item, depth + 1)).collect();
    }
    let any = Value::Bool(true);
    let item = flat.keyword("items").unwrap_or(&any);
    let most = flat.keyword("maxItems").and_then(Value::as_u64).unwrap_or(u64::MAX);
    let count = flat.count("minItems").max(1).min(usize::try_from(most).unwrap_or(usize::MAX)).min(64);
    let mut items = vec![made(schemas, item, depth + 1); count.min(1)];
    let choices = schemas.target(item).get("enum").and_then(Value::as_array);
    for index in items.len()..count {
        let other = choices.and_then(|choices| choices.get(index)).cloned();
        items.extend(other.or_else(|| items.first().map(|first| another(first, index))));
    }
    Value::Array(items)
}
