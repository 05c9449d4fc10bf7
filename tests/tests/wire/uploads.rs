use bytes::Bytes;
use futures_util::stream;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use serde_json::json;
use tests::{Error, File, Finite, Multipart, Payload, cases::body::*};

use crate::recorder::Recorder;

/// The parts of a form as an independent parser reads them: name, file name, media type and content.
pub async fn parts(request: http::Request<Bytes>) -> Vec<(String, String, String, String)> {
    let boundary = multer::parse_boundary(request.headers()[CONTENT_TYPE].to_str().unwrap()).unwrap();
    let body = stream::iter([Ok::<_, std::io::Error>(request.into_body())]);
    let mut form = multer::Multipart::new(body, boundary);
    let mut parts = Vec::new();
    while let Some(field) = form.next_field().await.unwrap() {
        let own = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let media_type = field.content_type().map(ToString::to_string).unwrap_or_default();
        let (name, file) = (own(field.name()), own(field.file_name()));
        parts.push((name, file, media_type, field.text().await.unwrap()));
    }
    parts
}

pub fn part(name: &str, file: &str, media_type: &str, text: &str) -> (String, String, String, String) {
    (name.to_owned(), file.to_owned(), media_type.to_owned(), text.to_owned())
}

#[tokio::test]
async fn typed_parts_are_read_back_as_they_were_given() {
    let server = Recorder::empty().await;
    let meta = serde_json::from_value(json!({"width": 3})).unwrap();
    let picture = File::new("\u{89}PNG").name("a \"b\"\r\n.png").header("X-Trace", "7");
    let request = multipart::operations::upload::Request::new(picture, "A cat & é")
        .others(vec![File::new("1"), File::new("2").media_type("text/plain").name("2.txt")])
        .sheet("a,b")
        .tags(vec!["x".to_owned(), "y".to_owned()])
        .place(serde_json::from_value(json!({"width": 4})).unwrap())
        .note(File::new("<note/>"))
        .meta_x_trace("8")
        .others_x_sizes(vec![1, 2])
        .meta(meta)
        .count(5)
        .rows(vec![vec![1, 2], vec![3]]);
    server.client().send(&request).await.unwrap();
    let bytes = server.last().body().clone();
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("\r\nx-trace: 7\r\n"));
    assert!(text.contains("name=\"meta\"\r\ncontent-type: application/json\r\nx-trace: 8\r\n"), "{text}");
    assert_eq!(text.matches("\r\nx-sizes: 1,2\r\n").count(), 2);
    let expected = [
        part("picture", "a %22b%22%0D%0A.png", "image/png", "\u{89}PNG"),
        part("title", "", "", "A cat & é"),
        part("others", "others", "application/octet-stream", "1"),
        part("others", "2.txt", "text/plain", "2"),
        part("sheet", "sheet", "text/csv", "a,b"),
        part("tags", "", "", "x|y"),
        part("meta", "", "application/json", r#"{"width":3}"#),
        part("count", "", "", "5"),
        part("place[width]", "", "", "4"),
        part("note", "note", "application/xml", "<note/>"),
        part("rows", "", "application/json", "[1,2]"),
        part("rows", "", "application/json", "[3]"),
    ];
    assert_eq!(parts(server.last()).await, expected);
    let wrong = multipart::operations::upload::Request::new(File::new(""), "").meta_x_trace("8");
    server.client().send(&wrong).await.unwrap();
    assert!(!String::from_utf8_lossy(server.last().body()).contains("x-trace"), "no part, no header");
}

