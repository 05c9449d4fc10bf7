//! Members by pattern, and those that no other keyword has looked at (JSON Schema 2020-12 Core, sections 10.3.2.2 and
//! 11.3).
//!
//! ```yaml
//! # before
//! patternProperties: { '^x-': { type: string } }
//! ---
//! unevaluatedProperties: false
//! # after
//! additionalProperties: { type: string }
//! x-jsonschema-patternProperties: { '^x-': { type: string } }
//! ---
//! additionalProperties: false
//! x-jsonschema-unevaluatedProperties: false
//! ```
//!
//! Members of several types become `anyOf`. The patterns themselves are not checked. `unevaluatedProperties` beside
//! keywords that look at members elsewhere, such as `allOf`, stays what it is.

use serde_json::{Map, Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

const ADDITIONAL: &str = "additionalProperties";

/// Keywords that apply another schema to the same object.
const APPLICATORS: [&str; 10] =
    ["$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas", "not"];

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    unevaluated(members, context);
    patterns(members, context);
}

fn unevaluated(members: &mut Map<String, Value>, context: &mut Context<'_>) {
    const KEY: &str = "unevaluatedProperties";
    let Some(rest) = members.get(KEY).cloned() else { return };
    if members.contains_key(ADDITIONAL) {
        return;
    }
    if APPLICATORS.iter().any(|key| members.contains_key(*key)) {
        let message = "`unevaluatedProperties` beside keywords that apply other schemas has no effect";
        context.report(Code::IgnoredKeyword, KEY, message);
        return;
    }
    let at = *context.at;
    context.moved(&at.key(ADDITIONAL), &at.key(KEY));
    members.insert(ADDITIONAL.to_owned(), rest);
}

fn patterns(members: &mut Map<String, Value>, context: &mut Context<'_>) {
    const KEY: &str = "patternProperties";
    let Some(Value::Object(patterns)) = members.get(KEY) else { return };
    let mut schemas: Vec<Value> = Vec::new();
    for schema in patterns.values().chain(members.get(ADDITIONAL)) {
        if *schema != json!(false) && !schemas.contains(schema) {
            schemas.push(schema.clone());
        }
    }
    let Some(first) = patterns.keys().next() else { return };
    let at = *context.at;
    let other = match schemas.as_slice() {
        [] => json!(false),
        [only] => {
            context.moved(&at.key(ADDITIONAL), &at.key(KEY).key(first));
            only.clone()
        }
        several => {
            context.moved(&at.key(ADDITIONAL), &at.key(KEY));
            json!({ "anyOf": several })
        }
    };
    members.insert(ADDITIONAL.to_owned(), other);
    context.report(Code::IgnoredKeyword, KEY, "the patterns of members' names are not checked");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn additional(mut schema: Value) -> Value {
        crate::normalise::tests::one(&mut schema, apply);
        schema[ADDITIONAL].clone()
    }

    #[test]
    fn one_type_is_the_type_of_the_others() {
        let string = json!({"type": "string"});
        assert_eq!(additional(json!({"patternProperties": {"^a": string}})), string);
        let both = json!({"patternProperties": {"^a": string, "^b": string}, "additionalProperties": false});
        assert_eq!(additional(both), string);
    }

    #[test]
    fn several_types_are_alternatives() {
        let (string, number) = (json!({"type": "string"}), json!({"type": "number"}));
        let mixed = json!({"patternProperties": {"^a": string}, "additionalProperties": number});
        assert_eq!(additional(mixed), json!({"anyOf": [string, number]}));
    }

    #[test]
    fn unevaluated_members_are_additional_where_nothing_else_looks() {
        assert_eq!(additional(json!({"unevaluatedProperties": false})), false);
        assert_eq!(additional(json!({"unevaluatedProperties": false, "allOf": []})), Value::Null);
    }
}
