//! Errors as the media types that a document says, and as others.

use axum::{body::Body, response::Response};
use http::{StatusCode, header};
use tests::{
    Error,
    cases::reply::errors::operations::place_order::{ApiError, Request, place_order},
};

use crate::recorder::Recorder;

/// The error for a status, a media type and a body.
async fn failed(status: u16, media_type: Option<&'static str>, body: &'static [u8]) -> Error<ApiError> {
    let server = Recorder::answering(move || {
        let mut reply = Response::new(Body::from(body));
        *reply.status_mut() = StatusCode::from_u16(status).unwrap();
        if let Some(media_type) = media_type {
            reply.headers_mut().insert(header::CONTENT_TYPE, media_type.parse().unwrap());
        }
        reply
    });
    let error = place_order(&server.await.client(), &Request::new()).await.unwrap_err();
    // Whatever came, all of it is there.
    assert_eq!(error.status().unwrap().as_u16(), status);
    assert_eq!(error.body().unwrap().bytes(), body);
    assert_eq!(error.headers().unwrap().get("content-type").map(|value| value.to_str().unwrap()), media_type);
    error
}

async fn api(status: u16, media_type: Option<&'static str>, body: &'static [u8]) -> ApiError {
    match failed(status, media_type, body).await {
        Error::Api { error, .. } => error,
        other => panic!("{other:?}"),
    }
}

const PROBLEM: &[u8] = br#"{"title": "t"}"#;

#[tokio::test]
async fn each_documented_media_type_has_its_own_variant() {
    let json =
        [None, Some("application/json"), Some("text/json"), Some("Application/Problem+JSON; charset=utf-8")];
    for json in json {
        assert!(matches!(api(400, json, PROBLEM).await, ApiError::BadRequest(it) if it.title == "t"));
    }
    let text = api(400, Some("text/plain;charset=utf-8"), "é".as_bytes()).await;
    assert!(matches!(text, ApiError::BadRequestText(text) if text == "é"));
    let xml = api(400, Some("application/xml"), b"<a/>").await;
    assert!(matches!(xml, ApiError::BadRequestXml(text) if text == "<a/>"));
    let form = api(400, Some("application/x-www-form-urlencoded"), b"title=t").await;
    assert!(matches!(form, ApiError::BadRequestForm(it) if it.title == "t"));
    let wrong = failed(400, Some("application/x-www-form-urlencoded"), b"name=t").await;
    assert_eq!(
        wrong.to_string(),
        "place-order: 400 Bad Request, but the body does not decode: missing field `title`"
    );
    let bytes = api(400, Some("application/octet-stream"), &[0xff]).await;
    assert!(matches!(bytes, ApiError::BadRequestBytes(body) if body.bytes().as_ref() == [0xff]));
}

#[tokio::test]
async fn what_has_one_media_type_is_that_whatever_comes() {
    let problem = Some("application/problem+json");
    for media_type in [None, Some("text/plain"), Some("text/html"), Some("application/json"), problem] {
        assert!(matches!(api(401, media_type, b"no").await, ApiError::Unauthorized(text) if text == "no"));
        assert!(
            matches!(api(402, media_type, b"<p>").await, ApiError::PaymentRequired(text) if text == "<p>")
        );
        assert!(
            matches!(api(403, media_type, b"no").await, ApiError::Forbidden(body) if body.text() == "no")
        );
        assert!(matches!(api(404, media_type, b"[1]").await, ApiError::NotFound(json) if json.is_array()));
        assert!(
            matches!(api(406, media_type, b"no").await, ApiError::NotAcceptable(body) if body.text() == "no")
        );
    }
    let latin = api(401, Some("text/plain; charset=iso-8859-1"), &[b'n', 0xe9]).await;
    assert!(matches!(latin, ApiError::Unauthorized(text) if text == "n\u{fffd}"));
}

#[tokio::test]
async fn json_of_two_schemas_is_told_apart_by_its_media_type() {
    assert!(
        matches!(api(409, Some("application/json"), PROBLEM).await, ApiError::Conflict(it) if it.title == "t")
    );
    let order = api(409, Some("application/vnd.order+json"), br#"{"order": 7}"#).await;
    assert!(matches!(order, ApiError::ConflictVndOrderJson(it) if it.order == 7));
}

#[tokio::test]
async fn a_range_is_for_what_is_neither_json_nor_named() {
    for json in [None, Some("application/json"), Some("application/problem+json")] {
        assert!(
            matches!(api(422, json, PROBLEM).await, ApiError::UnprocessableEntity(it) if it.title == "t")
        );
    }
    let html = api(422, Some("text/html"), b"<p>").await;
    assert!(matches!(html, ApiError::UnprocessableEntityHtml(text) if text == "<p>"));
    let text = api(422, Some("text/csv"), b"a,b").await;
    assert!(matches!(text, ApiError::UnprocessableEntityText(text) if text == "a,b"));
    let png = api(422, Some("image/png"), &[0x89]).await;
    assert!(matches!(png, ApiError::UnprocessableEntityOther(body) if body.bytes().as_ref() == [0x89]));
}

#[tokio::test]
async fn a_status_of_a_range_or_the_default_has_its_media_types_too() {
    assert!(
        matches!(api(502, Some("text/html"), b"<p>").await, ApiError::ServerError(text) if text == "<p>")
    );
    let png = api(503, Some("image/png"), &[0x89]).await;
    assert!(matches!(png, ApiError::ServerErrorPng(body) if body.bytes().as_ref() == [0x89]));
    assert!(
        matches!(api(418, Some("text/html"), b"<p>").await, ApiError::DefaultHtml(text) if text == "<p>")
    );
    assert!(matches!(api(418, None, PROBLEM).await, ApiError::Default(it) if it.title == "t"));
}

/// The page of a proxy in place of what the document says keeps all that came, and is told for what it is.
#[tokio::test]
async fn an_undocumented_media_type_keeps_all_that_came() {
    let error = failed(409, Some("text/html"), b"<h1>Bad Gateway</h1>").await;
    assert!(matches!(&error, Error::Decode(_)), "{error:?}");
    let told = error.to_string();
    assert!(told.starts_with("place-order: 409 Conflict, but the body does not decode"), "{told}");
    assert!(told.ends_with(r#"(its media type is "text/html")"#), "{told}");
    let error = failed(409, None, b"").await;
    assert_eq!(error.to_string(), "place-order: 409 Conflict, but the body does not decode: it is empty");
    let error = failed(409, Some("application/json"), br#"{"title": 1}"#).await;
    assert!(matches!(&error, Error::Decode(error) if error.pointer() == "/title"), "{error}");
    let told = failed(409, Some("application/json"), br#"{"message": "twice"}"#).await.to_string();
    let place = "the body does not decode: missing field `title`";
    assert!(told.starts_with(&format!("place-order: 409 Conflict: twice, but {place}")), "{told}");
}

#[tokio::test]
async fn what_a_text_says_is_told_in_one_line() {
    let error = failed(401, Some("text/plain; charset=utf-8"), b"no such\nkey\x1b[31m").await;
    assert_eq!(error.to_string(), "place-order: 401 Unauthorized: no such key[31m");
    assert_eq!(failed(401, Some("text/html"), b"<p>").await.to_string(), "place-order: 401 Unauthorized");
    assert_eq!(failed(401, Some("text/plain"), b" ").await.to_string(), "place-order: 401 Unauthorized");
}
