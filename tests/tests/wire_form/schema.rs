//! Plain, recursive and combined schemas.

use serde_json::json;
use tests::cases::all_of::{alike, merged};
use tests::cases::format::{plain_text, text_of_time};
use tests::cases::object::{conditional, flags, long_names, nested_maps, unchecked};
use tests::cases::schema::{
    deprecated, inline, limits, many_required, primitives, recursive, restated, restated_titles, typeless,
};

use super::{kept, refusal};

#[test]
fn a_member_of_each_plain_type() {
    use primitives::types::{Everything, Nothing};
    let everything = json!({
        "id": "a", "count": -1, "small": 2, "ratio": 0.5, "flag": true, "tags": ["b"], "labels": {"c": "d"},
        "grid": [[1.5], []], "anything": null,
    });
    assert_eq!(kept::<Everything>(&everything).grid, [vec![1.5], vec![]]);
    let mut large = everything.clone();
    large["small"] = json!(1_u64 << 31);
    assert!(refusal::<Everything>(&large.to_string()).contains("expected an integer (i32)"));
    kept::<Nothing>(&json!({}));
}

#[test]
fn types_may_contain_themselves() {
    use recursive::types::{Groups, Nest, Node, Tree};
    kept::<Node>(&json!({"next": {"next": {}}, "children": [{}, {"left": {"node": {}}}]}));
    kept::<Tree>(&json!({"a": {"b": {}}, "c": {}}));
    kept::<Nest>(&json!([[], [[[]]]]));
    kept::<Groups>(&json!({"a": [{}, {"b": []}]}));
    kept::<alike::types::Chains>(
        &json!({"first": {"name": "a", "size": 1, "next": {"next": {"size": 2}}}, "second": {}}),
    );
}

#[test]
fn items_that_say_more_are_those_of_a_list() {
    let page: merged::types::PetPage =
        kept(&json!({"items": [{"id": "a", "name": "Tom", "note": "n"}], "rows": [[1]]}));
    assert_eq!(page.items.first().map(|pet| pet.name.as_str()), Some("Tom"));
    kept::<merged::types::Page>(&json!({"items": [1, "a"], "rows": [null], "pages": [{"page": 1}]}));
}

#[test]
fn a_type_that_is_said_twice_is_one() {
    use restated::types::{Color, Paint, PaintEither, PaintWithin};
    let paint: Paint = kept(&json!({
        "beside": "red", "short": "green", "within": "b", "when": "2026-01-01T00:00:00Z", "either": "blue",
        "pet": {"name": "Tom"}, "none": null, "plain": "x",
    }));
    assert_eq!((paint.beside, paint.short), (Some(Color::Red), Some(Color::Green)));
    assert_eq!((paint.within, paint.either), (Some(PaintWithin::B), Some(PaintEither::Blue)));
}

#[test]
fn without_a_type_any_value_stands_where_the_settings_say_so() {
    use typeless::types::{BoxType, Either, Item};
    kept::<BoxType>(&json!({"content": "a string", "lid": {"size": 1}}));
    kept::<BoxType>(&json!({"content": {"name": "a"}, "lid": 2}));
    assert!(matches!(kept(&json!(["a"])), Either::Any(_)));
    assert!(refusal::<Item>("{}").starts_with("missing field `price`"));
}

#[test]
fn types_without_names_are_called_after_their_place() {
    use inline::types::{Shop, ShopAddress, ShopOpen};
    let shop = Shop::new().address(ShopAddress::new().city("Rome")).open(ShopOpen::Always);
    assert_eq!(serde_json::to_value(shop).unwrap(), json!({"address": {"city": "Rome"}, "open": "always"}));
    let pool: restated_titles::types::PoolResponse =
        kept(&json!({"name": "a", "slot_list": [{"number": 1}, {}]}));
    assert_eq!(pool.slot_list.first().and_then(|slot| slot.number), Some(1));
}

