use bytes::Bytes;

use crate::support::body::RawBody;

fn body(text: &'static str) -> RawBody {
    RawBody::from(Bytes::from_static(text.as_bytes()))
}

#[test]
fn a_body_is_bytes_text_and_json() {
    let body = body(r#"{"a":1}"#);
    assert_eq!(body.bytes().len(), 7);
    assert_eq!(body.text(), r#"{"a":1}"#);
    assert_eq!(body.json::<serde_json::Value>().unwrap()["a"], 1);
    assert_eq!(RawBody::from(Bytes::from_static(b"a\xff")).text(), "a\u{fffd}");
}

#[test]
fn a_byte_order_mark_is_no_part_of_json() {
    let marked = body("\u{feff}{\"error\":\"no\"}");
    assert_eq!(marked.json::<serde_json::Value>().unwrap()["error"], "no");
    assert_eq!(marked.message().as_deref(), Some("no"));
    assert_eq!(marked.bytes().len(), 17);
}

#[test]
fn debug_shows_two_kibibytes() {
    assert_eq!(format!("{:?}", body("no\nway")), r#""no\nway""#);
    let long = RawBody::from(Bytes::from("x".repeat(5000)));
    assert_eq!(format!("{long:?}"), format!("\"{}\"... (5000 bytes)", "x".repeat(2048)));
}

#[test]
fn messages_are_found_in_the_usual_places() {
    for text in [
        r#"{"error":{"code":400,"message":"no"}}"#,
        r#"{"message":"no","error":"other"}"#,
        r#"{"error":"no","error_description":"longer"}"#,
        r#"{"error":{"code":1},"error_description":"no"}"#,
        r#"{"detail":"no","title":"t"}"#,
        r#"{"errors":[{"status":"422","title":"t","detail":"no"}]}"#,
        r#"{"errors":[{"message":"no"}],"data":null}"#,
        r#"{"title":"t","errors":["no","other"]}"#,
        r#"{"title":"no","errors":{"name":["other"]}}"#,
        r#"{"type":"about:blank","title":"no"}"#,
        r#"{"message":"","title":"no"}"#,
    ] {
        assert_eq!(body(text).message().as_deref(), Some("no"), "{text}");
    }
    for text in ["", "<html>no</html>", "[]", "\"no\"", r#"{"message":1}"#] {
        assert_eq!(body(text).message(), None, "{text}");
    }
}

#[test]
fn messages_are_one_short_line() {
    let message = body(r#"{"message":" a\r\nERROR \u001b[31mb\u202ec\u0000 "}"#).message().unwrap();
    assert_eq!(message, "a  ERROR [31mbc");
    let long = format!(r#"{{"message":"{}"}}"#, "é".repeat(1000));
    let message = RawBody::from(Bytes::from(long)).message().unwrap();
    assert_eq!(message, format!("{}…", "é".repeat(300)));
}
