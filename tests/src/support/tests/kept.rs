use serde::{Deserialize, de::DeserializeSeed};
use serde_json::{Value, json};

use crate::support::{
    json_value::Reader,
    keep::Keep,
    kept::{Items, Kept, Members},
    tape::Tape,
};

fn tape(value: &Value) -> Tape {
    let mut tape = Tape::new();
    Keep(&mut tape).deserialize(value).unwrap();
    tape
}

fn values() -> Value {
    json!({
        "none": null, "flags": [true, false], "text": "ä\"\u{0}", "": "", "list": [], "object": {},
        "numbers": [0, 1, u64::MAX, -1, i64::MIN, 0.5, -0.0, 1e300], "deep": [{"a": [{"b": {"c": [1]}}]}],
        "long": "x".repeat(1000), "many": (0..300).collect::<Vec<_>>(), "$ref": {"$serde": 1},
    })
}

#[test]
fn what_is_kept_is_read_back() {
    let tape = tape(&values());
    assert_eq!(Value::deserialize(Reader::at(tape.bytes()).unwrap()).unwrap(), values());
}

#[test]
fn members_are_found_where_they_stand() {
    let tape = tape(&json!({"a": 1, "b": {"a": "inner"}, "a b": [2]}));
    let Some(kept @ Kept::Object(bytes)) = Kept::of(tape.bytes()) else { panic!("an object") };
    let names: Vec<&[u8]> = Members::of(bytes).map(|(name, _)| name).collect();
    assert_eq!(names, [b"a".as_slice(), b"b", b"a b"]);
    assert!(matches!(kept.get("a"), Some(Kept::Unsigned(1))));
    assert!(matches!(kept.get("a b"), Some(Kept::List(bytes)) if Items::of(bytes).count() == 1));
    assert!(kept.get("inner").is_none());
}

/// Nobody else writes such bytes; a reader of another format could still hand its own over.
#[test]
fn bytes_that_are_no_value_are_an_error() {
    let tape = tape(&values());
    for cut in 0..tape.bytes().len() {
        let read = Reader::at(&tape.bytes()[..cut]).and_then(Value::deserialize);
        assert!(read.map_or(true, |read| read != values()), "{cut} bytes are not all of it");
        let mut bytes = tape.bytes().to_vec();
        bytes[cut] ^= 0x55;
        drop(Reader::at(&bytes).and_then(Value::deserialize));
    }
    assert!(Reader::at(&[]).is_err());
    assert!(Reader::at(&[0xff; 64]).is_err());
}
