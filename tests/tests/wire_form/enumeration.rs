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

#[test]
fn numbers_and_values_of_several_types_have_names_and_others_are_kept() {
    use tests::cases::enumeration::other_types::types::{
        ValuesChoice, ValuesExact, ValuesLarge, ValuesMixed, ValuesRatio, ValuesTyped,
    };
    assert_eq!(serde_json::from_str::<ValuesRatio>("1.0").unwrap(), ValuesRatio::Value1);
    assert_eq!(round::<ValuesRatio>("0.75").unwrap(), json!(0.75));
    assert!(refusal::<ValuesRatio>(r#""1""#).contains("expected a JSON number"));
    assert_eq!(serde_json::from_str::<ValuesMixed>("true").unwrap(), ValuesMixed::True);
    assert_eq!(round::<ValuesMixed>(r#"{"a":[null]}"#).unwrap(), json!({"a": [null]}));
    assert_eq!(serde_json::from_str::<ValuesTyped>(r#""1""#).unwrap(), ValuesTyped::Value1Value);
    assert_eq!(serde_json::from_str::<ValuesTyped>("1.0").unwrap(), ValuesTyped::Value1);
    for digits in ["18446744073709551615", "18446744073709551614", "1"] {
        assert_eq!(round::<ValuesLarge>(digits).unwrap().to_string(), digits);
    }
    assert!(matches!(serde_json::from_str("18446744073709551614"), Ok(ValuesLarge::Other(_))));
    for digits in ["3.14159", "1e+300", "-1.5"] {
        let read: ValuesExact = serde_json::from_str(digits).unwrap();
        assert!(!matches!(read, ValuesExact::Other(_)));
        assert_eq!(serde_json::to_string(&read).unwrap(), digits);
    }
    assert_eq!(ValuesChoice::from(json!("many")), ValuesChoice::Many);
}

#[test]
fn other_numbers_and_mixtures_are_refused_where_the_settings_say_so() {
    let wall: closed::Wall = serde_json::from_str(r#"{"colour":"red","ratio":2.0,"size":"auto"}"#).unwrap();
    assert_eq!((wall.ratio, wall.size), (Some(closed::WallRatio::Value2), Some(closed::WallSize::Auto)));
    assert!(refusal::<closed::WallRatio>("3").contains("the document does not list the value"));
    assert!(refusal::<closed::WallSize>("true").contains("the document does not list the value"));
}
