//! Values against the schemas that they were made for.

use serde_json::{Value, json};

use super::made;
use super::schemas::Schemas;

fn made(schema: &Value) -> Value {
    made::made(Schemas { root: &Value::Null }, schema, 0)
}

#[test]
fn required_members_are_there_and_others_where_they_have_an_example() {
    let schema = json!({
        "type": "object", "required": ["a", "free"],
        "properties": {"a": {"type": "integer", "minimum": 5}, "b": {"type": "string"},
            "c": {"type": "string", "example": "x"}, "d": {"type": "integer", "example": "no integer"}}
    });
    assert_eq!(made(&schema), json!({"a": 5, "c": "x", "free": "text"}));
}

#[test]
fn a_value_is_of_one_branch_alone() {
    let schema = json!({"oneOf": [{"enum": ["a"]}, {"enum": ["a"]}, {"type": "integer"}]});
    assert_eq!(made(&schema), json!(1));
}

#[test]
fn parts_of_a_composition_hold_together() {
    let schema = json!({"allOf": [
        {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}},
        {"properties": {"kind": {"enum": ["cat"]}}}
    ]});
    assert_eq!(made(&schema), json!({"kind": "cat"}));
}

#[test]
fn lengths_and_counts_are_kept() {
    let schema = json!({"type": "array", "minItems": 2, "items": {"type": "string", "minLength": 6}});
    assert_eq!(made(&schema), json!(["textxx", "textxx"]));
}

#[test]
fn an_example_may_be_a_text_with_the_value_in_it() {
    let member = json!({"type": "integer", "example": "5"});
    let list = json!({"type": "array", "items": {"type": "integer"}, "example": "[1, 2]"});
    let schema =
        json!({"required": ["a", "b", "c"], "properties": {"a": member, "b": list, "c": {"example": "7"}}});
    assert_eq!(made(&schema), json!({"a": 5, "b": [1, 2], "c": "7"}));
    let schema = json!({"properties": {"a": {"type": "integer"}}, "example": "no object"});
    assert_eq!(made(&schema), json!({}));
}

#[test]
fn items_are_what_their_positions_say() {
    let first = json!([{"type": "integer"}, {"type": "string"}]);
    let list = json!({"type": "array", "items": {}, "x-jsonschema-prefixItems": first});
    let tuple =
        json!({"type": "array", "items": {"x-tuple": true, "anyOf": first}, "minItems": 2, "maxItems": 2});
    assert_eq!([made(&list), made(&tuple)], [json!([1, "text"]), json!([1, "text"])]);
}

#[test]
fn an_integer_is_one_of_its_format() {
    let example = |format: &str, example: i64| {
        made(&json!({"type": "integer", "format": format, "example": example})) == json!(example)
    };
    assert!(
        example("int32", 2_147_483_647) && example("int64", 2_147_483_648) && example("unix-time", 1 << 40)
    );
    assert!(!example("int32", 2_147_483_648) && !example("uint8", -1) && !example("uint8", 256));
}
