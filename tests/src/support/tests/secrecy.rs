//! What holds a secret does not show it.

use bytes::Bytes;

use super::pet::Pet;
use crate::{
    Client,
    support::{credential::Credential, reply::RawReply},
};

fn raw(status: u16, body: &'static str) -> RawReply {
    let reply = http::Response::builder()
        .status(status)
        .header("set-cookie", "secret")
        .header("authorization", "secret")
        .header("x-request-id", "7");
    RawReply::new("get-pet", reply.body(Bytes::from(body)).unwrap())
}

#[test]
fn the_body_of_a_success_is_only_counted() {
    let shown = format!("{:?}", raw(200, "secret"));
    assert!(!shown.contains("secret") && shown.contains("(6 bytes)"), "{shown}");
    assert!(shown.contains(r#""x-request-id": "7""#), "{shown}");
}

#[test]
fn the_body_of_an_error_is_shown_and_credentials_are_not() {
    let shown = format!("{:?}", raw(403, "no"));
    assert!(!shown.contains("secret") && shown.contains(r#"body: "no""#), "{shown}");
    assert!(shown.contains(r#""set-cookie": "(masked)""#), "{shown}");
}

#[test]
fn sensitive_headers_are_masked_whatever_their_name() {
    let mut value = http::HeaderValue::from_static("secret");
    value.set_sensitive(true);
    let reply = http::Response::builder().status(400).header("x-api-key", value).body(Bytes::new()).unwrap();
    assert!(!format!("{:?}", RawReply::new("get-pet", reply)).contains("secret"));
}

#[test]
fn queries_of_urls_are_masked() {
    let reply = http::Response::builder()
        .status(301)
        .header("location", "https://a.b/c?key=secret&d=e")
        .header("link", r#"<https://a.b/c?key=secret>; rel="next", </d?key=secret>; rel="last""#);
    let shown = format!("{:?}", RawReply::new("get-pet", reply.body(Bytes::new()).unwrap()));
    assert!(!shown.contains("secret") && shown.contains("https://a.b/c?(masked)"), "{shown}");
    assert!(shown.contains(r#"</d?(masked)>; rel=\"last\""#), "{shown}");
}

#[test]
fn a_decoded_reply_does_not_show_its_value() {
    let reply = raw(200, r#"{"name":"secret","owner":null}"#).json::<Pet, ()>().unwrap();
    assert!(!format!("{reply:?}").contains("secret"));
}

#[test]
fn a_value_that_does_not_decode_is_not_quoted() {
    for body in [
        r#"{"name":"Tom","owner":null,"weight":"secret"}"#,
        r#"{"name":"Tom","owner":null,"weight":"secret\", expected secret"}"#,
        r#"{"name":"Tom","owner":null,"kittens":"secret"}"#,
        r#""secret""#,
        "secret",
    ] {
        let error = raw(200, body).json::<Pet, ()>().unwrap_err();
        assert!(!format!("{error} {error:?}").contains("secret"), "{error}");
    }
    let error = raw(200, r#"{"name":"Tom","owner":null,"weight":"x"}"#).json::<Pet, ()>().unwrap_err();
    assert!(error.to_string().ends_with("invalid type: string, expected i64 at line 1 column 39"), "{error}");
}

#[test]
fn a_client_shows_names_only() {
    let client = Client::new("http://a.b/v1").unwrap().header("x-tenant", "secret");
    let client = client.credential("bearer", Credential::bearer("secret"));
    let shown = format!("{client:?}");
    assert!(!shown.contains("secret"), "{shown}");
    assert!(
        shown.contains("http://a.b/v1") && shown.contains("x-tenant") && shown.contains("bearer"),
        "{shown}"
    );
}
