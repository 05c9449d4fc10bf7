//! How values without a tag find their type, and why one is of none of several.

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tests::cases::bench::shapes::types::Part;
use tests::cases::union::{
    nested, own_values::types as own_values, tagged, unnamed, untagged, whole_numbers,
};

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
    // So does it through the entries of maps.
    let message = why::<unnamed::types::Labels>(&json!({"a": {"place": {"row": 1, "column": "b"}}}));
    assert!(message.contains(r#"`["a"].place.column`: invalid type: string, expected "#), "{message}");
    let message = why::<unnamed::types::Labels>(&json!({"a`b": [], "c": {}}));
    assert!(message.contains(r#"`["a'b"]`: invalid type: sequence, expected "#), "{message}");
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

#[test]
fn a_union_is_read_alike_from_text_that_is_lent_and_that_is_not() {
    let text = r#"[{"title":"a \"b\"","text":"c","tags":["d"]},{"city":"e","street":"f"},"g"]"#;
    let lent: Vec<Part> = serde_json::from_str(text).unwrap();
    let read: Vec<Part> = serde_json::from_reader(text.as_bytes()).unwrap();
    assert!(matches!(&*lent, [Part::Note(note), Part::Place(_), Part::Text(_)] if note.title == "a \"b\""));
    assert_eq!(lent, read);
    assert_eq!(serde_json::to_string(&lent).unwrap(), text);
}

#[test]
fn of_a_member_that_comes_twice_the_last_counts_in_a_union_too() {
    let part: Part = serde_json::from_str(r#"{"city":"Ur","city":"Rome","street":"s"}"#).unwrap();
    assert!(matches!(part, Part::Place(place) if place.city == "Rome"));
}

#[test]
fn a_member_whose_name_begins_with_a_dollar_is_one_like_others() {
    let text = r#"{"$ref":[1,null,-2,0.5,true],"city":"Rome","street":"s"}"#;
    assert!(matches!(serde_json::from_str(text).unwrap(), Part::Place(place) if place.city == "Rome"));
}

#[test]
fn the_variant_that_knows_most_members_is_taken_wherever_it_stands() {
    let sound = json!({"url": "u", "seconds": 1.5, "width": 2});
    assert!(matches!(serde_json::from_value(sound).unwrap(), Part::Sound(_)));
    // It knows them all, but is not what was sent.
    let sound = json!({"url": "u", "width": 1, "height": "high", "seconds": 1.5});
    assert!(matches!(serde_json::from_value(sound).unwrap(), Part::Sound(_)));
}

#[test]
fn the_reasons_of_a_refusal_stand_in_the_order_of_the_variants() {
    let message = why::<Part>(&json!({"city": "Rome"}));
    let at = |name: &str| message.find(&format!("as {name}:")).expect(name);
    let places = ["String", "Picture", "Sound", "Place", "Note"].map(at);
    assert!(places.is_sorted(), "{message}");
}

#[test]
fn heirs_that_give_their_values_themselves_are_known_by_these() {
    use own_values::{Bm25Similarity, Either, Pet, Plan, Similarity};
    let text = json!({"@odata.type": "#Search.BM25", "k1": 1.5});
    assert!(matches!(Similarity::deserialize(&text), Ok(Similarity::Bm25(it)) if it.k1 == Some(1.5)));
    assert!(matches!(Either::deserialize(&text), Ok(Either::Bm25Similarity(_))));
    assert_eq!(serde_json::to_value(Bm25Similarity::new().k1(1.5)).unwrap(), text);
    assert!(
        matches!(Pet::deserialize(&json!({"kind": "dog", "tricks": 3})), Ok(Pet::Dog(it)) if it.tricks == Some(3))
    );
    assert!(matches!(Pet::deserialize(&json!({"kind": "Fish"})), Ok(Pet::Fish(_))));
    assert!(matches!(Plan::deserialize(&json!({"type": "Extra"})), Ok(Plan::Extra(_))));
}
