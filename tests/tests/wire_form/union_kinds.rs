//! Unions whose values are read as they come, since their kind tells what they are.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tests::cases::union::kinds::types::{Everything, Labels, Lists, Loose, Outer, Pair, Recipients, Rule};

/// Why a text is refused.
fn why<T: DeserializeOwned>(text: &str) -> String {
    serde_json::from_str::<T>(text).err().map(|error| error.to_string()).unwrap_or_default()
}

#[test]
fn a_list_and_an_object_are_read_by_their_kind() {
    let value = json!({
        "recipients": [{"name": "Ann", "age": 7}, {"name": "Bob"}],
        "rule": {"least": 0.5, "rules": [true, {"least": 1.0, "rules": []}]},
        "pair": ["a", true], "lists": [{"name": "Ann"}], "labels": {"a": true}, "loose": [[1]],
        "outer": {"name": "Ann"},
    });
    let from_text: Everything = serde_json::from_str(&value.to_string()).unwrap();
    let from_value: Everything = serde_json::from_value(value.clone()).unwrap();
    let from_reader: Everything = serde_json::from_reader(value.to_string().as_bytes()).unwrap();
    assert!(from_text == from_value && from_text == from_reader);
    assert!(matches!(&from_text.recipients, Some(Recipients::List(people)) if people[0].age == Some(7)));
    assert!(
        matches!(&from_text.rule, Some(Rule::Limits(limits)) if limits.rules.iter().flatten().count() == 2)
    );
    assert!(matches!(&from_text.pair, Some(Pair::List((text, true))) if text == "a"));
    assert!(matches!(&from_text.lists, Some(Lists::Person(_))));
    assert!(matches!(&from_text.labels, Some(Labels::FlagMap(_))));
    assert!(matches!(&from_text.loose, Some(Loose::ListList(_))));
    assert!(matches!(&from_text.outer, Some(Outer::Recipients(Recipients::Person(_)))));
    assert_eq!(serde_json::to_value(&from_text).unwrap(), value);
}

#[test]
fn integers_in_what_is_read_as_it_comes_may_be_written_with_a_fraction() {
    let read: Recipients = serde_json::from_str(r#"[{"name": "Ann", "age": 7.0}]"#).unwrap();
    assert!(matches!(read, Recipients::List(people) if people[0].age == Some(7)));
}

#[test]
fn each_variant_says_why_it_does_not_fit_though_the_value_is_gone() {
    let reasons = "no variant of Recipients fits: \
                   as String: invalid type: sequence, expected a string; \
                   as Vec<Person>: missing field `name`; \
                   as Person: invalid type: sequence, expected an object (Person) at line 1 column 29";
    assert_eq!(why::<Recipients>(r#"[{"name": "Ann"}, {"age": 12}]"#), reasons);
    let reasons = "no variant of Recipients fits: \
                   as String: invalid type: map, expected a string; \
                   as Vec<Person>: invalid type: map, expected a sequence; \
                   as Person: invalid type: integer, expected a string at line 1 column 10";
    assert_eq!(why::<Recipients>(r#"{"name": 5}"#), reasons);
    // Without a text there is no position, but a path.
    let value = json!([{"name": "Ann"}, {"name": "Bob", "age": "secret at line 1 column 2"}]);
    let why = serde_json::from_value::<Recipients>(value).unwrap_err().to_string();
    assert!(why.contains("as Vec<Person>: `[1].age`: invalid type: string, expected "), "{why}");
    assert!(!why.contains("secret"), "{why}");
}

#[test]
fn a_text_that_ends_too_early_is_told_as_that() {
    for text in [r#"[{"name": "Ann"}, {"na"#, r#"{"name": "A"#, r#"{"name": "#, "["] {
        let error = serde_json::from_str::<Recipients>(text).unwrap_err();
        assert!(error.is_eof(), "{text}: {error}");
    }
}

#[test]
fn a_union_in_a_value_that_is_kept_says_where_in_it_something_is_wrong() {
    let why = why::<Outer>(r#"[{"name": "Ann"}, {"name": 5}]"#);
    assert!(why.contains("as Vec<Person>: `[1].name`: invalid type: integer, expected a string; "), "{why}");
}

#[test]
fn a_value_that_is_kept_is_what_was_sent() {
    let numbers =
        json!([[0, -1, u64::MAX, i64::MIN, 0.1, 1e300, null, true, false, "ä\"\n", {"$a": [1.5]}, []]]);
    let read: Loose = serde_json::from_str(&numbers.to_string()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), numbers);
    let read: Loose = serde_json::from_value(numbers.clone()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), numbers);
    let many: Value = (0..1000).map(|number| json!([number, "x".repeat(number)])).collect();
    let read: Loose = serde_json::from_str(&many.to_string()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), many);
}
