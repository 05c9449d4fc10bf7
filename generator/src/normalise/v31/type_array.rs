//! A `type` that is a list, or `null`.
//!
//! ```yaml
//! # before
//! tag: { type: [string, 'null'] }
//! pet: { oneOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'null' }] }
//! # after
//! tag: { type: string, nullable: true }
//! pet: { oneOf: [{ $ref: '#/components/schemas/Pet' }, { enum: [null] }] }
//! ```
//!
//! Several types become a union of one schema a type, each with the keywords that speak of it.
//!
//! In OpenAPI 3.0 `nullable` adds to the `type` beside it and to nothing else (3.0.3, section 4.7.24.1): beside a
//! union it has no effect. A schema without a `type` takes what its `enum` lists, `null` as well.

use serde_json::{Map, Value, json};

use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    match members.get("type") {
        Some(Value::Array(types)) => {
            let names: Vec<String> = types.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            replace(members, names, context);
        }
        Some(Value::String(name)) if name == "null" => null_only(members),
        _ => {}
    }
}

fn replace(members: &mut Map<String, Value>, mut names: Vec<String>, context: &mut Context<'_>) {
    if names.iter().any(|name| name == "number") {
        names.retain(|name| name != "integer");
    }
    let nullable = names.iter().any(|name| name == "null");
    names.retain(|name| name != "null");
    match names.as_slice() {
        [] => null_only(members),
        [only] => {
            members.insert("type".to_owned(), json!(only));
            members.extend(nullable.then(|| ("nullable".to_owned(), json!(true))));
        }
        several if lists_scalars(members) => listed(members, several, nullable),
        several => split(members, several, nullable, context),
    }
}

/// Whether the values say all that there is to say.
fn lists_scalars(members: &Map<String, Value>) -> bool {
    let values = members.get("enum").and_then(Value::as_array);
    values.is_some_and(|values| !values.iter().any(|value| value.is_array() || value.is_object()))
}

/// Values of several types: those of one that is not named are none.
fn listed(members: &mut Map<String, Value>, names: &[String], nullable: bool) {
    members.shift_remove("type");
    if let Some(Value::Array(values)) = members.get_mut("enum") {
        let typed = |value: &Value| names.iter().any(|name| is_of(value, name));
        values.retain(|value| typed(value) || nullable && value.is_null());
    }
}

fn null_only(members: &mut Map<String, Value>) {
    members.shift_remove("type");
    members.insert("enum".to_owned(), json!([null]));
}

/// An existing union says more about the value than the types do: it stays, and the types are implied.
fn split(members: &mut Map<String, Value>, names: &[String], nullable: bool, context: &mut Context<'_>) {
    members.shift_remove("type");
    if members.contains_key("oneOf") || members.contains_key("anyOf") || members.contains_key("allOf") {
        members.extend(nullable.then(|| ("nullable".to_owned(), json!(true))));
        return;
    }
    let at = *context.at;
    let mut branches: Vec<Value> = names.iter().map(|name| Value::Object(branch(members, name))).collect();
    branches.extend(nullable.then(|| json!({ "enum": [null] })));
    for (index, _) in branches.iter().enumerate() {
        context.moved(&at.key("oneOf").index(index), &at);
    }
    for name in names {
        members.retain(|key, _| !keywords(name).contains(&key.as_str()) && key != "enum");
    }
    members.insert("oneOf".to_owned(), Value::Array(branches));
}

fn branch(members: &Map<String, Value>, name: &str) -> Map<String, Value> {
    let mut branch = Map::new();
    branch.insert("type".to_owned(), json!(name));
    for key in keywords(name) {
        branch.extend(members.get(*key).map(|value| ((*key).to_owned(), value.clone())));
    }
    if let Some(Value::Array(values)) = members.get("enum") {
        let own: Vec<Value> = values.iter().filter(|value| is_of(value, name)).cloned().collect();
        branch.insert("enum".to_owned(), Value::Array(own));
    }
    branch
}

fn is_of(value: &Value, name: &str) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(_) => name == "boolean",
        Value::Number(number) => name == "number" || (name == "integer" && !number.is_f64()),
        Value::String(_) => name == "string",
        Value::Array(_) => name == "array",
        Value::Object(_) => name == "object",
    }
}

/// The keywords that speak of values of one type (JSON Schema 2020-12 Validation, section 6).
fn keywords(name: &str) -> &'static [&'static str] {
    match name {
        "string" => &["format", "pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType"],
        "number" | "integer" => {
            &["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]
        }
        "array" => &["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"],
        "object" => &[
            "properties",
            "required",
            "additionalProperties",
            "patternProperties",
            "unevaluatedProperties",
            "dependentSchemas",
            "dependentRequired",
            "dependencies",
            "propertyNames",
            "minProperties",
            "maxProperties",
        ],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::tests::one;

    #[test]
    fn a_type_or_null_is_nullable() {
        let mut schema = json!({"type": ["string", "null"], "maxLength": 3});
        one(&mut schema, apply);
        assert_eq!(schema, json!({"type": "string", "maxLength": 3, "nullable": true}));
    }

    #[test]
    fn null_alone_is_the_only_value() {
        for written in [json!("null"), json!(["null"])] {
            let mut schema = json!({"type": written, "description": "d"});
            one(&mut schema, apply);
            assert_eq!(schema, json!({"description": "d", "enum": [null]}));
        }
    }

    #[test]
    fn each_branch_gets_its_own_keywords() {
        let mut schema =
            json!({"type": ["string", "array", "null"], "items": {}, "minLength": 1, "title": "t"});
        one(&mut schema, apply);
        let branches =
            json!([{"type": "string", "minLength": 1}, {"type": "array", "items": {}}, {"enum": [null]}]);
        assert_eq!(schema, json!({"title": "t", "oneOf": branches}));
    }
}
