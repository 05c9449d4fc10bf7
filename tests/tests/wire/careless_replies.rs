//! Replies that are not quite what the document says.

use tests::{
    Error,
    cases::reply::{
        careless::operations::{file, text, text_or_job},
        media_types,
    },
};

use crate::{recorder::Recorder, replies::reply};

#[tokio::test]
async fn json_is_read_whatever_it_is_called() {
    use media_types::operations::untyped::{Request, untyped};
    let names = [
        "application/json; charset=utf-8",
        "APPLICATION/JSON",
        "text/json",
        "text/plain",
        "application/hal+json",
    ];
    let server = Recorder::answering(|| reply(200, &[], "\u{feff}[1]")).await;
    assert_eq!(untyped(&server.client(), &Request::new()).await.unwrap()[0], 1);
    for name in names {
        let server = Recorder::answering(move || reply(200, &[("content-type", name)], "[1]")).await;
        assert_eq!(untyped(&server.client(), &Request::new()).await.unwrap()[0], 1, "{name}");
    }
}

#[tokio::test]
async fn a_body_that_the_document_does_not_describe_is_passed_over_and_can_be_had() {
    use tests::cases::dialect::body_required::operations::create_key::{Request, create_key};
    let server =
        Recorder::answering(|| reply(201, &[("content-type", "application/json")], "{\"a\": 1}")).await;
    let request = Request::new("a");
    let () = create_key(&server.client(), &request).await.unwrap();
    assert_eq!(server.client().receive(&request).await.unwrap().body().text(), "{\"a\": 1}");
}

#[tokio::test]
async fn a_get_of_which_nothing_is_described_gives_what_comes() {
    use tests::cases::operation::replies::operations::export::{Request, export};
    let server = Recorder::answering(|| reply(200, &[], "a,b")).await;
    assert_eq!(export(&server.client(), &Request::new()).await.unwrap().text(), "a,b");
}

#[tokio::test]
async fn a_string_may_come_as_json_or_as_it_is() {
    let answer = async |media_type: &'static str, body: &'static str| {
        let server = Recorder::answering(move || reply(200, &[("content-type", media_type)], body)).await;
        text::text(&server.client(), &text::Request::new()).await
    };
    for (body, read) in [("\"a b\"", "a b"), ("a b", "a b"), ("id,name", "id,name"), ("<a/>", "<a/>")] {
        assert_eq!(answer("application/json", body).await.unwrap(), read);
    }
    // Other JSON is none, nor is what was cut short, nothing, or the page of a proxy.
    for (media_type, body) in
        [("application/json", "{\"a\": 1}"), ("text/plain", "\"a"), ("text/plain", ""), ("text/html", "<p>")]
    {
        assert!(matches!(answer(media_type, body).await, Err(Error::Decode(_))), "{body}");
    }
    let server = Recorder::answering(|| reply(200, &[], "done")).await;
    let either = text_or_job::text_or_job(&server.client(), &text_or_job::Request::new()).await.unwrap();
    assert!(matches!(either, text_or_job::Success::Ok(text) if *text == "done"));
}

#[tokio::test]
async fn a_file_is_bytes_also_where_the_document_calls_it_json() {
    let server = Recorder::answering(|| reply(200, &[("content-type", "application/pdf")], "%PDF")).await;
    assert_eq!(file::file(&server.client(), &file::Request::new()).await.unwrap().bytes(), "%PDF");
}
