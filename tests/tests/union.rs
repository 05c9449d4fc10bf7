//! Values of several types, read and written through the snapshots.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tests::cases::dialect::branch_values;
use tests::cases::union::{
    closed, crossed, default_mapping, inferred, inherited, keyed, mapped_list, misfits, nested, overlapping,
    preset_tag, recursive, shared, tagged, unnamed, untagged, whole_numbers,
};

/// Reads a value and expects that writing it gives it back.
fn round_trip<T: DeserializeOwned + Serialize>(value: &Value) -> T {
    let read = T::deserialize(value).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), *value);
    read
}

fn refusal<T: DeserializeOwned>(value: &Value) -> String {
    T::deserialize(value).err().unwrap().to_string()
}

#[test]
fn a_declared_tag_picks_the_variant() {
    use tagged::types::Pet;
    assert!(matches!(round_trip(&json!({"kind": "cat", "lives": 9})), Pet::Cat(cat) if cat.lives == 9));
    assert!(matches!(round_trip(&json!({"kind": "puppy"})), Pet::Dog(_)));
}

#[test]
fn a_branch_says_by_its_type_which_one_it_is() {
    use preset_tag::types::{Bird, Cat, Dog, Fish, Kind, Pet, Snake};
    let written = |pet: Pet| serde_json::to_value(pet).unwrap();
    assert_eq!(written(Cat::new().name("Tom").into()), json!({"kind": "cat", "name": "Tom"}));
    assert_eq!(written(Dog::new().into()), json!({"kind": "Dog"}));
    assert_eq!(written(Bird::default().wings(2).into()), json!({"kind": "Bird", "wings": 2}));
    assert_eq!(written(Fish::new("Nemo").into()), json!({"kind": "Fish", "name": "Nemo"}));
    assert_eq!(written(Snake::new(Kind::Viper, "Kaa").into()), json!({"kind": "viper", "name": "Kaa"}));
}

#[test]
fn a_tag_that_a_branch_does_not_describe_is_read_and_written_back() {
    use preset_tag::types::Pet;
    assert!(matches!(round_trip(&json!({"kind": "cat", "name": "Tom"})), Pet::Cat(_)));
    assert!(matches!(round_trip(&json!({"kind": "Fish", "name": "Nemo"})), Pet::Fish(_)));
    assert!(matches!(round_trip(&json!({"kind": "python", "name": "Kaa"})), Pet::Snake(_)));
    assert!(matches!(round_trip(&json!({"kind": "Dog"})), Pet::Dog(_)));
}

#[test]
fn a_value_may_be_several_alternatives_at_once() {
    use keyed::types::{BookBinding, Found, ShelfChanges};
    let both = json!({"add_book": {"title": "Emma", "binding": "other"}, "clear": true});
    let changes: ShelfChanges = round_trip(&both);
    assert_eq!(changes.add_book.map(|book| book.binding), Some(BookBinding::OtherValue));
    assert_eq!((changes.drop_book, changes.clear), (None, Some(true)));
    assert!(matches!(round_trip(&json!([["a"], []])), Found::NestedList(_)));
}

#[test]
fn an_unknown_tag_is_kept() {
    let bird = json!({"kind": "bird", "wings": 2});
    assert!(matches!(round_trip(&bird), tagged::types::Pet::Other(kept) if kept == bird));
}

#[test]
fn a_string_is_of_the_variant_that_lists_it() {
    use unnamed::types::{Choice, ChoiceText, Level, LevelText, Setting, Size, Speed, Tempo};
    assert!(matches!(round_trip(&json!("none")), Choice::Text(ChoiceText::None)));
    assert!(matches!(round_trip(&json!("any")), Choice::Text(ChoiceText::Other(_))));
    assert!(matches!(round_trip(&json!("max")), Level::Text(LevelText::Greatest)));
    assert!(matches!(round_trip(&json!("slow")), Setting::Speed(Speed::Slow)));
    assert!(matches!(round_trip(&json!("big")), Setting::Size(Size::Big)));
    assert!(matches!(round_trip(&json!("6ba7b810-9dad-11d1-80b4-00c04fd430c8")), Setting::Uuid(_)));
    assert!(matches!(round_trip(&json!("urgent")), Setting::Speed(Speed::Other(_))));
    assert!(matches!(round_trip(&json!("fast")), Tempo::Speed(Speed::Fast)));
    assert!(matches!(round_trip(&json!("andante")), Tempo::Text(_)));
    assert!(matches!(round_trip(&json!({"a": 1})), unnamed::types::Labels::IntegerMap(_)));
}

