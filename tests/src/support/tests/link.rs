use http::{HeaderMap, HeaderValue, Uri, header};
use url::Url;

use crate::support::{base_url, link};

fn next(values: &[&'static str]) -> Option<String> {
    let values = values.iter().map(|value| (header::LINK, HeaderValue::from_static(value)));
    link::next(&values.collect::<HeaderMap>())
}

#[test]
fn the_target_of_the_next_page_is_found() {
    let github = r#"<https://api.example/r?page=1>; rel="prev", <https://api.example/r?page=3>; rel="next""#;
    assert_eq!(next(&[github]).as_deref(), Some("https://api.example/r?page=3"));
    assert_eq!(next(&["<a>; rel=last", "<b>;title=x; REL=Next"]).as_deref(), Some("b"));
    assert_eq!(next(&[r#"<a,b;c>; title="x, <no>; rel=next"; rel="start NEXT""#]).as_deref(), Some("a,b;c"));
}

#[test]
fn what_is_no_next_page_is_not_taken_for_one() {
    for value in [
        "",
        "next",
        "<a",
        "<a>",
        "<a>; rel=nextish",
        r#"<a>; title="rel=next""#,
        r#"<a>; title="; rel=\"next""#,
    ] {
        assert_eq!(next(&[value]), None, "{value}");
    }
}

fn follow(base: &str, at: &str, link: &str) -> Option<String> {
    let base = Url::parse(base).unwrap();
    base_url::follow(&base, &at.parse::<Uri>().unwrap(), link).ok().map(|uri| uri.to_string())
}

#[test]
fn a_link_stays_below_the_base_url() {
    let base = "https://a.example/api/v1";
    let below = |link| follow(base, "/pets?limit=1", link);
    assert_eq!(below("https://a.example/api/v1/pets?page=2").as_deref(), Some("/pets?page=2"));
    assert_eq!(below("https://A.example:443/api/v1/other#x").as_deref(), Some("/other"));
    assert_eq!(below("/api/v1/pets?page=2").as_deref(), Some("/pets?page=2"));
    assert_eq!(below("?page=2").as_deref(), Some("/pets?page=2"));
    for link in [
        "http://a.example/api/v1/pets",
        "https://a.example:444/api/v1/pets",
        "https://b.example/api/v1/pets",
        "//b.example/api/v1/pets",
        "https://user:secret@a.example/api/v1/pets",
        "https://a.example/api/v2/pets",
        "https://a.example/api/v10",
        "/api/v1/../v2",
        "javascript:alert(1)",
    ] {
        assert_eq!(below(link), None, "{link}");
    }
    assert_eq!(follow("https://a.example", "/pets", "/toys").as_deref(), Some("/toys"));
}
