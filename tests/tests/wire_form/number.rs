use serde_json::json;
use tests::cases::number::widths::types::Sizes;

use super::{refusal, round};

#[test]
fn integers_may_be_written_with_a_fraction_of_zero() {
    let text =
        r#"{"plain":1.0,"tiny":2e2,"lists":[[1.0,null,-0.0]],"by_name":{"a":3.0},"maybe":4.0,"count":5.0}"#;
    let sizes: Sizes = serde_json::from_str(text).unwrap();
    assert_eq!((sizes.plain, sizes.tiny, sizes.count), (1, Some(200), Some(5)));
    let written = json!({
        "plain": 1, "tiny": 200, "count": 5, "lists": [[1, null, 0]], "by_name": {"a": 3}, "maybe": 4
    });
    assert_eq!(serde_json::to_value(sizes).unwrap(), written);
}

#[test]
fn other_fractions_and_other_types_are_refused() {
    let message = "invalid value: floating point `1.5`, expected an integer (i64) at line 1 column 12";
    assert_eq!(refusal::<Sizes>(r#"{"plain":1.5}"#), message);
    let message = r#"invalid type: string "1", expected an integer (i64) at line 1 column 12"#;
    assert_eq!(refusal::<Sizes>(r#"{"plain":"1"}"#), message);
    assert!(refusal::<Sizes>(r#"{"plain":1e19}"#).contains("expected an integer (i64)"));
    assert!(refusal::<Sizes>(r#"{"plain":1,"tiny":256}"#).contains("expected an integer (u8)"));
    assert!(refusal::<Sizes>(r#"{"plain":1,"natural":-1}"#).contains("expected an integer (u64)"));
}

#[test]
fn nothing_is_lost_at_the_ends() {
    let text =
        r#"{"plain":-9223372036854775808,"largest":18446744073709551615,"larger":18446744073709551615}"#;
    let written = round::<Sizes>(text).unwrap();
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(text).unwrap());
    assert_eq!(round::<Sizes>(r#"{"plain":0,"larger":1e25}"#).unwrap(), json!({"plain": 0, "larger": 1e25}));
}

#[test]
fn null_and_absence_are_kept_apart() {
    assert_eq!(round::<Sizes>(r#"{"plain":0,"maybe":null}"#).unwrap(), json!({"plain": 0, "maybe": null}));
    assert_eq!(round::<Sizes>(r#"{"plain":0}"#).unwrap(), json!({"plain": 0}));
}
