use generated::{Client, Error, operations::exchange_auth_code_for_api_key::Request};
use tests::stand_in::{Challenge, StandIn};

use crate::{canned::Canned, client, error};

#[tokio::test]
async fn a_credential_is_sent_only_if_there_is_one() {
    let server = StandIn::start().await.unwrap();
    let client = Client::new(&server.base_url()).unwrap();
    client.send(&Request::new(server.issue(Challenge::None, None))).await.unwrap();
    let client = client.bearer("t0ken");
    client.send(&Request::new(server.issue(Challenge::None, None))).await.unwrap();

    let sent: Vec<_> =
        server.calls().into_iter().map(|call| call.headers.get("authorization").cloned()).collect();
    assert_eq!(sent, [None, Some("Bearer t0ken".parse().unwrap())]);
}

#[tokio::test]
async fn an_invalid_token_is_told_when_it_is_to_be_sent() {
    for token in ["to\nken", ""] {
        let client = client("http://127.0.0.1:1").bearer(token);
        let error = error(&client).await;
        assert!(matches!(error, Error::Build(_)), "{error:?}");
        assert_eq!(
            error.to_string(),
            "exchange-auth-code-for-api-key: \
            credential `Authorization` is empty or has a character that no header may have"
        );
        assert!(!format!("{error:?}{client:?}").contains("ken"));
    }
}

#[tokio::test]
async fn an_invalid_header_is_told_when_something_is_sent() {
    let error = error(&client("http://127.0.0.1:1").header("x-title", "a\r\nb")).await;
    assert!(matches!(error, Error::Build(_)), "{error:?}");
}

async fn redirect(elsewhere: &Canned) -> Canned {
    let location = format!("location: {}/auth/keys\r\n", elsewhere.base_url);
    Canned::status("307 Temporary Redirect", &location, "").await
}

#[tokio::test]
async fn a_redirect_to_elsewhere_is_not_followed() {
    let elsewhere = Canned::json(r#"{"key":"sk","user_id":null}"#).await;
    let server = redirect(&elsewhere).await;
    let error = error(&client(&server.base_url).bearer("t0ken")).await;
    assert!(matches!(error, Error::UnexpectedStatus(_)));
    assert_eq!(error.status().unwrap(), 307);
    assert!(!elsewhere.was_called());
}

#[tokio::test]
async fn no_credential_reaches_another_port_through_a_client_that_follows() {
    let elsewhere = Canned::json(r#"{"key":"sk","user_id":null}"#).await;
    let server = redirect(&elsewhere).await;
    let client = client(&server.base_url).bearer("t0ken").http_client(reqwest::Client::new());
    client.send(&Request::new("c")).await.unwrap();
    assert!(server.request().await.contains("authorization: Bearer t0ken"));
    let request = elsewhere.request().await;
    assert!(request.contains("POST /auth/keys") && !request.contains("t0ken"), "{request}");
}
