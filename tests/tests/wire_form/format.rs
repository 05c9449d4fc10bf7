use serde_json::{Value, json};
use tests::cases::format::{
    jiff_library, parameters::operations::put_person, strings::types::Person, time_library,
};
use tests::{Operation, RequestBuilder};

use super::{refusal, round};

const ID: &str = "67e55044-10b1-426f-9247-bb680e5fe0c8";

/// What becomes of a member.
fn member(name: &str, value: &Value) -> Value {
    let mut person = json!({"id": ID, "created": "2026-11-23T07:00:00Z", "password": "p"});
    person[name] = value.clone();
    round::<Person>(&person.to_string()).unwrap()[name].take()
}

fn is_kept(name: &str, value: impl Into<Value>) {
    let value = value.into();
    assert_eq!(member(name, &value), value);
}

#[test]
fn points_in_time_keep_their_offset_and_their_fraction() {
    for text in ["2026-11-23T07:00:00Z", "2026-11-23T07:00:00.125+02:00", "1990-12-31T23:59:60Z"] {
        is_kept("created", json!(text));
    }
    is_kept("changed", Value::Null);
    is_kept("seen", json!(["2026-11-23T07:00:00Z", "2026-11-23T07:00:00.123456789-09:30"]));
}

#[test]
fn the_text_of_a_point_in_time_is_normalised() {
    assert_eq!(member("created", &json!("2026-11-23T07:00:00.1+00:00")), "2026-11-23T07:00:00.100Z");
    assert_eq!(member("created", &json!("2026-11-23t07:00:00z")), "2026-11-23T07:00:00Z");
    assert_eq!(member("created", &json!("2026-11-23T07:00:00+0200")), "2026-11-23T07:00:00+02:00");
}

#[test]
fn a_point_in_time_without_an_offset_is_in_utc() {
    assert_eq!(member("created", &json!("2026-11-23T07:00:00")), "2026-11-23T07:00:00Z");
    assert_eq!(member("seen", &json!(["2026-11-23 07:00:00.5"])), json!(["2026-11-23T07:00:00.500Z"]));
}

#[test]
fn other_texts_are_no_points_in_time() {
    let text = json!({"id": ID, "created": "soon", "password": "p"}).to_string();
    assert!(refusal::<Person>(&text).contains("expected a date and time (RFC 3339)"));
}

#[test]
fn dates_addresses_and_plain_text_are_kept() {
    is_kept("born", json!("1990-02-28"));
    is_kept("wakes", json!("07:00:00+01:00"));
    is_kept("works", json!("P1Y2M"));
    is_kept("home", json!("HTTP://EXAMPLE.com:80"));
    is_kept("address", json!("192.0.2.1"));
    is_kept("address6", json!("2001:DB8:0:0:0:0:0:1"));
    is_kept("salary", json!("1.10"));
    is_kept("colour", json!("red"));
    is_kept("upload", json!("\u{0}raw"));
    is_kept("keys", json!({"a": ID}));
}

#[test]
fn a_uuid_is_written_in_lower_case() {
    assert_eq!(member("id", &json!(ID.to_uppercase())), ID);
}

#[test]
fn bytes_are_read_in_any_form_and_written_in_one() {
    is_kept("photo", json!("+/+/AA=="));
    is_kept("key", json!("-_-_AA"));
    assert_eq!(member("photo", &json!("-_-_\nAA")), "+/+/AA==");
    assert_eq!(member("key", &json!("+/+/AA==")), "-_-_AA");
    let text =
        json!({"id": ID, "created": "2026-11-23T07:00:00Z", "password": "p", "photo": "?"}).to_string();
    assert!(refusal::<Person>(&text).contains("no base64"));
}

#[test]
fn secrets_are_sent_and_not_shown() {
    is_kept("password", json!("hunter2"));
    let person: Person =
        serde_json::from_value(json!({"id": ID, "created": "2026-11-23T07:00:00Z", "password": "hunter2"}))
            .unwrap();
    assert!(!format!("{person:?} {}", person.password).contains("hunter2"));
    assert_eq!(person.password.expose(), "hunter2");
}

#[test]
fn parameters_have_the_form_of_the_wire() {
    let at: chrono::DateTime<chrono::Utc> = "2026-11-23T07:00:00.5Z".parse().unwrap();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let request = put_person::Request::new(ID.parse().unwrap(), day, at, at)
        .before(vec![at.fixed_offset()])
        .digest(vec![255])
        .set_from([192, 0, 2, 1].into())
        .limit(5)
        .x_pin("1234")
        .photo(&b"abc"[..]);
    let mut call = RequestBuilder::new(put_person::Request::METHOD, put_person::Request::PATH);
    request.encode(&mut call);
    let call = call.finish().unwrap();
    let uri = "since=2026-11-23T07%3A00%3A00.500Z&before=2026-11-23T07%3A00%3A00.500Z&digest=%2Fw%3D%3D\
               &from=192.0.2.1&limit=5";
    assert_eq!(call.uri().to_string(), format!("/people/{ID}/2026-11-23?{uri}"));
    assert_eq!(call.headers()["x-pin"], "1234");
    assert_eq!(call.body().bytes().unwrap(), r#"{"at":"2026-11-23T07:00:00.500Z","photo":"YWJj"}"#);
}

#[test]
fn other_libraries_read_what_lacks_an_offset_too() {
    let text =
        r#"{"at":"2026-11-23T07:00:00","day":"2026-11-23","ended":null,"seen":["2026-11-23 07:00:00Z"]}"#;
    let read = json!({
        "at": "2026-11-23T07:00:00Z", "day": "2026-11-23", "ended": null, "seen": ["2026-11-23T07:00:00Z"]
    });
    assert_eq!(round::<time_library::types::Event>(text).unwrap(), read);
    assert_eq!(round::<jiff_library::types::Event>(text).unwrap(), read);
}

#[test]
fn of_a_date_with_a_time_of_day_the_date_is_taken() {
    for text in [
        "1990-02-28T00:00:00Z",
        "1990-02-28T23:30:00-05:00",
        "1990-02-28T00:00:00",
        "1990-02-28 00:00:00.000",
    ] {
        assert_eq!(member("born", &json!(text)), "1990-02-28", "{text}");
        let event = json!({"at": "2026-11-23T07:00:00Z", "day": text}).to_string();
        assert_eq!(round::<time_library::types::Event>(&event).unwrap()["day"], "1990-02-28", "{text}");
        assert_eq!(round::<jiff_library::types::Event>(&event).unwrap()["day"], "1990-02-28", "{text}");
    }
    for text in ["1990-02-30T00:00:00Z", "1990-02-28Tnoon", "28.2.1990", ""] {
        let event = json!({"at": "2026-11-23T07:00:00Z", "day": text}).to_string();
        assert!(round::<time_library::types::Event>(&event).is_err(), "{text}");
        assert!(round::<jiff_library::types::Event>(&event).is_err(), "{text}");
        let person = json!({"id": ID, "created": "2026-11-23T07:00:00Z", "password": "p", "born": text});
        assert!(refusal::<Person>(&person.to_string()).contains("expected a date"), "{text}");
    }
}

#[test]
fn points_in_time_of_another_library_are_parameters() {
    use time_library::operations::list_events::Request;
    let at = time::OffsetDateTime::UNIX_EPOCH;
    let mut call = RequestBuilder::new(Request::METHOD, Request::PATH);
    Request::new(at.date()).since(at).encode(&mut call);
    let uri = "/events?since=1970-01-01T00%3A00%3A00Z&day=1970-01-01";
    assert_eq!(call.finish().unwrap().uri().to_string(), uri);
}
