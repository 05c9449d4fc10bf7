//! Keywords beside a `$ref`, which OpenAPI 3.0 ignores.
//!
//! ```yaml
//! # before
//! $ref: '#/components/schemas/Pet'
//! description: The one to sell.
//! # after
//! allOf: [{ $ref: '#/components/schemas/Pet' }]
//! description: The one to sell.
//! x-ref-annotations: true
//! ```

use serde_json::{Value, json};

use crate::normalise::Context;

/// Marks an `allOf` of one reference: the type is the referenced one, the annotations belong to this use.
const ANNOTATED_REFERENCE: &str = "x-ref-annotations";

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    if members.len() < 2 || !members.get("$ref").is_some_and(Value::is_string) {
        return;
    }
    let at = *context.at;
    context.moved(&at.key("allOf").index(0).key("$ref"), &at.key("$ref"));
    let mut rest = std::mem::take(members);
    let reference = rest.shift_remove("$ref").unwrap_or_default();
    let mut all_of = vec![json!({ "$ref": reference })];
    let annotations_only = rest.keys().all(|key| is_annotation(key));
    all_of.extend(rest.shift_remove("allOf").and_then(list).unwrap_or_default());
    members.insert("allOf".to_owned(), Value::Array(all_of));
    members.append(&mut rest);
    if annotations_only {
        members.insert(ANNOTATED_REFERENCE.to_owned(), json!(true));
    }
}

fn list(value: Value) -> Option<Vec<Value>> {
    if let Value::Array(items) = value { Some(items) } else { None }
}

fn is_annotation(key: &str) -> bool {
    const ANNOTATIONS: [&str; 11] = [
        "title",
        "description",
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
        "example",
        "examples",
        "externalDocs",
        "nullable",
        "$comment",
    ];
    key.starts_with("x-") || ANNOTATIONS.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normalised(mut schema: Value) -> Value {
        crate::normalise::tests::one(&mut schema, apply);
        schema
    }

    #[test]
    fn annotations_stay_beside_the_reference() {
        let schema = normalised(json!({"$ref": "#/components/schemas/Pet", "description": "d"}));
        assert_eq!(schema["allOf"], json!([{"$ref": "#/components/schemas/Pet"}]));
        assert_eq!(schema["description"], "d");
        assert_eq!(schema[ANNOTATED_REFERENCE], true);
    }

    #[test]
    fn a_lone_reference_is_left_alone() {
        assert!(normalised(json!({"$ref": "#/a"})).get("$ref").is_some());
    }
}
