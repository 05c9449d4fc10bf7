use bytes::Bytes;

use super::pet::Pet;
use crate::{
    error::Error,
    support::{
        body::RawBody,
        reply::{RawReply, Reply},
    },
};

#[derive(Debug, PartialEq)]
enum ApiError {
    Raw(RawBody),
    Typed(Box<Pet>),
}

fn raw(status: u16, body: &'static str) -> RawReply {
    let reply = http::Response::builder().status(status).header("x-id", "7").body(Bytes::from(body)).unwrap();
    RawReply::new("get-pet", reply)
}

const TOM: &str = r#"{"name":"Tom","owner":null}"#;

#[test]
fn a_success_has_value_status_and_headers() {
    let reply: Reply<Pet> = raw(200, TOM).json::<_, ApiError>().unwrap();
    assert_eq!((reply.status().as_u16(), &reply.headers()["x-id"]), (200, &"7".parse().unwrap()));
    assert_eq!(reply.value(), &Pet::new("Tom"));
    assert_eq!(reply.map(|pet| pet.name).into_value(), "Tom");
}

#[test]
fn bodies_can_be_raw_or_of_no_interest() {
    assert_eq!(raw(200, "x").raw::<ApiError>().unwrap().into_value().text(), "x");
    let () = raw(204, "").empty::<ApiError>().unwrap().into_value();
}

#[test]
fn documented_errors_keep_the_reply() {
    let error = raw(404, "gone").error::<(), _>(ApiError::Raw).unwrap_err();
    assert_eq!(error.body().unwrap().text(), "gone");
    assert!(matches!(&error, Error::Api { error: ApiError::Raw(body), .. } if body.text() == "gone"));

    let error = raw(409, TOM).error_json::<_, (), _>(ApiError::Typed).unwrap_err();
    assert!(matches!(&error, Error::Api { error: ApiError::Typed(pet), .. } if pet.name == "Tom"));
    assert_eq!(error.body().unwrap().text(), TOM);
}

#[test]
fn an_error_that_does_not_decode_keeps_status_headers_and_body() {
    let error = raw(409, r#"{"message":"busy"}"#).error_json::<_, (), _>(ApiError::Typed).unwrap_err();
    assert!(matches!(&error, Error::Decode(error) if error.reason().starts_with("missing field `name`")));
    assert_eq!(error.status().unwrap(), 409);
    assert_eq!(error.headers().unwrap()["x-id"], "7");
    assert_eq!(error.body().unwrap().message().unwrap(), "busy");
}

#[test]
fn a_byte_order_mark_moves_no_place() {
    let marked = |text| raw(200, text).json::<Pet, ApiError>();
    assert_eq!(marked("\u{feff}{\"name\":\"Tom\",\"owner\":null}").unwrap().value().name, "Tom");
    let error = marked("\u{feff}{\"name\":1}").unwrap_err();
    assert!(matches!(&error, Error::Decode(error) if error.pointer() == "/name"), "{error}");
}

#[test]
fn other_statuses_are_unexpected() {
    let error = raw(502, "<html>").unexpected::<(), ApiError>().unwrap_err();
    assert!(matches!(&error, Error::UnexpectedStatus(reply) if reply.body().text() == "<html>"));
}
