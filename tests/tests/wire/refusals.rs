use generated::{Error, operations::exchange_auth_code_for_api_key as exchange, types::CodeChallengeMethod};
use tests::stand_in::StandIn;

use crate::{VERIFIER, canned::Canned, client, error, s256};

async fn call(server: &StandIn, request: &exchange::Request) -> Error<exchange::ApiError> {
    let client = client(&server.base_url());
    exchange::exchange_auth_code_for_api_key(&client, request).await.expect_err("the call should fail")
}

#[tokio::test]
async fn another_method_than_in_the_first_step_is_400() {
    let server = StandIn::start().await.unwrap();
    let request = exchange::Request::new(server.issue(s256(), None))
        .code_verifier(VERIFIER)
        .code_challenge_method(CodeChallengeMethod::Plain);
    let error = call(&server, &request).await;
    assert_eq!(
        error.to_string(),
        "exchange-auth-code-for-api-key: 400 Bad Request: Invalid code_challenge_method"
    );
    let Error::Api { error: exchange::ApiError::BadRequest(body), reply } = error else {
        panic!("{error:?}");
    };
    assert_eq!(body.text(), r#"{"error":{"code":400,"message":"Invalid code_challenge_method"}}"#);
    assert_eq!(body.json::<serde_json::Value>().unwrap()["error"]["code"], 400);
    assert_eq!(reply.headers()["content-type"], "application/json");
}

#[tokio::test]
async fn a_wrong_verifier_is_403() {
    let server = StandIn::start().await.unwrap();
    let request = exchange::Request::new(server.issue(s256(), None)).code_verifier("w".repeat(43));
    let error = call(&server, &request).await;
    assert!(matches!(&error, Error::Api { error: exchange::ApiError::Forbidden(_), .. }));
    assert!(error.to_string().ends_with("403 Forbidden: Invalid code or code_verifier"));
}

#[tokio::test]
async fn a_code_is_good_once() {
    let server = StandIn::start().await.unwrap();
    let request = exchange::Request::new(server.issue(s256(), None)).code_verifier(VERIFIER);
    let client = client(&server.base_url());
    exchange::exchange_auth_code_for_api_key(&client, &request).await.unwrap();
    let error = call(&server, &request).await;
    assert_eq!(error.status().unwrap(), 403);
}

#[tokio::test]
async fn a_broken_server_is_500() {
    let server = StandIn::start().await.unwrap();
    server.break_down();
    let error = error(&client(&server.base_url())).await;
    assert!(matches!(&error, Error::Api { error: exchange::ApiError::InternalServerError(_), .. }));
}

#[tokio::test]
async fn an_empty_error_body_is_readable_too() {
    let server = Canned::status("403 Forbidden", "", "").await;
    let error = error(&client(&server.base_url)).await;
    assert_eq!(error.to_string(), "exchange-auth-code-for-api-key: 403 Forbidden");
    assert!(error.body().unwrap().bytes().is_empty());
}

#[tokio::test]
async fn a_status_without_description_is_unexpected() {
    let body = r#"{"error":{"code":405,"message":"use POST and HTTPS"}}"#;
    let server = Canned::status("405 Method Not Allowed", "allow: POST\r\n", body).await;
    let error = error(&client(&server.base_url)).await;
    let message =
        "exchange-auth-code-for-api-key: unexpected status 405 Method Not Allowed: use POST and HTTPS";
    assert_eq!(error.to_string(), message);
    assert_eq!(error.headers().unwrap()["allow"], "POST");
    assert!(matches!(error, Error::UnexpectedStatus(reply) if reply.body().text() == body));
}

#[tokio::test]
async fn html_from_a_gateway_is_kept() {
    let html = "<html><h1>502 Bad Gateway</h1></html>";
    let server = Canned::status("502 Bad Gateway", "content-type: text/html\r\nserver: gate\r\n", html).await;
    let error = error(&client(&server.base_url)).await;
    assert_eq!(error.to_string(), "exchange-auth-code-for-api-key: unexpected status 502 Bad Gateway");
    assert_eq!(error.status().unwrap(), 502);
    assert_eq!(error.headers().unwrap()["server"], "gate");
    assert_eq!(error.body().unwrap().text(), html);
    assert!(format!("{error:?}").contains("<h1>502 Bad Gateway</h1>"));
}

#[tokio::test]
async fn another_success_is_unexpected() {
    let server = Canned::status("201 Created", "", r#"{"key":"sk","user_id":null}"#).await;
    assert!(matches!(error(&client(&server.base_url)).await, Error::UnexpectedStatus(_)));
}
