use bytes::Bytes;

use super::pet::Pet;
use crate::{
    error::Error,
    support::{body::RawBody, build_error::BuildError, reply::RawReply},
};

fn raw(status: u16, media_type: &str, body: &'static str) -> RawReply {
    let reply = http::Response::builder().status(status).header("content-type", media_type);
    RawReply::new("get-pet", reply.body(Bytes::from(body)).unwrap())
}

fn decode(status: u16, media_type: &str, body: &'static str) -> Error<()> {
    raw(status, media_type, body).json::<Pet, ()>().unwrap_err()
}

#[test]
fn display_names_operation_status_and_message() {
    let text = r#"{"error":{"message":"Invalid code"}}"#;
    let error = raw(400, "application/json", text).error::<(), RawBody>(|body| body).unwrap_err();
    assert_eq!(error.to_string(), "get-pet: 400 Bad Request: Invalid code");
    let error = raw(502, "text/html", "<html>").unexpected::<(), ()>().unwrap_err();
    assert_eq!(error.to_string(), "get-pet: unexpected status 502 Bad Gateway");
    let error = raw(599, "text/html", "").unexpected::<(), ()>().unwrap_err();
    assert_eq!(error.to_string(), "get-pet: unexpected status 599");
}

#[test]
fn display_says_where_a_body_does_not_decode() {
    let text = r#"{"name":"Tom","owner":null,"kittens":[{"name":"Kit"}]}"#;
    let expected = "get-pet: 200 OK, but the body does not decode at `/kittens/0`: \
        missing field `owner` at line 1 column 52";
    assert_eq!(decode(200, "application/json", text).to_string(), expected);
    let expected = "get-pet: 200 OK, but the body does not decode: \
        expected value at line 1 column 1 (its media type is \"text/html\")";
    assert_eq!(decode(200, "text/html", "<html>").to_string(), expected);
    let expected = "get-pet: 200 OK, but the body does not decode: it is empty";
    assert_eq!(decode(200, "application/json", "").to_string(), expected);
}

#[test]
fn build_errors_name_the_operation_and_have_a_source() {
    let source = "x".parse::<u8>().unwrap_err();
    let error = Error::<()>::from(BuildError::new("no request").because(source).of("get-pet"));
    assert_eq!(error.to_string(), "get-pet: no request");
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "invalid digit found in string");
    assert!(error.status().is_none() && error.headers().is_none() && error.body().is_none());
    assert!(!error.is_timeout());
}

#[test]
fn errors_are_small_and_can_go_anywhere() {
    fn anywhere<T: std::error::Error + Send + Sync + 'static>() {}
    anywhere::<Error<RawBody>>();
    assert!(size_of::<Error<RawBody>>() <= 64, "{}", size_of::<Error<RawBody>>());
}