#[test]
fn a_tag_that_nobody_declared_picks_the_variant() {
    use inferred::types::{Message, MessageContent, MessageListItem};
    assert!(matches!(round_trip::<Message>(&json!({"content": "hi"})).content, MessageContent::Text(_)));
    let parts = json!({"content": [{"type": "text", "text": "a"}, {"url": "b"}, {"type": "sound", "x": 1}]});
    let MessageContent::List(parts) = round_trip::<Message>(&parts).content else { panic!("a list") };
    assert!(matches!(
        parts.as_slice(),
        [MessageListItem::TextPart(_), MessageListItem::Image(_), MessageListItem::Other(_)]
    ));
}

#[test]
fn what_takes_any_object_comes_last() {
    use untagged::types::Attached;
    assert!(matches!(round_trip(&json!({"x": 1.0, "y": 2.5})), Attached::Point(point) if point.y > 2.0));
    assert!(matches!(round_trip(&json!({"x": 1.0, "y": 2.5, "z": 3})), Attached::Object(_)));
    assert!(matches!(round_trip(&json!({"x": "here"})), Attached::Object(_)));
    assert!(refusal::<Attached>(&json!([1])).contains("Attached"));
}

#[test]
fn without_a_tag_the_variant_that_knows_most_is_taken() {
    use untagged::types::{Address, Id, Mixed, Place};
    assert!(matches!(round_trip(&json!({"street": "s"})), Place::Address(_)));
    assert!(matches!(round_trip(&json!({"x": 1.5, "y": 2.5})), Place::Point(_)));
    assert!(matches!(round_trip(&json!([{"x": 1.5, "y": 2.5}])), Place::List(_)));
    assert!(matches!(round_trip(&json!(7)), Id::Integer(7)));
    assert!(matches!(round_trip(&json!("seven")), Id::Text(_)));
    assert!(matches!(round_trip(&json!(true)), Mixed::Flag(true)));
    assert_eq!(round_trip::<Address>(&json!({})).city, None);
}

#[test]
fn what_overlaps_loses_nothing() {
    use overlapping::types::{Contact, Either, Shade};
    round_trip::<Contact>(&json!({"name": "n", "mail": "m", "phone": "p"}));
    round_trip::<Either>(&json!({"a": "x", "b": "y"}));
    assert_eq!(round_trip::<Shade>(&json!("dark")), Shade::Dark);
    assert_eq!(round_trip::<Shade>(&json!("grey")), Shade::Other("grey".to_owned()));
}

#[test]
fn shared_members_are_in_each_variant() {
    use shared::types::Event;
    let event = round_trip(&json!({"id": "1", "type": "closed", "reason": "done"}));
    assert!(matches!(event, Event::Closed(closed) if closed.id == "1"));
    let square = round_trip(&json!({"kind": "Square", "size": 1.5, "at": 2}));
    assert!(matches!(square, shared::types::Placed::Square(square) if square.at == 2));
    for answer in
        [json!({"silent": true, "id": "1"}), json!({"silent": true, "mail": "a@b"}), json!({"admin": 1})]
    {
        round_trip::<shared::types::Answer>(&answer);
    }
}

#[test]
fn heirs_are_the_variants_of_what_they_include() {
    use inherited::types::{Drawing, Shape};
    let shapes =
        json!({"shapes": [{"kind": "circle", "radius": 1.5}, {"kind": "square", "name": "s", "side": 2.5}]});
    let shapes = round_trip::<Drawing>(&shapes).shapes.unwrap_or_default();
    assert!(matches!(shapes.as_slice(), [Shape::Circle(_), Shape::Square(square)] if square.name.is_some()));
    let ring = json!({"kind": "Ring", "radius": 2.5, "hole": 1.5});
    assert!(matches!(round_trip(&ring), Shape::Ring(ring) if ring.hole == Some(1.5)));
}

#[test]
fn unions_may_contain_themselves() {
    use recursive::types::Expression;
    let twice = json!({"of": {"of": {"value": 1.5}}});
    assert!(matches!(round_trip(&twice), Expression::Negation(_)));
}

#[test]
fn an_unknown_tag_is_refused_where_the_settings_say_so() {
    use closed::types::Event;
    assert!(matches!(round_trip(&json!({"type": "opened", "id": "a"})), Event::Opened(_)));
    let why = refusal::<Event>(&json!({"type": "lost", "id": "a"}));
    assert!(why.starts_with("no variant of Event fits: `type` is `lost`"), "{why}");
    let why = refusal::<Event>(&json!({"type": "a\n".repeat(40), "id": "a"}));
    assert!(why.contains(r"a\na\n..`") && !why.contains('\n') && why.len() < 120, "{why}");
}

