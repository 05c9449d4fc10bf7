use serde_json::{from_str, to_string};

use super::pet::{Kind, Pet};
use crate::support::maybe::Maybe;

fn error(text: &str) -> String {
    from_str::<Pet>(text).expect_err("it should not decode").to_string()
}

#[test]
fn a_struct_survives_the_round_trip() {
    let text =
        r#"{"name":"Tom","owner":"Ann","kind":"cat","weight":4,"kittens":[{"name":"Kit","owner":null}]}"#;
    let pet: Pet = from_str(text).unwrap();
    assert_eq!(pet.kind, Some(Kind::Cat));
    assert_eq!(to_string(&pet).unwrap(), text);
}

#[test]
fn what_may_be_left_out_is_left_out() {
    assert_eq!(to_string(&Pet::new("Tom")).unwrap(), r#"{"name":"Tom","owner":null}"#);
    assert_eq!(from_str::<Pet>(r#"{"owner":null,"name":"Tom"}"#).unwrap(), Pet::new("Tom"));
}

#[test]
fn null_means_absent_where_a_member_is_only_optional() {
    assert_eq!(from_str::<Pet>(r#"{"name":"Tom","owner":null,"kind":null}"#).unwrap(), Pet::new("Tom"));
}

#[test]
fn null_and_absent_differ_where_both_are_allowed() {
    let pet: Pet = from_str(r#"{"name":"Tom","owner":null,"weight":null}"#).unwrap();
    assert_eq!(pet.weight, Maybe::Null);
    assert_eq!(to_string(&pet).unwrap(), r#"{"name":"Tom","owner":null,"weight":null}"#);
}

#[test]
fn a_missing_member_is_named() {
    assert_eq!(error(r#"{"owner":"Ann"}"#), "missing field `name` at line 1 column 15");
    assert_eq!(error(r#"{"name":"Tom"}"#), "missing field `owner` at line 1 column 14");
}

#[test]
fn null_is_no_value_where_a_member_is_required() {
    assert_eq!(
        error(r#"{"name":null,"owner":null}"#),
        "invalid type: null, expected a string at line 1 column 12"
    );
}

#[test]
fn unknown_members_are_skipped() {
    let pet: Pet = from_str(r#"{"colour":{"rgb":[1,2,3]},"name":"Tom","owner":null,"x":"y"}"#).unwrap();
    assert_eq!(pet, Pet::new("Tom"));
}

#[test]
fn the_last_of_two_equal_members_counts() {
    let pet: Pet = from_str(r#"{"name":"Tim","owner":null,"name":"Tom"}"#).unwrap();
    assert_eq!(pet.name, "Tom");
}

#[test]
fn escaped_keys_are_recognised() {
    assert_eq!(from_str::<Pet>(r#"{"n\u0061me":"Tom","owner":null}"#).unwrap().name, "Tom");
}

#[test]
fn the_first_error_is_told() {
    let message = "invalid type: integer `1`, expected a string at line 1 column 9";
    assert_eq!(error(r#"{"name":1,"owner":2}"#), message);
}

#[test]
fn other_shapes_are_refused() {
    assert_eq!(error("[]"), "invalid type: sequence, expected an object (Pet) at line 1 column 0");
    assert_eq!(
        error(r#""Tom""#),
        r#"invalid type: string "Tom", expected an object (Pet) at line 1 column 5"#
    );
}

#[test]
fn unknown_values_survive_the_round_trip() {
    let text = r#"{"name":"Tom","owner":null,"kind":"lynx"}"#;
    assert_eq!(to_string(&from_str::<Pet>(text).unwrap()).unwrap(), text);
}

#[test]
fn reading_from_a_value_works_too() {
    let value = serde_json::json!({"name": "Tom", "owner": null, "extra": 1});
    assert_eq!(serde_json::from_value::<Pet>(value).unwrap(), Pet::new("Tom"));
}