#[tokio::test]
async fn parts_are_typed_beside_other_media_types() {
    use media_types::{
        operations::add_picture::{Content, Parts, Place, RelatedParts, Request},
        types::Link,
    };
    let server = Recorder::empty().await;
    let given = Parts::new(File::new("PNG").name("a.png"))
        .tags(vec!["x".to_owned(), "y".to_owned()])
        .ratio(1.5)
        .place(Place::new().width(3))
        .picture_x_trace("7");
    server.client().send(&Request::new(given.clone())).await.unwrap();
    assert!(String::from_utf8_lossy(server.last().body()).contains("\r\nx-trace: 7\r\n"));
    let expected = [
        part("picture", "a.png", "image/png", "PNG"),
        part("kind", "", "", "photo"),
        part("tags", "", "", "x|y"),
        part("ratio", "", "", "1.5"),
        part("place", "", "application/json", r#"{"width":3}"#),
    ];
    assert_eq!(parts(server.last()).await, expected);
    server.client().send(&Request::new(Link::new("https://example.com/a.png"))).await.unwrap();
    assert_eq!(server.last().body(), r#"{"url":"https://example.com/a.png"}"#);
    let related = RelatedParts::new().file(File::new("PNG"));
    server.client().send(&Request::new(related)).await.unwrap();
    let media_type = server.last().headers()[CONTENT_TYPE].to_str().unwrap().to_owned();
    assert!(media_type.starts_with("multipart/related; boundary="), "{media_type}");
    let mut by_hand = Multipart::new();
    by_hand.part(&[("content-type", "text/plain")], "one");
    server.client().send(&Request::new(Content::Mixed(by_hand))).await.unwrap();
    assert!(
        String::from_utf8_lossy(server.last().body()).contains("content-type: text/plain\r\n\r\none\r\n")
    );
    let error = server.client().send(&Request::new(given.ratio(f64::NAN))).await.unwrap_err();
    assert!(matches!(&error, Error::Build(_)), "{error}");
}

#[tokio::test]
async fn a_part_is_streamed_and_its_length_is_known_or_not() {
    let server = Recorder::empty().await;
    let chunks = || stream::iter((0..100).map(|_| Ok(Bytes::from(vec![b'x'; 1000]))));
    for (length, header) in [(Some(100_000), CONTENT_LENGTH), (None, TRANSFER_ENCODING)] {
        let body = Payload::stream(length, chunks);
        let request = multipart::operations::replace::Request::new().file(File::new(body)).name("n");
        for _ in 0..2 {
            server.client().send(&request).await.unwrap();
            assert!(server.last().headers().contains_key(&header));
            let parts = parts(server.last()).await;
            assert_eq!((parts.len(), parts[0].3.len(), parts[1].3.as_str()), (2, 100_000, "n"));
        }
    }
}

#[tokio::test]
async fn a_request_whose_method_has_a_body_says_that_it_has_none() {
    let server = Recorder::empty().await;
    let length =
        || server.last().headers().get(CONTENT_LENGTH).map(|value| value.to_str().unwrap().to_owned());
    server.client().send(&multipart::operations::replace::Request::new()).await.unwrap();
    assert_eq!(length().as_deref(), Some("0"));
    server.client().send(&multipart::operations::replace::Request::new().name("n")).await.unwrap();
    assert!(length().is_some_and(|length| length.len() == 3));
    server
        .client()
        .send(&tests::cases::operation::identity::operations::get_root::Request::new())
        .await
        .unwrap();
    assert_eq!(length(), None);
}

#[tokio::test]
async fn a_stream_that_can_be_sent_once_is_not_sent_twice() {
    let server = Recorder::empty().await;
    let body = Payload::once(None, stream::iter([Ok(Bytes::from("once"))]));
    let request = raw::operations::put_bytes::Request::new(body);
    server.client().send(&request).await.unwrap();
    assert_eq!(server.last().body(), "once");
    assert!(matches!(server.client().send(&request).await, Err(Error::Build(_))));
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn bytes_and_text_are_sent_as_they_are() {
    let server = Recorder::empty().await;
    server.client().send(&raw::operations::put_bytes::Request::new(vec![0, 255])).await.unwrap();
    assert_eq!(server.last().body().as_ref(), [0, 255]);
    assert_eq!(server.last().headers()[CONTENT_TYPE], "application/octet-stream");
    let image = Payload::from("x").typed("image/png");
    server.client().send(&raw::operations::post_anything::Request::new().body(image)).await.unwrap();
    assert_eq!(server.last().headers()[CONTENT_TYPE], "image/png");
    server.client().send(&raw::operations::patch_undescribed::Request::new("x")).await.unwrap();
    assert_eq!(server.last().headers()[CONTENT_TYPE], "application/octet-stream");
    server.client().send(&raw::operations::post_xml::Request::new().body("<a/>")).await.unwrap();
    assert_eq!((server.last().body().as_ref(), server.last().method()), (&b"<a/>"[..], &http::Method::POST));
    server.client().send(&raw::operations::delete_some::Request::new(vec![1])).await.unwrap();
    assert_eq!((server.last().body().as_ref(), server.last().method()), (&b"[1]"[..], &http::Method::DELETE));
    server.client().send(&raw::operations::search::Request::new()).await.unwrap();
    assert!(server.last().body().is_empty() && !server.last().headers().contains_key(CONTENT_TYPE));
}

#[tokio::test]
async fn parts_without_names_are_put_together_by_hand() {
    let server = Recorder::empty().await;
    let mut parts = Multipart::new();
    parts.part(&[("Content-Type", "text/plain")], "one");
    server.client().send(&multipart::operations::mixed::Request::new(parts.clone())).await.unwrap();
    let media_type = server.last().headers()[CONTENT_TYPE].to_str().unwrap().to_owned();
    assert!(media_type.starts_with("multipart/mixed; boundary=part-"), "{media_type}");
    parts.part(&[("X-Evil", "a\r\nb")], "two");
    parts.value("ratio", &Finite(&f64::NAN));
    let refused = server.client().send(&multipart::operations::mixed::Request::new(parts)).await;
    // The first of two errors is told.
    assert!(
        matches!(&refused, Err(Error::Build(error)) if error.to_string().contains("header")),
        "{refused:?}"
    );
}

#[tokio::test]
async fn forms_are_read_back_as_pairs() {
    let server = Recorder::empty().await;
    let card: forms::types::Card =
        serde_json::from_value(json!({"number": "4 2", "owner": {"name": "A&B"}})).unwrap();
    let list = || vec!["a".to_owned(), "b".to_owned()];
    let request = forms::operations::charge::Request::new(5)
        .card(card.clone())
        .expand(list())
        .tags(list())
        .each(list())
        .plain(card)
        .note("x=é&y+");
    server.client().send(&request).await.unwrap();
    let expected = [
        ("amount", "5"),
        ("card[number]", "4 2"),
        ("card[owner][name]", "A&B"),
        ("expand[0]", "a"),
        ("expand[1]", "b"),
        ("tags", "a,b"),
        ("each", "a"),
        ("each", "b"),
        ("plain", r#"{"number":"4 2","owner":{"name":"A&B"}}"#),
        ("note", "x=é&y+"),
    ];
    let sent = server.last();
    let pairs: Vec<_> = form_urlencoded::parse(sent.body()).collect();
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
    assert_eq!(pairs, expected);
}

#[tokio::test]
async fn one_of_several_media_types_is_chosen() {
    use media_types::{operations::add_pet, types::Pet};
    let server = Recorder::empty().await;
    let pet: Pet = serde_json::from_value(json!({"name": "Tom"})).unwrap();
    let sent = async |content: add_pet::Content| {
        server.client().send(&add_pet::Request::new(content)).await.unwrap();
        let last = server.last();
        let media_type = last.headers()[CONTENT_TYPE].to_str().unwrap().to_owned();
        (media_type, String::from_utf8(last.body().to_vec()).unwrap())
    };
    let pair = |media_type: &str, body: &str| (media_type.to_owned(), body.to_owned());
    assert_eq!(sent(pet.clone().into()).await, pair("application/json", r#"{"name":"Tom"}"#));
    assert_eq!(sent(add_pet::Content::Xml("<pet/>".to_owned())).await, pair("application/xml", "<pet/>"));
    let form = pair("application/x-www-form-urlencoded", "name=Tom");
    assert_eq!(sent(add_pet::Content::Form(Box::new(pet))).await, form);
    assert_eq!(sent(add_pet::Content::Bytes("b".into())).await, pair("application/octet-stream", "b"));
}
