//! A schema with exactly one value.
//!
//! ```yaml
//! # before
//! const: message
//! # after
//! type: string
//! enum: [message]
//! x-jsonschema-const: message
//! ```
//!
//! A `const` says all that a `type` or an `enum` beside it could: of several types its own stays, of the values one.

use serde_json::{Map, Value, json};

use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, _: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    let Some(value) = members.shift_remove("const") else { return };
    match (members.get("type").cloned(), type_of(&value)) {
        (None, Some(name)) => {
            members.insert("type".to_owned(), json!(name));
        }
        (Some(Value::Array(names)), own) => narrow(members, &names, own),
        _ => {}
    }
    members.insert("enum".to_owned(), json!([value]));
    members.insert("x-jsonschema-const".to_owned(), value);
}

/// Of several types, leaves the one that the value has; where it has none of them, they stay.
fn narrow(members: &mut Map<String, Value>, names: &[Value], own: Option<&str>) {
    let own = own.unwrap_or("null");
    let fits = |name: &&Value| *name == own || (own == "integer" && *name == "number");
    if let Some(name) = names.iter().find(fits).cloned() {
        members.insert("type".to_owned(), name);
    }
}

/// The JSON Schema type of a value, where OpenAPI 3.0 has a word for it.
fn type_of(value: &Value) -> Option<&'static str> {
    match value {
        Value::Null => None,
        Value::Bool(_) => Some("boolean"),
        Value::Number(number) if number.is_f64() => Some("number"),
        Value::Number(_) => Some("integer"),
        Value::String(_) => Some("string"),
        Value::Array(_) => Some("array"),
        Value::Object(_) => Some("object"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::tests::one;

    #[test]
    fn of_several_types_and_values_one_stays() {
        let mut schema = json!({"type": ["string", "null"], "enum": ["a", "b"], "const": "a"});
        one(&mut schema, apply);
        assert_eq!(schema, json!({"type": "string", "enum": ["a"], "x-jsonschema-const": "a"}));
        let mut schema = json!({"type": ["number", "null"], "const": 1});
        one(&mut schema, apply);
        assert_eq!(schema, json!({"type": "number", "enum": [1], "x-jsonschema-const": 1}));
        let mut schema = json!({"type": ["number", "null"], "const": null});
        one(&mut schema, apply);
        assert_eq!(schema, json!({"type": "null", "enum": [null], "x-jsonschema-const": null}));
    }
}
