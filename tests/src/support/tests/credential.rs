use http::{HeaderMap, HeaderName};

use crate::support::credential::Credential;

#[test]
fn a_bearer_token_is_sensitive() {
    let mut headers = HeaderMap::new();
    Credential::bearer("secret").apply(&mut headers).unwrap();
    assert_eq!(headers["authorization"], "Bearer secret");
    assert!(headers["authorization"].is_sensitive());
}

#[test]
fn a_secret_can_have_a_header_of_its_own() {
    let mut headers = HeaderMap::new();
    Credential::header(HeaderName::from_static("x-api-key"), "secret").apply(&mut headers).unwrap();
    assert_eq!(headers["x-api-key"], "secret");
}

#[test]
fn what_cannot_be_sent_is_not_applied() {
    for token in ["", "a\nb"] {
        assert_eq!(Credential::bearer(token).apply(&mut HeaderMap::new()), None);
    }
}

#[test]
fn debug_does_not_show_the_secret() {
    assert_eq!(format!("{:?}", Credential::bearer("secret")), "Credential { header: \"authorization\", .. }");
}
