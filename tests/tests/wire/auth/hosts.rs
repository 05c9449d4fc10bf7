//! Credentials stay where they belong: at the scheme, host and port of the base URL.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use axum::{
    Router,
    extract::Request,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use tests::{
    Error,
    cases::auth::api_key::{
        Client,
        operations::{by_bot, by_cookie, by_header, by_query},
    },
};
use tokio::net::TcpListener;

use super::authority::Authority;

/// Answers 204, and counts the calls.
fn counting(calls: &Arc<AtomicUsize>) -> Router {
    let calls = Arc::clone(calls);
    Router::new().fallback(async move || {
        calls.fetch_add(1, Ordering::SeqCst);
        StatusCode::NO_CONTENT
    })
}

/// Sends everybody elsewhere, with the query that they came with.
fn redirecting(to: String) -> Router {
    Router::new().fallback(async move |request: Request| -> Response {
        let path = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
        (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, [to, path].concat())]).into_response()
    })
}

fn client(authority: &Authority, base_url: &str) -> Client {
    let client = Client::new(base_url).expect("the base URL is one");
    let client = client.map(|client| client.http_builder(authority.builder()).expect("TLS works"));
    client.api_key("s3cret").query_key("s3cret").session_cookie("s3cret").bot("Bot s3cret")
}

/// Calls with a credential in each place; gives how each call ended, and everything that errors show.
async fn call_all(client: &Client) -> Vec<(Option<u16>, String)> {
    fn told<E: std::fmt::Debug>(outcome: Result<(), Error<E>>) -> (Option<u16>, String) {
        let Err(error) = outcome else { return (None, String::new()) };
        let sources = std::iter::successors(std::error::Error::source(&error), |error| error.source());
        let sources: Vec<String> = sources.map(|error| format!("{error} {error:?}")).collect();
        let shown = format!("{error} {error:?} {sources:?}");
        (error.status().map(|status| status.as_u16()), shown)
    }
    vec![
        told(by_header::by_header(client, &by_header::Request::new()).await),
        told(by_query::by_query(client, &by_query::Request::new()).await),
        told(by_cookie::by_cookie(client, &by_cookie::Request::new()).await),
        told(by_bot::by_bot(client, &by_bot::Request::new()).await),
    ]
}

#[tokio::test]
async fn no_redirect_takes_credentials_to_another_place() {
    let (authority, calls) = (Authority::new(), Arc::default());
    let other = authority.serve(counting(&calls)).await;
    let plain = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let plain_port = plain.local_addr().unwrap().port();
    let router = counting(&calls);
    tokio::spawn(async move { axum::serve(plain, router).await });
    let elsewhere = [
        format!("http://localhost:{plain_port}"),
        format!("https://localhost:{other}"),
        format!("https://127.0.0.1:{other}"),
    ];
    for to in elsewhere {
        let port = authority.serve(redirecting(to)).await;
        let client = client(&authority, &format!("https://localhost:{port}"));
        for (status, shown) in call_all(&client).await {
            assert_eq!(status, Some(307), "{shown}");
            assert!(!shown.contains("s3cret"), "{shown}");
        }
    }
    // The same port under another name is another host.
    let port = authority.serve(redirecting(format!("https://127.0.0.1:{other}"))).await;
    let client = client(&authority, &format!("https://127.0.0.1:{port}"));
    assert!(call_all(&client).await.iter().all(|(status, _)| *status == Some(307)));
    assert_eq!(calls.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_redirect_within_a_place_keeps_the_credentials() {
    let authority = Authority::new();
    let router = Router::new().fallback(|request: Request| async move {
        let right = |name: &str| request.headers().get(name).is_some_and(|value| value == "s3cret");
        match request.uri().path() {
            "/header" => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, "/moved")]).into_response(),
            _ if right("x-api-key") => StatusCode::NO_CONTENT.into_response(),
            _ => StatusCode::UNAUTHORIZED.into_response(),
        }
    });
    let port = authority.serve(router).await;
    let client = client(&authority, &format!("https://localhost:{port}"));
    by_header::by_header(&client, &by_header::Request::new()).await.unwrap();
}

#[tokio::test]
async fn a_server_that_nobody_vouches_for_gets_nothing() {
    let (authority, stranger, calls) = (Authority::new(), Authority::new(), Arc::default());
    let port = stranger.serve(counting(&calls)).await;
    let client = client(&authority, &format!("https://localhost:{port}"));
    for (status, shown) in call_all(&client).await {
        assert_eq!(status, None);
        assert!(shown.contains("no connection to the server") && !shown.contains("s3cret"), "{shown}");
    }
    assert_eq!(calls.load(Ordering::SeqCst), 0);
    assert!(!format!("{client:?}").contains("s3cret"));
}
