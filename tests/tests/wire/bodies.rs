//! Bodies beside others, and bodies that are `null`.

use http::header::CONTENT_TYPE;
use tests::{CallOptions, Error, File, Payload, cases::body::*};

use crate::recorder::Recorder;
use crate::uploads::{part, parts};

#[tokio::test]
async fn other_media_types_than_that_of_the_members_have_requests_of_their_own() {
    use other_forms::operations::{
        put_note, put_note_form as put_note_as_form, put_note_multipart, put_note_text,
    };
    let server = Recorder::answering(|| {
        let reply = http::Response::builder().header(CONTENT_TYPE, "application/json");
        reply.body(axum::body::Body::from(r#"{"text": "kept"}"#)).expect("a reply")
    })
    .await;
    let client = server.client();
    let note: put_note::Response =
        put_note::put_note(&client, &put_note::Request::new(7, "Hi").tags(vec!["a".to_owned()]))
            .await
            .unwrap();
    assert_eq!(
        (note.text.as_str(), server.last().body().as_ref()),
        ("kept", &br#"{"text":"Hi","tags":["a"]}"#[..])
    );
    let form = put_note_as_form::Request::new(7, "Hi & co");
    let same: put_note::Response = put_note_as_form::put_note_form(&client, &form).await.unwrap();
    assert_eq!((same, server.last().body().as_ref()), (note, &b"text=Hi%20%26%20co"[..]));
    client.send(&put_note_multipart::Request::new(7, File::new("PNG").name("a"))).await.unwrap();
    let file = part("file", "a", "application/octet-stream", "PNG");
    assert_eq!((server.last().uri().path(), parts(server.last()).await), ("/notes/7", vec![file]));
    client.send(&put_note_text::Request::new(7, "Hi")).await.unwrap();
    assert_eq!(server.last().body(), "Hi");
    assert_eq!(server.last().headers()[CONTENT_TYPE], "text/plain");
}

#[tokio::test]
async fn a_body_that_has_to_be_there_may_be_null() {
    use nullable::{
        operations::{add_weight, change_seat, put_seat},
        types::Guest,
    };
    let server = Recorder::empty().await;
    let client = server.client();
    client.send(&put_seat::Request::new(None)).await.unwrap();
    assert_eq!(
        (server.last().body().as_ref(), server.last().headers()[CONTENT_TYPE].as_bytes()),
        (&b"null"[..], &b"application/json"[..])
    );
    client.send(&put_seat::Request::new(Some(Guest::new("Ann")))).await.unwrap();
    assert_eq!(server.last().body(), r#"{"name":"Ann"}"#);
    client.send(&add_weight::Request::new(None)).await.unwrap();
    assert_eq!(server.last().body(), "null");
    let error = client.send(&add_weight::Request::new(Some(f64::NAN))).await.unwrap_err();
    assert!(matches!(error, Error::Build(_)));
    client.send(&change_seat::Request::new()).await.unwrap();
    assert!(server.last().body().is_empty() && !server.last().headers().contains_key(CONTENT_TYPE));
}

#[tokio::test]
async fn json_of_several_names_is_sent_by_its_usual_one() {
    use media_types::{operations::replace_pet, types::Pet};
    let server = Recorder::empty().await;
    server.client().send(&replace_pet::Request::new(Pet::new().name("Tom"))).await.unwrap();
    assert_eq!(server.last().headers()[CONTENT_TYPE], "application/json");
    assert_eq!(server.last().body(), r#"{"name":"Tom"}"#);
}

#[tokio::test]
async fn of_several_media_types_the_caller_may_choose_another() {
    use media_types::operations::{add_file, replace_policy};
    let server = Recorder::empty().await;
    let client = server.client();
    client.send(&add_file::Request::new("%PDF")).await.unwrap();
    assert_eq!(server.last().headers()[CONTENT_TYPE], "application/pdf");
    client.send(&add_file::Request::new(Payload::from("PNG").typed("image/png"))).await.unwrap();
    assert_eq!(server.last().headers()[CONTENT_TYPE], "image/png");
    let yaml = client.with(CallOptions::new().header("content-type", "text/yaml"));
    yaml.send(&replace_policy::Request::new("a: 1")).await.unwrap();
    assert_eq!(
        (server.last().body().as_ref(), server.last().headers()[CONTENT_TYPE].as_bytes()),
        (&b"a: 1"[..], &b"text/yaml"[..])
    );
}
