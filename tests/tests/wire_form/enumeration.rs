use serde_json::json;
use tests::cases::enumeration::closed::types as closed;
use tests::cases::enumeration::integers::types::{Alarm, Level, Status};
use tests::cases::enumeration::unions::types::{Model, Priority, Size};
use tests::cases::enumeration::values::types::Reaction;

use super::{refusal, round};

#[test]
fn integers_have_names_and_unknown_ones_are_kept() {
    let alarm: Alarm = serde_json::from_str(r#"{"level":1.0,"status":null,"bits":[1,3]}"#).unwrap();
    assert_eq!((alarm.level, alarm.level.as_i64()), (Level::High, 1));
    assert_eq!(serde_json::to_value(alarm).unwrap(), json!({"level": 1, "status": null, "bits": [1, 3]}));
    assert_eq!(round::<Level>("-7").unwrap(), json!(-7));
    assert_eq!((Level::from(100_000), Level::Muted.to_string()), (Level::Extreme, "-1".to_owned()));
    assert_eq!(Status::from(404).as_i64(), 404);
    assert_eq!(
        refusal::<Level>(r#""1""#),
        r#"invalid type: string "1", expected an integer (i64) at line 1 column 3"#
    );
}

#[test]
fn every_value_survives_whatever_it_is_called() {
    for value in ["+1", "-1", "\u{1f44d}", "*", "", "200", ">=", "Self", "Other", "new"] {
        assert_eq!(round::<Reaction>(&json!(value).to_string()).unwrap(), value);
    }
    assert_eq!(Reaction::from("Other"), Reaction::OtherValue);
}

#[test]
fn unions_of_constants_are_enums() {
    assert_eq!((Size::from("s"), Size::from("")), (Size::Small, Size::Unknown));
    assert_eq!(Model::from("new"), Model::Other("new".to_owned()));
    assert_eq!(Priority::from(2), Priority::High);
}

#[test]
fn values_that_are_not_listed_are_refused_where_the_settings_say_so() {
    assert_eq!(
        round::<closed::Wall>(r#"{"colour":"red","level":1.0}"#).unwrap(),
        json!({"colour": "red", "level": 1})
    );
    let why = r#"invalid value: string "blue", expected a string that the document lists at line 1 column 6"#;
    assert_eq!(refusal::<closed::Colour>(r#""blue""#), why);
    let why = "invalid value: integer `3`, expected an integer that the document lists";
    assert_eq!(refusal::<closed::Level>("3"), why);
    assert_eq!(round::<closed::Shade>(r#""pale""#).unwrap(), "pale");
    assert_eq!("green".parse(), Ok(closed::Colour::Green));
    assert!("blue".parse::<closed::Colour>().is_err() && closed::Level::try_from(3).is_err());
}
