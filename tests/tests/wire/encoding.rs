//! What the encoding of a form or of a part says.

use serde_json::json;
use tests::{File, cases::body::encoding};

use crate::{
    recorder::Recorder,
    uploads::{part, parts},
};

/// The pairs of the form that came last, as an independent parser reads them.
fn pairs(server: &Recorder) -> Vec<(String, String)> {
    form_urlencoded::parse(server.last().body()).into_owned().collect()
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

#[tokio::test]
async fn members_of_a_form_are_json_where_their_media_type_is() {
    use encoding::{
        operations::{change_form, replace_form, send_form},
        types::Place,
    };
    let server = Recorder::empty().await;
    let list = || vec!["a".to_owned(), "b,c".to_owned()];
    let request = send_form::Request::new()
        .id("7")
        .tags(list())
        .styled(vec!["a".to_owned()])
        .place(Place::new().width(1))
        .list(vec![Place::new(), Place::new().width(2)])
        .named_null();
    server.client().send(&request).await.unwrap();
    let expected = [
        pair("id", r#""7""#),
        pair("tags", r#"["a","b,c"]"#),
        pair("styled", "a"),
        pair("place", r#"{"width":1}"#),
        pair("list", "{}"),
        pair("list", r#"{"width":2}"#),
    ];
    assert_eq!(pairs(&server), expected);
    server.client().send(&replace_form::Request::new().body(Place::new().width(3))).await.unwrap();
    assert_eq!(pairs(&server), [pair("width", "3")]);
    server.client().send(&change_form::Request::new("a&b=c")).await.unwrap();
    assert_eq!(pairs(&server), [pair("a", ""), pair("b", "c")]);
    assert_eq!(server.last().headers()["content-type"], "application/x-www-form-urlencoded");
}

#[tokio::test]
async fn parts_of_any_type_are_files_unless_their_media_type_says_otherwise() {
    use encoding::operations::{replace_parts, send_parts};
    let server = Recorder::empty().await;
    let request = send_parts::Request::new()
        .file(File::new("\u{89}").name("a.bin"))
        .files(vec!["1".into(), "2".into()])
        .text(json!("text"))
        .json(json!(["x"]));
    server.client().send(&request).await.unwrap();
    let expected = [
        part("file", "a.bin", "application/octet-stream", "\u{89}"),
        part("files", "files", "application/octet-stream", "1"),
        part("files", "files", "application/octet-stream", "2"),
        part("text", "", "text/plain", "text"),
        part("json", "", "application/json", r#"["x"]"#),
    ];
    assert_eq!(parts(server.last()).await, expected);
    let request = replace_parts::Request::new().tags(vec!["x".to_owned(), "y".to_owned()]);
    server.client().send(&request).await.unwrap();
    let text = String::from_utf8_lossy(server.last().body()).into_owned();
    assert_eq!(text.matches("name=\"tags\"").count(), 2, "{text}");
}

#[tokio::test]
async fn files_have_the_media_type_of_their_schema_unless_the_encoding_says_another() {
    use encoding::operations::send_media::Request;
    let server = Recorder::empty().await;
    let request = Request::new(File::new("1"))
        .albums(vec!["0".into()])
        .clips(vec!["2".into(), File::new("3").media_type("video/webm")])
        .scan(File::new("4"))
        .styled(File::new("5"))
        .styled_x_trace("7")
        .any(File::new("6"))
        .text("<p>");
    server.client().send(&request).await.unwrap();
    let expected = [
        part("photo", "photo", "image/png", "1"),
        part("albums", "albums", "image/png", "0"),
        part("clips", "clips", "video/mp4", "2"),
        part("clips", "clips", "video/webm", "3"),
        part("scan", "scan", "image/tiff", "4"),
        part("styled", "styled", "audio/ogg", "5"),
        part("any", "any", "application/octet-stream", "6"),
        part("text", "", "", "<p>"),
    ];
    assert_eq!(parts(server.last()).await, expected);
    assert!(String::from_utf8_lossy(server.last().body()).contains("\r\nx-trace: 7\r\n"));
}
