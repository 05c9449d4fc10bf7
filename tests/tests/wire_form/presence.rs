//! Absent, `null` and a value are three things where a document says so.

use serde_json::json;
use tests::cases::presence::{four_states, null_branch, nullable_branch, openapi_3_0};

use super::{kept, refusal};

#[test]
fn the_four_states_are_kept_apart() {
    use four_states::{Maybe, types::Pet};
    let absent: Pet = kept(&json!({"name": "Tom", "owner": null}));
    assert_eq!((absent.owner, absent.colour, absent.chip), (None, None, Maybe::Absent));
    let null: Pet = kept(&json!({"name": "Tom", "owner": "Ann", "chip": null, "kind": null}));
    assert!(null.chip.is_null() && null.kind.is_null());
    kept::<Pet>(
        &json!({"name": "Tom", "owner": null, "chip": {"number": "1"}, "kind": "cat", "colour": "red"}),
    );
    assert!(refusal::<Pet>(r#"{"name":"Tom"}"#).starts_with("missing field `owner`"));
    assert!(refusal::<Pet>(r#"{"name":null,"owner":null}"#).starts_with("invalid type: null"));
}

#[test]
fn null_may_be_a_branch_or_a_list_of_nothing_else() {
    use null_branch::types::Pet;
    kept::<Pet>(
        &json!({"chip": null, "home": null, "name": null, "old_chip": null, "chips": [null, {"number": "1"}]}),
    );
    kept::<Pet>(&json!({"chip": {"number": "1"}, "home": {"city": "Rome"}}));
}

#[test]
fn a_branch_that_says_nullable_alone_is_null() {
    use nullable_branch::types::{Best, Filter, Found, Pet, Search, SearchOrder};
    let search = Search::new(Some(SearchOrder::Age)).filter(Filter::new().kind("cat"));
    assert_eq!(serde_json::to_value(&search).unwrap(), json!({"filter": {"kind": "cat"}, "order": "age"}));
    let search = Search::new(None).filter_null();
    assert_eq!(serde_json::to_value(&search).unwrap(), json!({"filter": null, "order": null}));
    let found: Found = kept(&json!({"best": "Tom", "others": [{"name": "Ann"}, null]}));
    assert_eq!(found.best, Some(Best::Text("Tom".to_owned())));
    assert_eq!(found.others.unwrap()[1], None::<Pet>);
    kept::<Found>(&json!({"best": null}));
    refusal::<Found>(r#"{"best":3}"#);
}

#[test]
fn openapi_3_0_says_nullable() {
    use openapi_3_0::types::{Kind, Pet};
    kept::<Pet>(&json!({"tag": null, "kind": null, "mark": null, "owner": null, "names": ["a", null]}));
    let pet: Pet = kept(&json!({"tag": "a", "kind": "dog", "mark": "b", "owner": "cat"}));
    assert_eq!(pet.kind.value(), Some(&Kind::Dog));
}
