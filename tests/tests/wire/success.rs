use generated::{Client, operations::exchange_auth_code_for_api_key as exchange, types::CodeChallengeMethod};
use tests::stand_in::{Challenge, StandIn};

use crate::{VERIFIER, canned::Canned, client, s256};

#[tokio::test]
async fn a_code_and_its_verifier_give_a_key_and_a_user() -> Result<(), Box<dyn std::error::Error>> {
    let server = StandIn::start().await?;
    let code = server.issue(s256(), Some("user_1"));

    let client = Client::new(&server.base_url())?;
    let request =
        exchange::Request::new(code).code_verifier(VERIFIER).code_challenge_method(CodeChallengeMethod::S256);
    let reply = exchange::exchange_auth_code_for_api_key(&client, &request).await?;

    assert_eq!((reply.key.as_str(), reply.user_id.as_deref()), ("sk-stand-in-code-1", Some("user_1")));
    Ok(())
}

#[tokio::test]
async fn the_user_may_be_null() {
    let server = StandIn::start().await.unwrap();
    let request = exchange::Request::new(server.issue(Challenge::None, None));
    let reply =
        exchange::exchange_auth_code_for_api_key(&client(&server.base_url()), &request).await.unwrap();
    assert_eq!(reply.user_id, None);
}

#[tokio::test]
async fn the_plain_method_works_by_name() {
    let server = StandIn::start().await.unwrap();
    let request = exchange::Request::new(server.issue(Challenge::Plain(VERIFIER.to_owned()), None))
        .code_verifier(VERIFIER)
        .code_challenge_method("plain");
    exchange::exchange_auth_code_for_api_key(&client(&server.base_url()), &request).await.unwrap();
}

#[tokio::test]
async fn unknown_members_of_a_reply_are_skipped() {
    let server = Canned::json(r#"{"id":{"a":[1]},"key":"sk","user_id":null,"label":"x"}"#).await;
    let request = exchange::Request::new("c");
    let reply = exchange::exchange_auth_code_for_api_key(&client(&server.base_url), &request).await.unwrap();
    assert_eq!(reply.key, "sk");
}

#[tokio::test]
async fn send_gives_status_and_headers_too() {
    let server = Canned::status("200 OK", "x-request-id: 7\r\n", r#"{"key":"sk","user_id":"u"}"#).await;
    let reply = client(&server.base_url).send(&exchange::Request::new("c")).await.unwrap();
    assert_eq!((reply.status().as_u16(), reply.headers()["x-request-id"].to_str().unwrap()), (200, "7"));
    assert_eq!(reply.into_value().user_id.as_deref(), Some("u"));
}

#[tokio::test]
async fn calls_can_be_spawned_from_clones() {
    let server = StandIn::start().await.unwrap();
    let client = client(&server.base_url());
    let calls: Vec<_> = (0..8)
        .map(|_| {
            let (client, request) =
                (client.clone(), exchange::Request::new(server.issue(Challenge::None, None)));
            tokio::spawn(async move { exchange::exchange_auth_code_for_api_key(&client, &request).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(server.calls().len(), 8);
}

#[test]
fn what_is_shared_is_send_and_sync() {
    fn check<T: Send + Sync + 'static>() {}
    check::<Client>();
    check::<exchange::Request>();
    check::<generated::Reply<generated::types::ExchangeAuthCodeForApiKeyResponse>>();
    check::<generated::Error<exchange::ApiError>>();
}
