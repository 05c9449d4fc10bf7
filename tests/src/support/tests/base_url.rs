use http::Uri;

use crate::support::base_url::{join, parse};

fn joined(base: &str, below: &'static str) -> String {
    join(&parse(base).unwrap(), &Uri::from_static(below)).to_string()
}

#[test]
fn the_path_of_the_base_url_is_kept() {
    for base in ["http://a.b/api/v1", "http://a.b/api/v1/", "http://a.b/api/v1//"] {
        assert_eq!(joined(base, "/auth/keys"), "http://a.b/api/v1/auth/keys");
    }
    for base in ["https://a.b", "https://a.b/"] {
        assert_eq!(joined(base, "/auth?x=1%2F2"), "https://a.b/auth?x=1%2F2");
    }
    assert_eq!(joined("http://[::1]:8080/v1", "/a%2Fb"), "http://[::1]:8080/v1/a%2Fb");
}

#[test]
fn the_host_cannot_be_changed_by_a_path() {
    assert_eq!(joined("http://a.b", "//evil.example/x"), "http://a.b//evil.example/x");
}

#[test]
fn other_urls_are_refused_without_showing_them() {
    for (url, reason) in [
        ("ftp://secret.b", "the base URL is neither `http` nor `https`"),
        ("secret", "the base URL is no URL"),
        ("", "the base URL is no URL"),
        ("http://a.b?key=secret", "the base URL has a query or a fragment"),
        ("http://a.b#secret", "the base URL has a query or a fragment"),
        ("http://ann:secret@a.b", "the base URL has a user or a password"),
        ("http://:secret@a.b", "the base URL has a user or a password"),
    ] {
        let error = parse(url).unwrap_err();
        assert_eq!(error.to_string(), reason, "{url}");
        assert!(!format!("{error:?}").contains("secret"), "{url}");
    }
}
