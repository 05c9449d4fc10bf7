use serde_json::json;
use tests::cases::parameter::{
    segments::operations as segments,
    styles::{operations::*, types::*},
    whole_query::{self, operations::*},
};
use tests::{Operation, RequestBuilder};

/// The path and query of a request, and one header.
fn sent<O: Operation>(operation: &O, header: &str) -> (String, String) {
    let request = operation.to_http().unwrap();
    let value = request.headers().get(header).map(|value| value.to_str().unwrap().to_owned());
    (request.uri().to_string(), value.unwrap_or_default())
}

fn rgb() -> Rgb {
    serde_json::from_value(json!({"R": 100, "B": [1, 2]})).unwrap()
}

#[test]
fn paths_in_every_style() {
    let matrices = [("a".to_owned(), "x/y".to_owned()), ("b".to_owned(), String::new())];
    let color = vec!["a,b".to_owned(), "c".to_owned()];
    let labels = vec!["1".to_owned(), "2".to_owned()];
    let request = paths::Request::new(color, rgb(), "x", labels, rgb(), matrices.into(), "?");
    let simple = "/simple/a%2Cb,c/R=100,B=%5B1%2C2%5D";
    let matrix = "/label/.x/.1.2/matrix/;matrix=R,100,B,%5B1%2C2%5D/;a=x%2Fy;b/%3F";
    assert_eq!(sent(&request, "accept").0, [simple, matrix].concat());
}

#[test]
fn queries_in_every_style() {
    let filter: Filter =
        serde_json::from_value(json!({"name": "n", "range": {"to": 2}, "tags": ["t"]})).unwrap();
    let list = || vec!["x".to_owned(), "y".to_owned()];
    let request = queries::Request::new(vec![1, 2])
        .plain(1.0)
        .each(list())
        .joined(list())
        .members(rgb())
        .spaces(list())
        .filter(filter.clone())
        .reserved("a/b?c&d")
        .empty(vec![])
        .json(filter)
        .text("t");
    let expected = "/query?plain=1&each=x&each=y&joined=x,y&R=100&B=1&B=2&spaces=x%20y&pipes=1%7C2\
                    &filter%5Bname%5D=n&filter%5Brange%5D%5Bto%5D=2&filter%5Btags%5D%5B0%5D=t\
                    &reserved=a/b?c%26d&empty=\
                    &json=%7B%22name%22%3A%22n%22%2C%22range%22%3A%7B%22to%22%3A2%7D%2C%22tags%22%3A%5B%22t%22%5D%7D\
                    &text=t";
    assert_eq!(sent(&request, "accept").0, expected);
}

#[test]
fn headers_and_cookies_in_every_style() {
    let request = headers::Request::new(serde_json::from_value(json!({"R": 1, "G": 2})).unwrap())
        .x_ids(vec![1, 2])
        .x_filter(serde_json::from_value(json!({"name": "é\r\n"})).unwrap())
        .session("a b")
        .seen(vec!["x".to_owned(), "y".to_owned()])
        .theme("dark");
    assert_eq!(sent(&request, "cookie").1, "session=a%20b; seen=x,y; theme=dark");
    assert_eq!(sent(&request, "x-ids").1, "1,2");
    assert_eq!(sent(&request, "x-color").1, "R=1,G=2");
    let http = request.to_http().unwrap();
    assert_eq!(http.headers()["x-filter"].as_bytes(), r#"{"name":"é\r\n"}"#.as_bytes());
}

#[test]
fn one_parameter_can_be_the_whole_query() {
    let search: whole_query::types::Search =
        serde_json::from_value(json!({"q": "a&b", "tags": ["x", "y"], "range": {"from": 1}})).unwrap();
    assert_eq!(
        sent(&form::Request::new().all(search), "accept").0,
        "/form?q=a%26b&tags=x,y&range%5Bfrom%5D=1"
    );
    let search: whole_query::types::Search = serde_json::from_value(json!({"q": "&"})).unwrap();
    assert_eq!(sent(&json::Request::new(search), "accept").0, "/json?%7B%22q%22%3A%22%26%22%7D");
    assert_eq!(sent(&text::Request::new().all("a=b"), "accept").0, "/text?a%3Db");
    assert_eq!(sent(&text::Request::new(), "accept").0, "/text");
}

#[test]
fn a_parameter_that_is_required_but_nothing_is_refused_in_the_path() {
    let mut call = RequestBuilder::new("GET", "/a/{b}");
    call.path("b", &f64::NAN);
    assert!(call.finish().is_err());
}

#[test]
fn numbers_without_a_text_are_errors_and_not_left_out() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let error = queries::Request::new(vec![]).plain(number).to_http().unwrap_err();
        assert!(error.to_string().contains("`plain`"), "{error}");
    }
    let sent = queries::Request::new(vec![]).plain(f64::MAX).to_http().unwrap();
    assert!(sent.uri().to_string().starts_with("/query?plain=1797"), "{}", sent.uri());
}

#[test]
fn a_value_that_is_xml_is_text() {
    use tests::cases::operation::left_out::operations::list_pets;
    let (uri, _) = sent(&list_pets::Request::new().filter("<a>1&2</a>"), "accept");
    assert_eq!(uri, "/pets?filter=%3Ca%3E1%262%3C%2Fa%3E");
}

#[test]
fn parameters_of_one_name_are_called_by_their_places() {
    use tests::cases::parameter::same_name::operations::{change_pet, put_pet};
    let request = put_pet::Request::new("p", "h", "text").query_id(1).query_id_2(2).body("b").cookie_id("c");
    let (uri, header) = sent(&request, "id");
    assert_eq!((uri.as_str(), header.as_str()), ("/pets/p?id=1&ID=2&body=b", "h"));
    assert_eq!((sent(&request, "cookie").1.as_str(), request.request_body.as_str()), ("id=c", "text"));
    let request = change_pet::Request::new("p").header_id("h").body_id(true).body_header_id("x");
    let request = request.to_http().unwrap();
    assert_eq!(request.body().bytes().unwrap().as_ref(), br#"{"id":true,"header_id":"x"}"#);
    assert_eq!(request.headers()["id"], "h");
}

#[test]
fn values_of_several_segments_keep_their_slashes_and_nothing_else() {
    use segments::{file, lock, protection, publish};
    let uri =
        |request: Result<http::Request<_>, tests::BuildError>| request.map(|sent| sent.uri().to_string());
    let sent = uri(publish::Request::new("projects/p 1/topics/a?b#c%2F").to_http()).unwrap();
    assert_eq!(sent, "/v1/projects/p%201/topics/a%3Fb%23c%252F:publish");
    let sent = uri(lock::Request::new("/subscriptions/s", "a/b").to_http()).unwrap();
    assert_eq!(sent, "/subscriptions/s/locks/a%2Fb");
    assert_eq!(
        uri(protection::Request::new("feature/x").to_http()).unwrap(),
        "/branches/feature/x/protection"
    );
    assert_eq!(
        uri(file::Request::new(vec!["a/b".to_owned(), "c".to_owned()]).to_http()).unwrap(),
        "/files/a/b,c"
    );
    for value in ["..", "a/../b", "./a", "a/..", "/", ""] {
        assert!(uri(protection::Request::new(value).to_http()).is_err(), "{value}");
    }
}