#[test]
fn a_member_that_alternatives_describe_differently_is_any_value() {
    use crossed::types::SizedType;
    for size in [json!("large"), json!(3), json!(null)] {
        round_trip::<SizedType>(&json!({"name": "box", "height": 1, "size": size}));
    }
}

#[test]
fn a_value_of_another_type_is_kept_where_an_alternative_says_nothing_of_the_member() {
    use misfits::types::{Needed, Strict, Target, Typed};
    let target: Target =
        round_trip(&json!({"id": "a", "port": 80, "name": {"first": 1}, "alias": 7, "more": []}));
    assert_eq!((target.port, target.name), (Some(80), None));
    assert_eq!(target.other["name"], json!({"first": 1}));
    round_trip::<Target>(&json!({"id": null, "port": "http", "alias": null}));
    let set = Target::new().id("a").other("id", json!(1)).other("port", json!("http"));
    assert_eq!(serde_json::to_value(set).unwrap(), json!({"id": "a", "port": "http"}));
    round_trip::<Needed>(&json!({"a": "text", "b": 1}));
    round_trip::<Typed>(&json!({"a": "x", "c": "no integer"}));
    assert!(refusal::<Strict>(&json!({"b": "text"})).contains("expected an integer"));
}

#[test]
fn integers_among_other_values_may_be_written_with_a_fraction() {
    use whole_numbers::types::{Moment, Size, Sizes};
    let read = |value: Value| serde_json::from_value::<Size>(value).unwrap();
    assert_eq!([read(json!(2.0)), read(json!(2)), read(json!("2"))], [2.into(), 2.into(), "2".into()]);
    assert!(refusal::<Size>(&json!(2.5)).contains("no variant of Size fits"));
    assert!(matches!(serde_json::from_value(json!([1.0, 2])), Ok(Sizes::List(items)) if items == [1, 2]));
    assert!(matches!(serde_json::from_value(json!(3.0)), Ok(Moment::Integer(3))));
}

#[test]
fn a_default_mapping_takes_objects_without_a_known_tag() {
    use default_mapping::types::Pet;
    assert!(matches!(round_trip(&json!({"kind": "Cat", "lives": 9})), Pet::Cat(_)));
    assert!(matches!(round_trip(&json!({"kind": "snake", "legs": 0})), Pet::Animal(_)));
    assert!(matches!(round_trip(&json!({"legs": 4})), Pet::Animal(animal) if animal.kind.is_none()));
    let odd = json!({"kind": "snake", "legs": "none"});
    assert!(matches!(round_trip(&odd), Pet::Other(kept) if kept == odd));
}

#[test]
fn a_union_within_a_union_is_part_of_it() {
    use nested::types::{Filter, Named};
    assert_eq!(round_trip::<Filter>(&json!(1.5)), Filter::Number(1.5));
    assert!(matches!(round_trip(&json!({"all": [{"not": "a"}, null, ["b"]]})), Filter::All(_)));
    assert!(matches!(round_trip(&json!({"not": null})), Filter::Not(_)));
    assert!(matches!(round_trip(&json!("a")), Named::Text(_)));
}

#[test]
fn branches_that_say_what_they_are_in_prose_are_told_apart() {
    use branch_values::types::{Event, Mark};
    assert!(matches!(round_trip(&json!({"type": "end", "index": 1})), Event::End(_)));
    assert!(
        matches!(round_trip(&json!({"type": "delta", "text": "a"})), Event::Delta(delta) if delta.text.is_some())
    );
    // Where the tag says nothing the members do.
    assert!(matches!(round_trip(&json!({"type": "line", "length": 2})), Mark::Length(_)));
    assert!(matches!(round_trip(&json!({"type": "dot", "x": 2})), Mark::X(_)));
    assert!(matches!(round_trip(&json!({"type": "text", "text": "a"})), Mark::Text(_)));
}

#[test]
fn a_branch_that_is_no_object_needs_no_tag() {
    use mapped_list::types::Content;
    assert!(matches!(round_trip(&json!([{"type": "folder"}])), Content::Folder(items) if items.len() == 1));
    assert!(matches!(round_trip(&json!({"type": "file", "size": 1})), Content::File(_)));
    assert!(matches!(round_trip(&json!("a name")), Content::Name(_)));
    assert!(matches!(round_trip(&json!({"type": "array"})), Content::Other(_)));
}
