//! Tokens that are fetched, expire, and are rejected.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use futures_util::future::{BoxFuture, join_all};
use tests::{
    Error, Payload, Token, TokenError, TokenRequest,
    cases::auth::oauth2::{
        Client,
        operations::{add_pet, list_pets},
    },
};

use super::guarded::Guarded;

/// Gives `t1`, `t2` and so on, after a while.
fn numbered<D: Fn(Token) -> Token + Copy + Send + Sync + 'static>(
    asked: &Arc<AtomicUsize>,
    dress: D,
) -> impl Fn(TokenRequest) -> BoxFuture<'static, Result<Token, TokenError>> + use<D> {
    let asked = Arc::clone(asked);
    move |_| {
        let number = asked.fetch_add(1, Ordering::SeqCst) + 1;
        Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(20)).await;
            Ok(dress(Token::new(format!("t{number}"))))
        })
    }
}

fn client(server: &Guarded) -> Client {
    Client::new(&server.base_url).expect("the base URL is one")
}

async fn list(client: &Client) -> Result<(), Error<list_pets::ApiError>> {
    list_pets::list_pets(client, &list_pets::Request::new()).await
}

#[tokio::test]
async fn a_thousand_calls_wait_for_one_token() {
    let server = Guarded::taking(&["Bearer t1"]).await;
    let asked = Arc::default();
    let client =
        client(&server).oauth2(numbered(&asked, |token| token.expires_in(Duration::from_secs(3600))));
    let replies = join_all((0..1_000).map(|_| list(&client))).await;
    assert!(replies.iter().all(Result::is_ok));
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_thousand_calls_share_one_renewal_of_a_token_that_expired() {
    let server = Guarded::taking(&["Bearer t1", "Bearer t2"]).await;
    let asked = Arc::default();
    let client = client(&server).oauth2(numbered(&asked, |token| {
        // The first is good for a moment, the second for longer than the test takes.
        let first = token.expose() == "t1";
        token.expires_in(if first { Duration::from_millis(100) } else { Duration::from_secs(3600) })
    }));
    list(&client).await.unwrap();
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    tokio::time::sleep(Duration::from_millis(150)).await;
    let replies = join_all((0..1_000).map(|_| list(&client))).await;
    assert!(replies.iter().all(Result::is_ok));
    assert_eq!(asked.load(Ordering::SeqCst), 2);
    assert_eq!(server.last(), "Bearer t2");
}

#[tokio::test]
async fn a_thousand_calls_share_one_renewal_of_a_token_that_was_rejected() {
    let server = Guarded::taking(&["Bearer t2"]).await;
    let asked = Arc::default();
    let client = client(&server).oauth2(numbered(&asked, |token| token));
    let replies = join_all((0..1_000).map(|_| list(&client))).await;
    assert!(replies.iter().all(Result::is_ok), "{:?}", replies.iter().find(|reply| reply.is_err()));
    assert_eq!(asked.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn the_provider_is_told_what_is_needed_and_what_was_rejected() {
    let server = Guarded::taking(&["Bearer second"]).await;
    let told = Arc::new(std::sync::Mutex::new(Vec::new()));
    let tell = Arc::clone(&told);
    let client = client(&server).oauth2(move |request: TokenRequest| {
        let rejected = request.rejected.as_ref().map(|token| token.expose().to_owned());
        let token = if rejected.is_some() { "second" } else { "first" };
        tell.lock().unwrap().push((request.scheme, request.scopes, rejected));
        async move { Ok(Token::new(token)) }
    });
    list(&client).await.unwrap();
    let rejected = Some("first".to_owned());
    let scopes: &[&str] = &["read:pets"];
    assert_eq!(*told.lock().unwrap(), [("login", scopes, None), ("login", scopes, rejected)]);
}

#[tokio::test]
async fn a_token_is_for_the_scopes_that_it_was_asked_for() {
    let server = Guarded::taking(&["Bearer t1", "Bearer t2"]).await;
    for (broad, expected) in [(false, 2), (true, 1)] {
        let asked = Arc::default();
        let dress = move |token: Token| if broad { token.for_all_scopes() } else { token };
        let client = client(&server).oauth2(numbered(&asked, dress));
        for _ in 0..2 {
            list(&client).await.unwrap();
            add_pet::add_pet(&client, &add_pet::Request::new("Tom")).await.unwrap();
        }
        assert_eq!(asked.load(Ordering::SeqCst), expected);
    }
}

#[tokio::test]
async fn the_server_has_the_last_word_where_there_is_no_other_token() {
    let server = Guarded::taking(&["Bearer other"]).await;
    let error = list(&client(&server).oauth2("t0ken")).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), server.count()), (401, 1));

    let asked = Arc::default();
    let error = list(&client(&server).oauth2(numbered(&asked, |token| token))).await.unwrap_err();
    // One renewal, and no more.
    assert_eq!((error.status().unwrap().as_u16(), server.count(), asked.load(Ordering::SeqCst)), (401, 3, 2));

    let failing = |request: TokenRequest| async move {
        if request.rejected.is_some() { Err("no refresh".into()) } else { Ok(Token::new("t0ken")) }
    };
    let error = list(&client(&server).oauth2(failing)).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), server.count()), (401, 4));
}

