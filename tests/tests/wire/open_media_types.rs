//! Media types that a document leaves open.

use axum::{body::Body, response::Response};
use http::{StatusCode, header};
use tests::{
    Error, Operation,
    cases::{
        body::any_media_type::{operations as sent, types::Pet},
        reply::any_media_type::operations::{get_name, get_pet, list_pets},
    },
};

use crate::recorder::Recorder;

async fn answering(status: u16, media_type: &'static str, body: &'static str) -> Recorder {
    Recorder::answering(move || {
        let mut reply = Response::new(Body::from(body));
        *reply.status_mut() = StatusCode::from_u16(status).unwrap();
        reply.headers_mut().insert(header::CONTENT_TYPE, media_type.parse().unwrap());
        reply
    })
    .await
}

/// The media type and the body that came.
async fn came(request: &impl Operation) -> (String, String) {
    let server = Recorder::empty().await;
    assert!(server.client().receive(request).await.is_ok());
    let last = server.last();
    let media_type = last.headers()[header::CONTENT_TYPE].to_str().unwrap().to_owned();
    (media_type, String::from_utf8(last.body().to_vec()).unwrap())
}

#[tokio::test]
async fn what_has_members_or_items_is_json() {
    let server = answering(200, "application/json", r#"{"name": "Tom"}"#).await;
    let pet = get_pet::get_pet(&server.client(), &get_pet::Request::new()).await.unwrap();
    assert_eq!(pet.name.as_deref(), Some("Tom"));
    assert_eq!(server.last().headers()["accept"], "*/*, application/json, text/*");
    let server = answering(200, "application/hal+json", r#"[{"name": "Tom"}]"#).await;
    let pets = list_pets::list_pets(&server.client(), &list_pets::Request::new()).await.unwrap();
    assert_eq!(pets.len(), 1);
    let server = answering(200, "text/plain", "Tom").await;
    let name = get_name::get_name(&server.client(), &get_name::Request::new()).await.unwrap();
    assert_eq!(name.text(), "Tom");
}

#[tokio::test]
async fn errors_are_told_apart_where_they_can_be() {
    use get_pet::{ApiError, Request, get_pet};
    let error = async |status, media_type, body| {
        let server = answering(status, media_type, body).await;
        match get_pet(&server.client(), &Request::new()).await.unwrap_err() {
            Error::Api { error, .. } => error,
            other => panic!("{other:?}"),
        }
    };
    let pet = r#"{"name": "Tom"}"#;
    assert!(matches!(error(400, "application/hal+json", pet).await, ApiError::BadRequest(_)));
    assert!(matches!(error(404, "text/plain", "no").await, ApiError::NotFound(body) if body.text() == "no"));
    assert!(matches!(error(409, "text/csv", "a,b").await, ApiError::Conflict(text) if text == "a,b"));
    assert!(matches!(error(422, "application/json", pet).await, ApiError::UnprocessableEntity(_)));
    let list = error(422, "application/problem+json", r#"["a"]"#).await;
    assert!(matches!(list, ApiError::UnprocessableEntityJson(list) if *list == ["a"]));
}

#[tokio::test]
async fn a_body_has_a_media_type_that_is_one() {
    let json = ("application/json".to_owned(), r#"{"name":"Tom"}"#.to_owned());
    let pet = || Pet::new().name("Tom");
    assert_eq!(came(&sent::add_pet::Request::new(pet())).await, json);
    assert_eq!(came(&sent::replace_pet::Request::new(pet())).await, json);
    assert_eq!(came(&sent::change_pet::Request::new(pet())).await, json);
    let text = ("text/plain".to_owned(), "hi".to_owned());
    assert_eq!(came(&sent::put_note::Request::new("hi")).await, text);
    let bytes = ("application/octet-stream".to_owned(), "hi".to_owned());
    assert_eq!(came(&sent::add_note::Request::new("hi")).await, bytes);
    let (media_type, body) = came(&sent::change_note::Request::new().a("b")).await;
    assert!(media_type.starts_with("multipart/form-data; boundary="), "{media_type}");
    assert!(body.contains("name=\"a\""), "{body}");
}
