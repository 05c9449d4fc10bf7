use generated::{
    Maybe, Operation, operations::exchange_auth_code_for_api_key::Request, types::CodeChallengeMethod,
};

use crate::{canned::Canned, client};

fn body(request: &Request) -> String {
    String::from_utf8(request.to_http().unwrap().body().bytes().unwrap().to_vec()).unwrap()
}

#[test]
fn absent_null_and_value_differ() {
    assert_eq!(body(&Request::new("c")), r#"{"code":"c"}"#);
    assert_eq!(
        body(&Request::new("c").code_challenge_method_null()),
        r#"{"code":"c","code_challenge_method":null}"#
    );
    assert_eq!(
        body(&Request::new("c").code_verifier("v").code_challenge_method(CodeChallengeMethod::S256)),
        r#"{"code":"c","code_verifier":"v","code_challenge_method":"S256"}"#
    );
}

#[test]
fn the_fields_of_a_request_are_open() {
    let mut request = Request::new("c");
    request.code_challenge_method = Maybe::from(Some("plain".into()));
    assert_eq!(body(&request), r#"{"code":"c","code_challenge_method":"plain"}"#);
}

#[test]
fn unknown_values_survive() {
    let method = CodeChallengeMethod::from("S512");
    assert_eq!(method, CodeChallengeMethod::Other("S512".to_owned()));
    assert_eq!(method.to_string(), "S512");
    assert_eq!(
        body(&Request::new("c").code_challenge_method(method)),
        r#"{"code":"c","code_challenge_method":"S512"}"#
    );
    assert_eq!(CodeChallengeMethod::from("plain".to_owned()), CodeChallengeMethod::Plain);
    assert_eq!(serde_json::from_str::<CodeChallengeMethod>("\"S256\"").unwrap(), CodeChallengeMethod::S256);
}

#[test]
fn a_request_is_built_without_a_network() {
    let request = Request::new("c").to_http().unwrap();
    assert_eq!((request.method().as_str(), request.uri().to_string().as_str()), ("POST", "/auth/keys"));
    assert_eq!(request.headers()["content-type"], "application/json");
    assert_eq!(request.headers()["accept"], "application/json");
}

#[tokio::test]
async fn the_request_on_the_wire() {
    let server = Canned::json(r#"{"key":"sk","user_id":null}"#).await;
    client(&server.base_url).send(&Request::new("c\"é")).await.unwrap();
    let request = server.request().await;
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /auth/keys HTTP/1.1\r\n"), "{head}");
    assert!(head.contains("\r\nuser-agent: generated/"), "{head}");
    assert_eq!(body, "{\"code\":\"c\\\"é\"}");
}
