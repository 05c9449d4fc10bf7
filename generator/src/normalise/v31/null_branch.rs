//! `null` as a branch of a union.
//!
//! ```yaml
//! # before
//! oneOf: [{ $ref: '#/components/schemas/Pet' }, { type: 'null' }]
//! # after
//! allOf: [{ $ref: '#/components/schemas/Pet' }]
//! nullable: true
//! ```
//!
//! Of more branches only the null is taken out. A nullable branch stays: `oneOf: [{ type: [string, 'null'] }]`.

use serde_json::{Value, json};

use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    for key in ["oneOf", "anyOf"] {
        take_null(schema, key, context);
    }
}

fn take_null(schema: &mut Value, key: &str, context: &mut Context<'_>) {
    let Some(Value::Array(branches)) = schema.get_mut(key) else { return };
    if branches.len() < 2 || !branches.iter().any(is_null) {
        return;
    }
    let kept: Vec<(usize, Value)> =
        std::mem::take(branches).into_iter().enumerate().filter(|(_, branch)| !is_null(branch)).collect();
    let alone = kept.len() == 1 && schema.get("allOf").is_none();
    let target = if alone { "allOf" } else { key };
    let at = *context.at;
    for (index, (was, _)) in kept.iter().enumerate().filter(|(index, (was, _))| alone || index != was) {
        context.moved(&at.key(target).index(index), &at.key(key).index(*was));
    }
    put(schema, key, target, kept.into_iter().map(|(_, branch)| branch).collect());
}

fn put(schema: &mut Value, key: &str, target: &str, branches: Vec<Value>) {
    let Value::Object(members) = schema else { return };
    if branches.is_empty() {
        members.shift_remove(key);
        members.insert("enum".to_owned(), json!([null]));
    } else if target == key {
        members.insert(key.to_owned(), Value::Array(branches));
    } else {
        members.shift_remove(key);
        members.insert(target.to_owned(), Value::Array(branches));
    }
    members.insert("nullable".to_owned(), json!(true));
}

/// A branch that allows `null` and nothing else.
fn is_null(branch: &Value) -> bool {
    let only_null = |key| branch.get(key).is_some_and(|value| *value == json!([null]));
    let typed = branch.get("type");
    typed.is_some_and(|name| name == "null" || *name == json!(["null"]))
        || (typed.is_none() && only_null("enum"))
        || branch.get("const").is_some_and(Value::is_null)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::tests::one;

    #[test]
    fn one_branch_beside_null_is_that_schema() {
        let mut schema = json!({"description": "d", "oneOf": [{"type": "null"}, {"$ref": "#/x"}]});
        one(&mut schema, apply);
        assert_eq!(schema, json!({"description": "d", "allOf": [{"$ref": "#/x"}], "nullable": true}));
    }

    #[test]
    fn several_branches_stay_a_union() {
        let mut schema = json!({"anyOf": [{"type": "string"}, {"type": "null"}, {"type": "integer"}]});
        one(&mut schema, apply);
        assert_eq!(schema["anyOf"], json!([{"type": "string"}, {"type": "integer"}]));
        assert_eq!(schema["nullable"], true);
    }
}
