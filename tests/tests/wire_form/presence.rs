//! Absent, `null` and a value are three things where a document says so.

use serde_json::json;
use tests::cases::presence::{four_states, null_branch, openapi_3_0};

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
fn openapi_3_0_says_nullable() {
    use openapi_3_0::types::{Kind, Pet};
    kept::<Pet>(&json!({"tag": null, "kind": null, "names": ["a", null]}));
    let pet: Pet = kept(&json!({"tag": "a", "kind": "dog"}));
    assert_eq!(pet.kind.value(), Some(&Kind::Dog));
}
