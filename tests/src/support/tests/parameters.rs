use std::borrow::Cow;

use crate::support::{build_error::BuildError, request::RequestBuilder, style::Style};

fn uri(template: &str, fill: impl FnOnce(&mut RequestBuilder)) -> Result<String, BuildError> {
    let mut request = RequestBuilder::new("GET", template);
    fill(&mut request);
    request.finish().map(|request| request.uri().to_string())
}

fn reason(template: &str, fill: impl FnOnce(&mut RequestBuilder)) -> String {
    uri(template, fill).unwrap_err().to_string()
}

#[test]
fn path_parameters_are_filled_in() {
    let uri = uri("/users/{user}/pets/{id}", |request| {
        request.path("id", &7);
        request.path("user", "ann");
    });
    assert_eq!(uri.unwrap(), "/users/ann/pets/7");
}

#[test]
fn path_parameters_stay_within_their_segment() {
    let one = |value: &str| uri("/a/{b}", |request| request.path("b", value)).unwrap();
    assert_eq!(one("x/../y?z#w"), "/a/x%2F..%2Fy%3Fz%23w");
    assert_eq!(one("100% é{b}+"), "/a/100%25%20%C3%A9%7Bb%7D%2B");
    assert_eq!(one("-._~aZ09"), "/a/-._~aZ09");
    assert_eq!(one("%2e%2e"), "/a/%252e%252e");
    assert_eq!(one("..."), "/a/...");
}

#[test]
fn dot_segments_are_refused() {
    for value in [".", ".."] {
        let reason = reason("/a/{b}/c", |request| request.path("b", value));
        assert_eq!(reason, "path parameter `b` makes a segment that is `.` or `..`");
    }
    let reason = reason("/a/{b}{c}", |request| {
        request.path("b", ".");
        request.path("c", ".");
    });
    assert_eq!(reason, "path parameter `c` makes a segment that is `.` or `..`");
    assert_eq!(uri("/a/v{b}", |request| request.path("b", "..")).unwrap(), "/a/v..");
}

#[test]
fn empty_path_parameters_are_refused() {
    assert_eq!(reason("/a/{b}", |request| request.path("b", "")), "path parameter `b` is empty");
    assert_eq!(reason("/a/{b}", |request| request.path("b", &[0_u8; 0])), "path parameter `b` is empty");
}

#[test]
fn path_lists_are_separated_by_commas() {
    assert_eq!(uri("/a/{b}", |request| request.path("b", &["x,y", "z"])).unwrap(), "/a/x%2Cy,z");
}

#[test]
fn reserved_characters_stay_within_the_segment() {
    let one =
        |value: &str| uri("/a/{b}", |request| request.path_as(&Style::simple("b").allow_reserved(), value));
    assert_eq!(one("a:@!$'()*,;=b").unwrap(), "/a/a:@!$'()*,;=b");
    assert_eq!(one("/?#[]&+").unwrap(), "/a/%2F%3F%23%5B%5D%26%2B");
    assert_eq!(one("%2f%zz%").unwrap(), "/a/%2f%25zz%25");
    assert!(one("%2e%2E").is_err());
    assert!(one(".%2e").is_err());
}

#[test]
fn query_parameters_keep_their_order() {
    let uri = uri("/a", |request| {
        request.query("limit", &10);
        request.query("q", "a b&c=d+é");
        request.query("deep", &true);
        request.query("x[y]", &1.5);
        request.query("empty", "");
        request.query("cow", &Cow::from("moo"));
    });
    assert_eq!(uri.unwrap(), "/a?limit=10&q=a%20b%26c%3Dd%2B%C3%A9&deep=true&x%5By%5D=1.5&empty=&cow=moo");
}

#[test]
fn optional_and_repeated_query_parameters() {
    let uri = uri("/a?fixed=1", |request| {
        request.query("none", &None::<u8>);
        request.query("some", &Some("x"));
        request.query("each", &[1, 2]);
        request.query("nothing", &[0_u8; 0]);
        request.query_as(&Style::form("list").explode(false), &["a,b", "c"]);
        request.query_as(&Style::form("empty").explode(false), &[0_u8; 0]);
        request.query_as(&Style::form("allowed").allow_empty(), &[0_u8; 0]);
    });
    assert_eq!(uri.unwrap(), "/a?fixed=1&some=x&each=1&each=2&list=a%2Cb,c&allowed=");
}

#[test]
fn cookies_are_sent_together_and_stay_apart() {
    let cookies = |fill: &dyn Fn(&mut RequestBuilder)| {
        let mut request = RequestBuilder::new("GET", "/");
        fill(&mut request);
        request.finish().map(|request| request.headers()["cookie"].to_str().unwrap().to_owned())
    };
    let both = cookies(&|request| {
        request.cookie("a", "x; b=y");
        request.cookie_as(&Style::cookie("c"), "z=%");
    });
    assert_eq!(both.unwrap(), "a=x%3B%20b%3Dy; c=z=%");
    for bad in ["a;b", "a b", "a,b", "\"", "\\", "\r\n", "é"] {
        assert!(cookies(&|request| request.cookie_as(&Style::cookie("c"), bad)).is_err(), "{bad}");
    }
}

#[test]
fn headers_refuse_what_would_end_them_or_part_them() {
    let header = |value: &[&str]| {
        let mut request = RequestBuilder::new("GET", "/");
        request.header("x", value);
        request.finish().map(|request| request.headers()["x"].as_bytes().to_vec())
    };
    assert_eq!(header(&["a b", "é"]).unwrap(), "a b,é".as_bytes());
    for bad in ["a\r\nb", "a,b", "\0"] {
        assert!(header(&[bad]).is_err(), "{bad}");
    }
}
