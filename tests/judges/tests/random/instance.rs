//! Random values that a schema is likely to allow.

use proptest::prelude::Rng;
use serde_json::{Map, Value, json};

/// Values deeper than this leave out what they can.
const DEEPEST: usize = 6;

/// A value; one of a union may fit no branch, or too many.
pub fn of(schema: &Value, root: &Value, rng: &mut dyn Rng, depth: usize) -> Value {
    if let Some(target) = schema.get("$ref").and_then(Value::as_str).and_then(|text| root.pointer(&text[1..]))
    {
        return if depth > DEEPEST { Value::Null } else { of(target, root, rng, depth + 1) };
    }
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        return pick(values, rng).clone();
    }
    if let Some(branches) = schema.get("anyOf").and_then(Value::as_array) {
        return of(pick(branches, rng), root, rng, depth + 1);
    }
    if let Some(parts) = schema.get("allOf").and_then(Value::as_array) {
        return all(parts, root, rng, depth);
    }
    match schema.get("type") {
        Some(Value::Array(kinds)) => {
            let mut one = schema.clone();
            one["type"] = pick(kinds, rng).clone();
            of(&one, root, rng, depth)
        }
        Some(kind) => typed(kind.as_str().unwrap_or_default(), schema, root, rng, depth),
        None => scalar(rng),
    }
}

fn typed(kind: &str, schema: &Value, root: &Value, rng: &mut dyn Rng, depth: usize) -> Value {
    match kind {
        "string" => text(schema.get("format").and_then(Value::as_str), rng),
        "boolean" => json!(below(2, rng) == 0),
        "number" => json!(1.25 * f64::from(rng.next_u32() % 1000) + 0.5),
        "integer" => json!(below(100, rng)),
        "array" => {
            let count = if depth > DEEPEST { 0 } else { below(3, rng) };
            (0..count).map(|_| of(&schema["items"], root, rng, depth + 1)).collect()
        }
        "object" => object(schema, root, rng, depth),
        _ => Value::Null,
    }
}

fn text(format: Option<&str>, rng: &mut dyn Rng) -> Value {
    let texts: &[&str] = match format {
        Some("date-time") => &["2024-02-29T01:02:03Z", "2024-02-29T01:02:03.5+02:00"],
        Some("date") => &["2024-02-29"],
        Some("uuid") => &["017f22e2-79b0-7cc3-98c4-dc0c0c07398f"],
        Some("uri") => &["https://example.com/a%20b?c=d"],
        Some("byte" | "binary") => &["aGk=", ""],
        Some("email") => &["ada@example.com"],
        _ => &["", "a", "only", "Grüße", "2024-02-29"],
    };
    json!(pick(texts, rng))
}

fn object(schema: &Value, root: &Value, rng: &mut dyn Rng, depth: usize) -> Value {
    let mut members = Map::new();
    let required =
        |name: &str| schema["required"].as_array().is_some_and(|all| all.iter().any(|each| each == name));
    for (name, member) in schema["properties"].as_object().into_iter().flatten() {
        if required(name) || depth <= DEEPEST && below(2, rng) == 0 {
            members.insert(name.clone(), of(member, root, rng, depth + 1));
        }
    }
    if depth <= DEEPEST && below(2, rng) == 0 {
        let others = schema.get("additionalProperties");
        let any = json!({});
        let value = of(others.unwrap_or(&any), root, rng, depth + 1);
        members.insert("another".to_owned(), value);
    }
    Value::Object(members)
}

fn all(parts: &[Value], root: &Value, rng: &mut dyn Rng, depth: usize) -> Value {
    let mut members = Map::new();
    for part in parts {
        if let Value::Object(own) = of(part, root, rng, depth + 1) {
            members.extend(own);
        }
    }
    Value::Object(members)
}

fn scalar(rng: &mut dyn Rng) -> Value {
    pick(&[json!(null), json!(1), json!(2.5), json!("x"), json!([true]), json!({"a": {}})], rng).clone()
}

fn below(bound: u32, rng: &mut dyn Rng) -> u32 {
    rng.next_u32() % bound
}

fn pick<'t, T>(all: &'t [T], rng: &mut dyn Rng) -> &'t T {
    &all[rng.next_u32() as usize % all.len()]
}