#[test]
fn conditions_are_not_checked_and_their_members_are_kept() {
    use conditional::types::Payment;
    kept::<Payment>(&json!({"kind": "card", "number": "1", "fee": 2, "iban": "3"}));
    kept::<Payment>(&json!({"kind": "cash", "fee": "none"}));
    // `then` asks for a number here.
    kept::<Payment>(&json!({"kind": "card"}));
    assert!(refusal::<Payment>("{}").starts_with("missing field `kind`"));
    let address = json!({"country": "US", "zip": "1", "province": "2", "postcode": "3"});
    kept::<conditional::types::Address>(&address);
    // So are those of what a condition refers to.
    let elsewhere = json!({"country": "FR", "zip": 75, "city": "Paris", "code": null});
    kept::<conditional::types::Address>(&elsewhere);
}

#[test]
fn what_is_not_checked_is_never_fatal() {
    use unchecked::types::{Bounded, Conditional};
    kept::<Bounded>(&json!({}));
    kept::<Bounded>(&json!({"odd": "a string", "plain": "x", "either": "a", "name": "n"}));
    kept::<Conditional>(&json!({"a": 1}));
    kept::<limits::types::Basket>(
        &json!({"items": [], "total": -1.5, "note": null, "labels": {"a": "b"}, "count": 13}),
    );
    // A lower bound of zero is that of the type.
    assert!(
        refusal::<limits::types::Basket>(r#"{"items":[],"total":1,"count":-3}"#)
            .contains("expected an integer (u64)")
    );
}

#[test]
fn maps_may_be_in_maps() {
    let counters = json!({
        "totals": {"a": "b"}, "by_region": {"eu": {"host": {"path": 1}}}, "deep": {"x": [{"y": {"z": "w"}}]},
    });
    kept::<nested_maps::types::Counters>(&counters);
}

#[test]
fn formats_whose_types_would_change_the_text_are_text() {
    let texts = json!({
        "duration": "P1DT12H", "time": "7:00", "decimal": "1.10", "email": "A@b.c", "idn_email": "a@\u{e4}.c",
        "hostname": "EXAMPLE.com", "idn_hostname": "\u{e4}.c", "ipv6": "::FFFF:1.2.3.4", "uri": "HTTP://a/../b", "url": "a b",
        "uri_reference": "../c", "uri_template": "/{a}", "iri": "http://\u{e4}", "iri_reference": "\u{e4}",
        "json_pointer": "/a~1b", "relative_json_pointer": "1/a", "regex": "^a+$", "shoe_size": "42",
    });
    kept::<plain_text::types::Texts>(&texts);
    let event: text_of_time::types::Event = kept(&json!({"at": "2026-01-01 12:00", "day": null}));
    assert_eq!(event.at, "2026-01-01 12:00");
}

#[test]
fn structs_of_any_size_are_made_by_name() {
    use many_required::types::{Level, Sums};
    use many_required::types::{Owner, OwnerRequired};
    let flags = flags::types::Flags::new(flags::types::FlagsRequired {
        read: true,
        write: false,
        share: true,
        remove: false,
    });
    assert_eq!(serde_json::to_value(flags.note("a")).unwrap()["share"], json!(true));
    let owner = Owner::new(OwnerRequired { anonuid: 1, anongid: 2 });
    assert_eq!(serde_json::to_value(owner).unwrap(), json!({"anonuid": 1, "anongid": 2}));
    let sums: Sums = kept(&json!({
        "level": 2, "id": "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "total": 0.5, "open": true, "count": 3,
        "since": "2026-01-01T00:00:00Z", "until": null, "share": null,
    }));
    assert_eq!(sums.level, Level::Value2);
    let policy = json!({"short": "a", "password_has_to_be_changed_after_so_many_days_at_most_by_all": null});
    kept::<long_names::types::Policy>(&policy);
    let pet = deprecated::types::Pet::new("Tom");
    assert_eq!(serde_json::to_value(pet).unwrap(), json!({"name": "Tom"}));
}
