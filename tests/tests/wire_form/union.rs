//! Why a value is of none of several types.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tests::cases::union::{nested, tagged, unnamed, untagged, whole_numbers};

/// Why a value is refused that has been read already, so that it has no position.
fn why<T: DeserializeOwned>(value: &Value) -> String {
    T::deserialize(value).err().map(|error| error.to_string()).unwrap_or_default()
}

#[test]
fn an_error_says_of_each_variant_why_it_does_not_fit() {
    let message = why::<tagged::types::Pet>(&json!({"kind": "cat"}));
    assert_eq!(message, "no variant of Pet fits: `kind` is `cat`, but as Cat: missing field `lives`");
    let message = why::<tagged::types::Pet>(&json!({"lives": 9}));
    assert_eq!(message, "no variant of Pet fits: `kind` is missing");
    assert_eq!(
        why::<untagged::types::Place>(&json!(true)),
        "no variant of Place fits: \
         as Point: invalid type: boolean, expected an object (Point); \
         as Address: invalid type: boolean, expected an object (Address); \
         as Vec<Point>: invalid type: boolean, expected a sequence"
    );
    // No value is quoted, since it may be a secret.
    let message = why::<untagged::types::Place>(&json!([{"x": "sk-secret", "y": 1}]));
    assert!(message.contains("as Vec<Point>: `[0].x`: invalid type: string, expected f64"), "{message}");
    assert!(!message.contains("secret"), "{message}");
    let message = why::<whole_numbers::types::Size>(&json!(2.5));
    assert!(message.contains("as i64: ") && message.contains("as String: "), "{message}");
}

#[test]
fn a_place_goes_through_lists_and_members() {
    use unnamed::types::Setting;
    let deep = json!([{"place": {"row": 1, "column": 2}}, {"place": {"row": 1, "column": {"a": [1]}}}]);
    let message = why::<Setting>(&deep);
    assert!(message.contains("as Vec<Part>: `[1].place.column`: invalid type: map, expected "), "{message}");
    // What stands before the tag has been read by then.
    let early = r#"{"toys": [{"name": "ball"}, {"name": 5}], "kind": "dog"}"#;
    let message = serde_json::from_str::<tagged::types::Pet>(early).unwrap_err().to_string();
    let reason = "`kind` is `dog`, but as Dog: `toys[1].name`: invalid type: integer, expected a string";
    assert!(message.contains(reason), "{message}");
}

#[test]
fn an_error_says_of_each_variant_where_it_does_not_fit() {
    use unnamed::types::Setting;
    let parts = json!([{"place": {"row": 1, "column": 2}}, {"place": {"row": 1}}]);
    assert_eq!(
        why::<Setting>(&parts),
        "no variant of Setting fits: \
         as Speed: invalid type: sequence, expected a string; \
         as Size: invalid type: sequence, expected a string; \
         as Uuid: invalid type: sequence, expected a formatted UUID string; \
         as Vec<Part>: `[1].place`: missing field `column`; \
         as Part: invalid type: sequence, expected an object (Part)"
    );
    let odd = why::<nested::types::Filter>(&json!({"all": ["a", {"not": true}]}));
    assert!(
        odd.ends_with(
            "as FilterAll: `all[1]`: no variant of Filter fits: \
             as String: invalid type: map, expected a string; \
             as f64: invalid type: map, expected f64; \
             as Vec<String>: invalid type: map, expected a sequence; \
             as FilterNot: `not`: no variant of Filter fits: \
             as String: invalid type: boolean, expected a string; \
             as f64: invalid type: boolean, expected f64; \
             as Vec<String>: invalid type: boolean, expected a sequence; \
             as FilterNot: invalid type: boolean, expected an object (FilterNot); \
             as FilterAll: invalid type: boolean, expected an object (FilterAll); \
             as FilterAll: missing field `all`"
        ),
        "{odd}"
    );
}
