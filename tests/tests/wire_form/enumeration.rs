use serde_json::json;
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
