//! What the structs of the cases about objects read and write.

use serde_json::{Value, from_value, json, to_value};
use tests::cases::object::{
    any_value, by_pattern, directions, equal_inline, keep_unknown, other_members, reject_unknown, undescribed,
};
use tests::cases::presence::composed_null;
use tests::cases::{all_of, default, number};

fn survives<T: serde::de::DeserializeOwned + serde::Serialize>(value: &Value) {
    let read: T = from_value(value.clone()).expect("it should decode");
    assert_eq!(to_value(read).expect("it should encode"), *value);
}

fn refusal<T: serde::de::DeserializeOwned>(text: &str) -> String {
    serde_json::from_str::<T>(text).err().map(|error| error.to_string()).unwrap_or_default()
}

#[test]
fn members_without_a_name_are_kept_with_their_type() {
    use other_members::types::{Prices, Taken, Tree};
    survives::<Prices>(&json!({"currency": "EUR", "bread": {"amount": 3}, "apple": {"amount": 1}}));
    survives::<Taken>(&json!({"other": "a", "Other": true, "other_members": 1.5, "none": null}));
    survives::<Tree>(&json!({"left": {"left": {}}, "right": {"middle": {}}}));
    let message = refusal::<Prices>(r#"{"currency":"EUR","bread":{"amount":"3"}}"#);
    assert_eq!(message, "invalid type: string \"3\", expected an integer (i64) at line 1 column 39");
}

#[test]
fn a_declared_member_wins_over_one_in_the_map() {
    let taken = other_members::types::Taken::new().other("a").other_members("other", None);
    assert_eq!(to_value(taken).expect("it should encode"), json!({"other": "a"}));
}

#[test]
fn the_members_of_a_body_go_with_it() {
    use other_members::operations::open::Body;
    let body = Body::new("Corner").other("street", "Main");
    assert_eq!(to_value(body).expect("it should encode"), json!({"name": "Corner", "street": "Main"}));
}

#[test]
fn unknown_members_are_kept_where_the_settings_say_so() {
    use keep_unknown::types::{Closed, Open};
    survives::<Open>(&json!({"name": "Tom", "x": [1, null]}));
    let closed: Closed = from_value(json!({"name": "Tom", "x": 1})).expect("it should decode");
    assert_eq!(to_value(closed).expect("it should encode"), json!({"name": "Tom"}));
}

#[test]
fn unknown_members_are_refused_by_name_where_the_document_says_that_there_are_none() {
    use reject_unknown::types::{Closed, Open};
    let message = refusal::<Closed>(r#"{"name":"Tom","size":1}"#);
    assert_eq!(message, "unknown field `size`, expected `name` at line 1 column 20");
    assert_eq!(refusal::<Open>(r#"{"name":"Tom","size":1}"#), "");
}

#[test]
fn members_by_pattern_have_its_type() {
    use by_pattern::types::{Labels, Mixed, Pet, Rest};
    survives::<Labels>(&json!({"x-a": "b"}));
    survives::<Pet>(&json!({"name": "Tom", "age-1": 1, "size-2": 2}));
    survives::<Mixed>(&json!({"name": "Tom", "age": 1}));
    survives::<Rest>(&json!({"name": "Tom", "age": 1}));
}

#[test]
fn a_null_that_is_a_value_is_not_lost() {
    use any_value::types::Pet;
    survives::<Pet>(&json!({"name": null, "tag": null}));
    survives::<Pet>(&json!({"name": 1, "tag": [], "note": null, "extra": null}));
    assert_eq!(refusal::<Pet>(r#"{"tag":1}"#), "missing field `name` at line 1 column 9");
}

#[test]
fn what_the_server_sets_is_received_and_not_sent() {
    use directions::{
        operations::create_key,
        types::{Address, HomeInput, Pet, PetInput},
    };
    let home = HomeInput::new(vec![PetInput::new("Kit", "s")], Address::new("Rome"));
    let sent = to_value(PetInput::new("Tom", "x").home(home)).expect("it should encode");
    let kit = json!({"name": "Kit", "secret": "s"});
    assert_eq!(
        sent,
        json!({"name": "Tom", "secret": "x", "home": {"pets": [kit], "address": {"city": "Rome"}}})
    );
    survives::<Pet>(&json!({"id": "1", "name": "Tom"}));
    assert_eq!(create_key::Request::new("main"), create_key::Request::new("main".to_owned()));
}

#[test]
fn members_without_a_name_may_come_from_any_part() {
    use all_of::other_members::types::{Circle, CircleInput, Loose, ShapeInput};
    let text = r#"{"id":"a","kind":"circle","radius":1.5,"corners":0.0}"#;
    let circle: Circle = serde_json::from_str(text).expect("it should decode");
    assert_eq!(circle.other["corners"], 0);
    let sent = ShapeInput::from(CircleInput::new(1.5).other("corners", 0));
    let written = to_value(sent).expect("it should encode");
    assert_eq!(written, json!({"kind": "circle", "radius": 1.5, "corners": 0}));
    survives::<Loose>(&json!({"name": "a", "legs": 4}));
}

#[test]
fn what_the_server_takes_by_itself_is_there_to_use() {
    use default::constants::{
        operations::list_pets::{Body, Request},
        types::{Order, Sampling, Size},
    };
    assert_eq!(Request::new().limit(2 * Request::DEFAULT_LIMIT).limit, Some(40));
    let sampling = Sampling::new(Sampling::DEFAULT_SIZE).max_tokens(Sampling::DEFAULT_MAX_TOKENS);
    let body = Body::new().r#type(Body::DEFAULT_TYPE).order(Body::DEFAULT_ORDER).sampling(sampling);
    let written = json!({"type": "cat", "order": "desc", "sampling": {"max_tokens": 1_000_000, "size": 1}});
    assert_eq!(to_value(body).expect("it should encode"), written);
    assert_eq!((Body::DEFAULT_ORDER, Sampling::DEFAULT_SIZE), (Order::Desc, Size::Value1));
}

#[test]
fn lists_and_objects_that_the_server_takes_are_made() {
    use default::constants::{operations::list_pets::Request, types::Sampling};
    let fields: Vec<String> = Request::default_fields().iter().map(ToString::to_string).collect();
    assert_eq!(fields, ["id"]);
    let sampling = Sampling::new(Sampling::DEFAULT_SIZE)
        .stop(Vec::new())
        .range(Sampling::default_range())
        .labels(Sampling::default_labels())
        .filter(Sampling::default_filter())
        .named(Sampling::default_named());
    let written = json!({
        "size": 1,
        "stop": [],
        "range": [1, null],
        "labels": {"x": [0.5], "y": []},
        "filter": {"kind": "cat", "limit": null, "tags": ["x"]},
        "named": {"kind": "cat"},
    });
    assert_eq!(to_value(sampling).expect("it should encode"), written);
}

#[test]
fn values_of_unions_that_the_server_takes_are_made() {
    use default::constants::types::{Choice, Mode, Sampling};
    let sampling = Sampling::new(Sampling::DEFAULT_SIZE)
        .choice(Sampling::default_choice())
        .budget(Sampling::default_budget())
        .input(Sampling::default_input())
        .target(Sampling::default_target())
        .shape(Sampling::default_shape())
        .shapes(Sampling::default_shapes());
    let circle = json!({"type": "circle", "radius": 1.5, "order": "desc"});
    let group = json!({"type": "group", "first": {"type": "circle", "radius": 2.0}});
    let written = json!({
        "size": 1,
        "choice": "auto",
        "budget": 3,
        "input": ["a", "b"],
        "target": {"kind": "cat"},
        "shape": circle,
        "shapes": [group]
    });
    assert_eq!(to_value(&sampling).expect("it should encode"), written);
    // Each is what reading makes of it.
    assert_eq!(from_value::<Sampling>(written).expect("it should decode"), sampling);
    assert_eq!(sampling.choice, Some(Choice::Mode(Mode::Auto)));
}

#[test]
fn what_each_part_says_of_a_member_holds() {
    use all_of::merged::types::{Counts, Leaf, PetList};
    let meta = json!({"page": 1, "total": 2, "links": {"next": "b", "previous": "a"}});
    survives::<PetList>(&json!({"meta": meta}));
    assert!(refusal::<PetList>(r#"{"meta":{"page":1}}"#).starts_with("missing field `total`"));
    survives::<Leaf>(&json!({"colour": "red", "next": {"colour": "green", "next": {}}}));
    survives::<Counts>(&json!({"a": 1, "b": 2}));
}

#[test]
fn equal_types_without_names_are_one() {
    use equal_inline::operations::{send_letter, send_parcel};
    use equal_inline::types::{InkPrice, StampPrice};
    let to: send_letter::To = send_parcel::To::new("Oslo").kind("home");
    let sent = send_parcel::Request::new(to.clone(), to);
    assert_eq!(sent.from.kind, Some(send_letter::Kind::Home));
    let price: InkPrice = StampPrice::default();
    assert_eq!(to_value(price).expect("it should encode"), json!({}));
}

#[test]
fn a_member_that_nothing_describes_may_be_absent_and_is_kept() {
    use undescribed::types::{Counts, File, Parts};
    survives::<File>(&json!({"name": "a"}));
    survives::<File>(&json!({"name": "a", "accessed": {"at": [null]}}));
    survives::<File>(&json!({"name": "a", "accessed": null}));
    survives::<Counts>(&json!({"name": "a", "total": 1}));
    survives::<Parts>(&json!({"name": "a", "size": 1}));
    assert!(refusal::<Counts>(r#"{"name":"a","total":"1"}"#).contains("expected an integer"));
}

#[test]
fn an_integer_that_is_never_zero_has_such_a_type() {
    use number::non_zero::{operations::pages, types::Page};
    survives::<Page>(&json!({"size": 1, "large": null, "step": -1, "listed": [1, 2], "plain": 0}));
    let read: Page = from_value(json!({"size": 2.0})).expect("it should decode");
    assert_eq!(read.size.get(), 2);
    let message = refusal::<Page>(r#"{"size":0}"#);
    assert_eq!(
        message,
        "`size`: invalid value: integer, expected an integer other than zero at line 1 column 10"
    );
    assert_eq!(pages::Request::DEFAULT_LIMIT.get(), 20);
}

#[test]
fn null_is_a_value_where_what_a_schema_is_made_of_says_so() {
    let chip = json!({"number": "1"});
    let pet = json!({
        "by_reference": null, "by_null": null, "by_union": null, "by_parts": null, "by_circle": {"next": null},
        "never": chip, "nor": {"number": "2", "lost": true},
    });
    survives::<composed_null::types::Pet>(&pet);
    for member in ["never", "nor"] {
        let mut pet = pet.clone();
        pet[member] = Value::Null;
        let error = from_value::<composed_null::types::Pet>(pet).expect_err("null is none of its values");
        assert!(error.to_string().starts_with(&format!("`{member}`: ")), "{error}");
    }
}
