use crate::support::request::RequestBuilder;

fn builder() -> RequestBuilder {
    RequestBuilder::new("GET", "/pets")
}

#[test]
fn an_empty_request() {
    let request = builder().finish().unwrap();
    assert_eq!((request.method(), request.uri().to_string().as_str()), (&http::Method::GET, "/pets"));
    assert!(request.headers().is_empty() && request.body().is_empty());
}

#[test]
fn headers_are_set_once() {
    let mut request = builder();
    request.accept("application/json");
    request.accept("text/plain");
    request.header("x-count", &3);
    request.header("x-name", "Zoë");
    request.header("x-none", &None::<String>);
    let request = request.finish().unwrap();
    assert_eq!(request.headers()["accept"], "text/plain");
    assert_eq!(request.headers()["x-count"], "3");
    assert_eq!(request.headers()["x-name"].as_bytes(), "Zoë".as_bytes());
    assert_eq!(request.headers().len(), 3);
}

#[test]
fn line_breaks_in_headers_are_refused_and_not_shown() {
    for value in ["secret\r\nx-evil: 1", "secret\n", "secret\0"] {
        let mut request = builder();
        request.header("x-name", value);
        let error = request.finish().unwrap_err();
        assert_eq!(
            error.to_string(),
            "the value for header `x-name` has a character that no header may have"
        );
        assert!(!format!("{error:?}").contains("secret"));
    }
}

#[test]
fn the_first_error_is_kept() {
    let mut request = builder();
    request.header("x name", "a");
    request.header("x-name", "\n");
    assert_eq!(request.finish().unwrap_err().to_string(), "no header can be called `x name`");
}

#[test]
fn a_path_that_is_no_uri_is_an_error_with_a_source() {
    let error = RequestBuilder::new("GET", "/a b").finish().unwrap_err();
    assert_eq!(error.to_string(), "path and query make no URI");
    assert!(std::error::Error::source(&error).is_some());
}
