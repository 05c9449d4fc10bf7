use serde_json::json;
use tests::cases::constant::body::operations::get_token;
use tests::cases::constant::listed::types as listed;
use tests::cases::constant::members::types::{Frame, Message, Parcel, ParcelShape, Ping, Unit};
use tests::cases::enumeration::closed::types::Length;
use tests::{Operation, RequestBuilder};

use super::{refusal, round};

#[test]
fn constants_are_filled_in() {
    let sent = json!({"object": "message", "version": 2_000_000, "final": true, "text": "Hello"});
    assert_eq!(serde_json::to_value(Message::new("Hello")).unwrap(), sent);
    assert_eq!(serde_json::to_value(Ping::default()).unwrap(), json!({"type": "ping"}));
    let mut call = RequestBuilder::new(get_token::Request::METHOD, get_token::Request::PATH);
    get_token::Request::new("c").encode(&mut call);
    assert_eq!(
        call.finish().unwrap().body().bytes().unwrap(),
        r#"{"grant_type":"authorization_code","code":"c"}"#
    );
}

#[test]
fn constants_are_checked_and_named() {
    let text = r#"{"object":"message","version":2000000.0,"final":true,"text":"Hello","role":"user"}"#;
    assert_eq!(round::<Message>(text).unwrap()["role"], "user");
    let message = r#"member `object` is not "message" at line 1 column 17"#;
    assert_eq!(refusal::<Message>(r#"{"object":"list"}"#), message);
    assert_eq!(refusal::<Ping>("{}"), "missing field `type` at line 1 column 2");
    assert!(refusal::<Message>(r#"{"version":1}"#).starts_with("member `version` is not 2000000"));
}

#[test]
fn the_one_value_of_a_list_is_a_constant() {
    let sent = json!({"kind": "parcel", "unit": "gram", "weight": 5, "size": "large", "shape": "box"});
    assert_eq!(serde_json::to_value(Parcel::new(Unit::Gram, ParcelShape::Box)).unwrap(), sent);
    let text = r#"{"kind":"parcel","unit":"pound","weight":5.0,"size":"large","shape":"tube"}"#;
    assert_eq!(round::<Parcel>(text).unwrap()["unit"], "pound");
    assert!(refusal::<Parcel>(r#"{"kind":"letter"}"#).starts_with("member `kind` is not \"parcel\""));
}

#[test]
fn another_value_than_the_listed_one_is_read_and_not_kept() {
    let text = r#"{"object":"task","state":null,"code":"200","name":"a"}"#;
    let written = json!({"object": "job", "state": "done", "code": 200, "name": "a"});
    assert_eq!(round::<listed::Job>(text).unwrap(), written);
    assert_eq!(round::<listed::Holder>(text).unwrap(), written);
    assert!(refusal::<listed::Job>(r#"{"object":"job","name":"a"}"#).starts_with("missing field `state`"));
    let circle = round::<listed::Shape>(r#"{"kind":"round","unit":"inch"}"#).unwrap();
    assert_eq!(circle, json!({"kind": "round", "unit": "cm"}));
}

#[test]
fn a_listed_value_that_tells_branches_apart_is_checked() {
    for kind in ["opened", "closed"] {
        let text = json!({"data": {"type": kind, "id": 1}});
        assert_eq!(round::<listed::Notice>(&text.to_string()).unwrap(), text);
    }
    let other = refusal::<listed::Notice>(r#"{"data":{"type":"moved","id":1}}"#);
    assert!(other.contains("is not \"opened\"") && other.contains("is not \"closed\""), "{other}");
}

#[test]
fn the_settings_may_ask_for_the_listed_value_alone() {
    assert!(refusal::<Length>(r#"{"unit":"inch"}"#).starts_with("member `unit` is not \"cm\""));
}

#[test]
fn constants_of_every_kind_are_filled_in_and_checked() {
    let mut frame = json!({
        "scale": 2.5, "circle": 0.123_456_789, "pi": 314.0 / 100.0, "far": 1e300, "nothing": null, "origin": [0, 0.5, null], "empty": [],
        "style": {"color": "red", "dash": [1, 2], "more": {}}, "bare": {}, "unit": "cm", "name": "a",
    });
    assert_eq!(serde_json::to_value(Frame::new("a")).unwrap(), frame);
    assert_eq!(round::<Frame>(&frame.to_string()).unwrap(), frame);
    for (member, wrong) in [
        ("scale", json!(2.25)),
        ("nothing", json!(0)),
        ("origin", json!([0, 0.5])),
        ("empty", json!([0])),
        ("style", json!({"color": "blue", "dash": [1, 2], "more": {}})),
        ("unit", json!(null)),
    ] {
        let right = std::mem::replace(&mut frame[member], wrong);
        let message = refusal::<Frame>(&frame.to_string());
        assert!(message.starts_with(&format!("member `{member}` is not {right}")), "{message}");
        frame[member] = right;
    }
    let text = frame.to_string().replace("[1,2]", "[1.0,2e0]");
    assert_eq!(round::<Frame>(&text).unwrap()["style"], frame["style"]);
    frame.as_object_mut().unwrap().remove("nothing");
    assert!(refusal::<Frame>(&frame.to_string()).starts_with("missing field `nothing`"));
}
