use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::pet::Pet;
use crate::support::json_pointer::locate;

/// The pointer to the error that `serde_json` meets when it reads a `T`.
fn pointer<T: DeserializeOwned>(text: &str) -> String {
    let error = serde_json::from_str::<T>(text).err().expect("it should not decode");
    locate(text.as_bytes(), &error)
}

#[test]
fn a_member_of_the_wrong_type() {
    assert_eq!(pointer::<Pet>(r#"{"name": 1}"#), "/name");
    assert_eq!(pointer::<Pet>(r#"{"name": {"a": 1}, "owner": null}"#), "/name");
    assert_eq!(pointer::<Pet>(r#"{"name": ["a", {"b": 2}]}"#), "/name");
    assert_eq!(pointer::<Pet>(r#"{"owner": null, "name": true, "kind": "cat"}"#), "/name");
    assert_eq!(pointer::<Pet>(r#"{"name": "Tom", "owner": null, "weight": 1.5}"#), "/weight");
    assert_eq!(pointer::<Pet>(r#"{"name": "Tom", "owner": null, "kind": 7 }"#), "/kind");
}

#[test]
fn a_missing_member_points_at_its_object() {
    assert_eq!(pointer::<Pet>("{}"), "");
    assert_eq!(pointer::<Pet>(r#"{"name": "Tom"}"#), "");
    let text = r#"{"name": "Tom", "kittens": [{"name": "A", "owner": null}, {"name": "B"}], "owner": null}"#;
    assert_eq!(pointer::<Pet>(text), "/kittens/1");
}

#[test]
fn deep_inside_arrays_and_objects() {
    let text = r#"{"name": "a", "owner": null, "kittens": [{"name": "b", "owner": "]}", "kittens": [{"name": 3}]}]}"#;
    assert_eq!(pointer::<Pet>(text), "/kittens/0/kittens/0/name");
    assert_eq!(pointer::<Vec<Vec<u8>>>("[[1, 2], [], [3, 4, 500]]"), "/2/2");
    assert_eq!(pointer::<Vec<Vec<u8>>>("[[1], 2]"), "/1");
    assert_eq!(pointer::<Vec<u8>>("[{}]"), "/0");
}

#[test]
fn the_text_may_have_lines() {
    assert_eq!(pointer::<Pet>("{\n  \"name\": \"Tom\",\n  \"owner\":\n    5\n}"), "/owner");
    assert_eq!(pointer::<Vec<u8>>("\n\n[1,\n2,\n\"x\"\n]"), "/2");
    assert_eq!(pointer::<Pet>("{\r\n\"name\": 1\r\n}"), "/name");
}

#[test]
fn keys_are_unescaped_and_then_escaped_for_a_pointer() {
    type Map = BTreeMap<String, BTreeMap<String, u8>>;
    assert_eq!(pointer::<Map>(r#"{"a/b": {"m~n": "x"}}"#), "/a~1b/m~0n");
    assert_eq!(pointer::<Map>(r#"{"q\"\\": {"\u00e9": "x"}}"#), "/q\"\\/é");
    assert_eq!(pointer::<Map>(r#"{"": {"{[,:": "x"}}"#), "//{[,:");
}

#[test]
fn strings_with_brackets_do_not_confuse() {
    assert_eq!(pointer::<Pet>(r#"{"name": "}]\",\"x\":[{", "owner": 1}"#), "/owner");
}

#[test]
fn truncated_text_points_at_what_was_being_read() {
    assert_eq!(pointer::<Pet>(r#"{"name": "To"#), "/name");
    assert_eq!(pointer::<Pet>(r#"{"name": "#), "/name");
    assert_eq!(pointer::<Pet>(r#"{"name": "Tom", "kittens": [{"name": "#), "/kittens/0/name");
    assert_eq!(pointer::<Pet>(r#"{"name": "Tom", "ow"#), "");
    assert_eq!(pointer::<Pet>(r#"{"name": "Tom", "kittens": [{"name": "A", "owner": null}, "#), "/kittens/1");
    assert_eq!(pointer::<Pet>(""), "");
}

#[test]
fn what_is_no_json_at_all_points_at_the_root() {
    assert_eq!(pointer::<Pet>("<html><body>{\"name\": [1, 2</body></html>"), "");
    assert_eq!(pointer::<Pet>(r#"{"name": "Tom", "owner": null} trailing"#), "");
}

#[test]
fn what_is_no_json_inside_a_value_points_at_the_value() {
    assert_eq!(pointer::<Pet>(r#"{"name": "Tom", "owner": nul}"#), "/owner");
    assert_eq!(pointer::<Pet>(r#"{"name": "Tom", "owner": }"#), "/owner");
    assert_eq!(pointer::<Pet>(r#"{"name": "T\x"}"#), "/name");
    assert_eq!(pointer::<Pet>("{\"name\": \"a\nb\"}"), "/name");
    assert_eq!(pointer::<Pet>(r#"{"name": "Tom" "owner": null}"#), "/name");
    assert_eq!(pointer::<Vec<u8>>("[1, 2,]"), "/2");
    assert_eq!(pointer::<Pet>(r#"{"name": "Tom", owner}"#), "");
}

#[test]
fn an_error_of_another_text_is_no_panic() {
    for other in ["", "[", "\n\n\n\n\n[1,\n2,\n\"x\"]", "{\"a\": 1, \"b\": 2, \"c\": nul}"] {
        let error = serde_json::from_str::<Vec<u8>>(other).unwrap_err();
        let pointer = locate(br#"{"a": [1, "\"#, &error);
        assert!(["", "/a", "/a/1"].contains(&pointer.as_str()), "{pointer}");
    }
}

#[test]
fn keys_may_be_broken_too() {
    let text = b"{\"\xff\": [1, \"";
    let error = serde_json::from_slice::<serde_json::Value>(text).unwrap_err();
    assert!(locate(text, &error).is_ascii());
}
