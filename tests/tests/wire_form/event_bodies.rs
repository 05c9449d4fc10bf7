//! Events whose bodies are forms, parts, text and bytes, and what comes beside those.

use http::HeaderMap;
use tests::cases::event::bodies::{
    types::{MessageEither, MessageKind, MessageLevel},
    webhooks::{mail, mail_put, message, note, picture},
};

/// A form as an independent program writes it.
fn form(pairs: &[(&str, &str)]) -> Vec<u8> {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish().into_bytes()
}

#[test]
fn a_form_is_read_as_its_types_say() {
    let body = form(&[
        ("id", "7"),
        ("seen", "true"),
        ("text", "5 & é=ü"),
        ("price", "-1.5e2"),
        ("kind", "telex"),
        ("level", "2"),
        ("at", "2026-11-23T07:00:00Z"),
        ("to", "1"),
        ("to", "2"),
        ("place", r#"{"width": 3}"#),
        ("either", "9"),
        ("any", "true"),
        ("map", r#"{"a": 1}"#),
        ("unknown", "x"),
    ]);
    let read = message::read(&body).unwrap();
    assert_eq!((read.id, read.seen, read.text.as_deref()), (7, true, Some("5 & é=ü")));
    assert_eq!((read.price, read.to.as_deref()), (Some(-150.0), Some([1, 2].as_slice())));
    assert_eq!(read.kind, Some(MessageKind::Other("telex".to_owned())));
    assert_eq!(read.level, Some(MessageLevel::Value2));
    assert_eq!(read.at.unwrap().timestamp(), 1_795_417_200);
    assert_eq!(read.place.unwrap().width, 3);
    assert_eq!(read.either, Some(MessageEither::Text("9".to_owned())));
    assert_eq!((read.any, read.map.unwrap()["a"]), (Some("true".into()), 1));
    let least = message::read(b"seen=false&id=1.0&to=4").unwrap();
    assert_eq!((least.id, least.seen, least.text, least.to), (1, false, None, Some(vec![4])));
}

#[test]
fn what_is_wrong_in_a_form_is_pointed_at_without_being_shown() {
    let error = message::read(b"id=sk-secret&seen=true").unwrap_err();
    assert_eq!((error.event(), error.pointer()), ("message", "/id"));
    let text = format!("{error} {error:?}");
    assert!(text.contains("expected an integer") && !text.contains("sk-secret"), "{text}");
    assert_eq!(message::read(b"id=1&seen=2").unwrap_err().pointer(), "/seen");
    assert_eq!(message::read(b"id=1&seen=true&place=x").unwrap_err().pointer(), "/place");
    assert_eq!(message::read(b"id=1").unwrap_err().reason(), "missing field `seen`");
    assert!(message::read(b"").is_err() && message::read(&[0xff, b'&', b'=', b'%']).is_err());
}

const MEDIA_TYPE: &str = r#"multipart/form-data; charset=utf-8; boundary="a;b""#;

#[test]
fn parts_are_given_as_they_came() {
    let body = b"preamble\r\n--a;b\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\nHi\r\n\r\n--a;\r\n--a;b  \r\n\
        content-disposition: form-data; name=\"the file\"; filename=\"a\\\"b;c.png\"\r\nContent-Type: image/png\r\n\r\n\xff\0\r\n\
        --a;b\r\n\r\n\r\n--a;b--\r\nepilogue";
    let parts = mail::read(MEDIA_TYPE, body).unwrap();
    assert_eq!(parts.len(), 3);
    assert_eq!((parts[0].name().as_deref(), parts[0].file_name()), (Some("subject"), None));
    assert_eq!(parts[0].body().text(), "Hi\r\n\r\n--a;");
    assert_eq!(parts[1].file_name().as_deref(), Some("a\"b;c.png"));
    assert_eq!(
        (parts[1].name().as_deref(), &parts[1].headers()["content-type"]),
        (Some("the file"), &"image/png".parse().unwrap())
    );
    assert_eq!(parts[1].body().bytes().as_ref(), [0xff, 0]);
    assert!(parts[2].headers().is_empty() && parts[2].body().bytes().is_empty() && parts[2].name().is_none());
    assert_eq!(mail::read("multipart/form-data; boundary=x", b"--x--").unwrap(), []);
}

#[test]
fn a_body_that_is_cut_off_or_has_no_boundary_is_an_error() {
    let whole = b"--x\r\nA: b\r\n\r\ntext\r\n--x--";
    assert_eq!(mail::read("multipart/form-data; boundary=x", whole).unwrap().len(), 1);
    for end in 0..whole.len() - 2 {
        assert!(mail::read("multipart/form-data; boundary=x", &whole[..end]).is_err(), "{end}");
    }
    for media_type in ["", "multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=y"]
    {
        assert_eq!(mail::read(media_type, whole).unwrap_err().event(), "mail");
    }
    assert!(mail::read("a/b; boundary=x", b"--x\r\nno header\r\n\r\n\r\n--x--").is_err());
}

/// What our own requests write, our events read.
#[tokio::test]
async fn parts_of_a_request_are_read_back() {
    use tests::{File, Operation, cases::body::multipart::operations::replace};
    let request = replace::Request::new().file(File::new("x").name("a \"b\".png")).name("é");
    let request = request.to_http().unwrap();
    let media_type = request.headers()["content-type"].to_str().unwrap();
    let parts = mail::read(media_type, request.body().bytes().unwrap()).unwrap();
    let named: Vec<_> = parts.iter().map(|part| (part.name().unwrap(), part.body().text())).collect();
    assert_eq!(named, [("file".to_owned(), "x".into()), ("name".to_owned(), "é".into())]);
    assert_eq!(parts[0].file_name().as_deref(), Some("a %22b%22.png"));
}

#[test]
fn each_kind_of_body_has_a_function() {
    assert_eq!(picture::read(&[0x89, 0xff]).unwrap().bytes().as_ref(), [0x89, 0xff]);
    assert_eq!(note::read(br#"{"width": 1}"#).unwrap().width, 1);
    assert_eq!(note::read_text(b"<p>").unwrap(), "<p>");
    assert_eq!(note::read_form(b"title=a+b").unwrap().title.as_deref(), Some("a b"));
    assert_eq!(note::read_parts("multipart/mixed; boundary=x", b"--x--").unwrap(), []);
    assert_eq!(note::read_bytes(b"b").unwrap().text(), "b");
}

#[test]
fn headers_and_the_query_have_types() {
    let mut headers = HeaderMap::new();
    headers.insert("x-signature", "7".parse().unwrap());
    headers.insert("x-attempt", "2".parse().unwrap());
    headers.append("accept-language", "de, en".parse().unwrap());
    headers.append("accept-language", "fr".parse().unwrap());
    let read = message::Headers::from(&headers);
    assert_eq!((read.x_signature.as_deref(), read.x_attempt), (Some("7"), Some(2)));
    assert_eq!(read.accept_language.unwrap(), ["de", "en", "fr"]);
    assert_eq!(message::Headers::from(&HeaderMap::new()), message::Headers::default());
    let query = "kind=call&to=1&to=2&tags=a,b%20c&words=x%7Cy&meta=%7B%22width%22%3A4%7D&other=1";
    let read = message::Query::from(query);
    assert_eq!((read.kind, read.to), (Some(message::Kind::Call), Some(vec![1, 2])));
    assert_eq!(
        (read.tags.unwrap(), read.words.unwrap()),
        (vec!["a".into(), "b c".into()], vec!["x".into(), "y".into()])
    );
    assert_eq!(read.meta.unwrap().width, 4);
    assert_eq!(message::Query::from("to=x&meta=1"), message::Query::default());
    headers.insert("x-span", "from,1,until,2".parse().unwrap());
    let span = message::Headers::from(&headers).x_span.unwrap();
    assert_eq!((span.from, span.until.as_deref()), (Some(1), Some("2")));
    headers.insert("x-kind", "in".parse().unwrap());
    headers.insert("x-place", r#"{"a": "b"}"#.parse().unwrap());
    assert_eq!(mail::Headers::from(&headers).x_kind, mail_put::Headers::from(&headers).x_kind);
    assert_eq!(mail_put::Headers::from(&headers).x_place.unwrap().a.as_deref(), Some("b"));
}

#[test]
fn objects_in_the_query_are_read_as_their_style_writes_them() {
    let query = "filter%5Bwidth%5D=4&span=from,1,until,a%20b&until=now&days=1&days=2&other=x";
    let read = message::Query::from(query);
    assert_eq!(read.filter.unwrap().width, 4);
    let span = read.span.unwrap();
    assert_eq!((span.from, span.until.as_deref(), span.days), (Some(1), Some("a b"), None));
    let range = read.range.unwrap();
    assert_eq!((range.from, range.until.as_deref()), (None, Some("now")));
    assert_eq!(range.days, Some(vec![1, 2]));
    for none in ["", "filter=4", "filter%5Bwidth%5D%5Bx%5D=4", "filter%5Bwidth=4", "span=from", "from=x"] {
        assert_eq!(message::Query::from(none), message::Query::default(), "{none}");
    }
}