#[tokio::test]
async fn a_failing_provider_is_an_error_before_sending_that_all_who_waited_share() {
    let server = Guarded::taking(&[]).await;
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let client = client(&server).oauth2(move |_: TokenRequest| {
        count.fetch_add(1, Ordering::SeqCst);
        async {
            tokio::time::sleep(Duration::from_millis(20)).await;
            Err::<Token, TokenError>("the vault is closed".into())
        }
    });
    for error in join_all((0..100).map(|_| list(&client))).await {
        let error = error.unwrap_err();
        assert!(matches!(error, Error::Build(_)));
        assert_eq!(error.to_string(), "list-pets: no token for `login`");
        assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "the vault is closed");
    }
    assert_eq!((asked.load(Ordering::SeqCst), server.count()), (1, 0));
    list(&client).await.unwrap_err();
    assert_eq!(asked.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_body_that_can_be_read_again_is_sent_again() {
    let server = Guarded::taking(&["Bearer t2"]).await;
    let asked = Arc::default();
    let client = client(&server).oauth2(numbered(&asked, |token| token));
    let stream = || futures_util::stream::iter([Ok("To".into()), Ok("m".into())]);
    add_pet::add_pet(&client, &add_pet::Request::new(Payload::stream(None, stream))).await.unwrap();
    assert_eq!((server.count(), server.body()), (2, "Tom".to_owned()));
}

#[tokio::test]
async fn a_body_that_is_read_once_is_not_sent_again_but_its_token_is_renewed() {
    let server = Guarded::taking(&["Bearer t2"]).await;
    let asked = Arc::default();
    let client = client(&server).oauth2(numbered(&asked, Token::for_all_scopes));
    let once = || Payload::once(None, futures_util::stream::iter([Ok("Tom".into())]));
    let error = add_pet::add_pet(&client, &add_pet::Request::new(once())).await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), server.count()), (401, 1));
    add_pet::add_pet(&client, &add_pet::Request::new(once())).await.unwrap();
    assert_eq!((server.count(), asked.load(Ordering::SeqCst)), (2, 2));
}

#[tokio::test]
async fn a_call_that_is_dropped_leaves_the_token_to_the_next() {
    let server = Guarded::taking(&["Bearer t2"]).await;
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    // The first token never comes, however long the call has.
    let client = client(&server).oauth2(move |_: TokenRequest| {
        let number = counted.fetch_add(1, Ordering::SeqCst) + 1;
        async move {
            if number == 1 {
                std::future::pending::<()>().await;
            }
            Ok(Token::new(format!("t{number}")))
        }
    });
    let dropped = tokio::time::timeout(Duration::from_millis(5), list(&client)).await;
    assert!(dropped.is_err());
    list(&client).await.unwrap();
    assert_eq!((server.count(), asked.load(Ordering::SeqCst)), (1, 2));
}
