use serde::{Serialize, Serializer, ser::Error};

use super::pet::Pet;
use crate::support::{maybe::Maybe, request::RequestBuilder};

fn builder() -> RequestBuilder {
    RequestBuilder::new("POST", "/pets")
}

struct Broken;

impl Serialize for Broken {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom("broken"))
    }
}

#[test]
fn a_whole_value() {
    let mut call = builder();
    call.json(&Pet::new("Tom"));
    let request = call.finish().unwrap();
    assert_eq!(request.body().bytes().unwrap().as_ref(), br#"{"name":"Tom","owner":null}"#);
    assert_eq!(request.headers()["content-type"], "application/json");
}

#[test]
fn an_object_member_by_member() {
    let mut call = builder();
    call.json_object(|body| {
        body.required("a", "x");
        body.required("b", &None::<u8>);
        body.optional("c", &None::<u8>);
        body.optional("d", &Some(1));
        body.maybe("e", &Maybe::<u8>::Absent);
        body.maybe("f", &Maybe::<u8>::Null);
        body.maybe("g", &Maybe::Value(2));
    });
    assert_eq!(
        call.finish().unwrap().body().bytes().unwrap().as_ref(),
        br#"{"a":"x","b":null,"d":1,"f":null,"g":2}"#
    );
}

#[test]
fn an_object_without_members() {
    let mut call = builder();
    call.json_object(|_| {});
    assert_eq!(call.finish().unwrap().body().bytes().unwrap().as_ref(), b"{}");
}

#[test]
fn what_cannot_be_written_is_an_error() {
    let mut whole = builder();
    whole.json(&Broken);
    let mut object = builder();
    object.json_object(|body| {
        body.required("a", &1);
        body.required("b", &Broken);
        body.required("c", &2);
    });
    for call in [whole, object] {
        let error = call.finish().unwrap_err();
        assert_eq!(error.to_string(), "the body cannot be written as JSON");
        assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "broken");
    }
}
