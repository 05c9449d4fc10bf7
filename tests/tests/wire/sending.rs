//! Retries, hooks and options with real connections.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU16, AtomicUsize, Ordering::Relaxed},
    },
    time::Duration,
};

use axum::body::Body;
use generated::{Retry as SeedRetry, operations::exchange_auth_code_for_api_key as exchange};
use http::Response;
use tests::{Attempt, CallOptions, Hook, Outcome, Retry, cases::body::raw::operations::put_bytes};
use tokio::net::TcpListener;

use crate::{canned::Canned, client, recorder::Recorder};

/// A server that answers with a status once, and then with 204.
async fn busy_once(status: u16) -> Recorder {
    let next = Arc::new(AtomicU16::new(status));
    let reply = move || Response::builder().status(next.swap(204, Relaxed)).body(Body::empty());
    Recorder::answering(move || reply().expect("a reply")).await
}

fn quick() -> Retry {
    Retry::new().first_delay(Duration::from_millis(1))
}

#[tokio::test]
async fn a_busy_server_is_asked_again_with_the_whole_request() {
    let server = busy_once(503).await;
    let request = put_bytes::Request::new(vec![7; 100_000]);
    server.client().retry(quick()).send(&request).await.unwrap();
    assert_eq!((server.count(), server.last().body().len()), (2, 100_000));
}

#[tokio::test]
async fn the_exchange_of_a_code_is_never_repeated_by_itself() {
    let server = busy_once(503).await;
    let client = client(&server.base_url).retry(SeedRetry::new());
    client.send(&exchange::Request::new("once")).await.unwrap_err();
    assert_eq!(server.count(), 1);
    let nobody = crate::client("http://127.0.0.1:1").retry(SeedRetry::new());
    assert!(nobody.send(&exchange::Request::new("once")).await.is_err());
}

/// Counts what it is told.
#[derive(Clone, Default)]
struct Count(Arc<AtomicUsize>);

impl Hook for Count {
    fn after(&self, _: &Attempt, outcome: &Outcome<'_>) {
        assert!(outcome.failure.is_none_or(tests::Failure::is_connect), "{outcome:?}");
        self.0.fetch_add(1, Relaxed);
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_asked_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let count = Count::default();
    let client = tests::Client::new(&format!("http://{address}")).unwrap().hook(count.clone());
    let error = client.retry(quick()).send(&put_bytes::Request::new(vec![1])).await.unwrap_err();
    assert!(matches!(error, tests::Error::Transport(error) if error.is_connect()));
    assert_eq!(count.0.load(Relaxed), 3);
}

#[tokio::test]
async fn a_call_has_a_timeout_of_its_own() {
    let server = Canned::silent().await;
    let client =
        tests::Client::new(&server.base_url).unwrap().timeout(Duration::from_secs(60)).retry(quick());
    let hurried = client.with(CallOptions::new().timeout(Duration::from_millis(50)));
    assert!(hurried.send(&put_bytes::Request::new(vec![1])).await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn names_of_headers_have_no_case() {
    use tests::cases::parameter::headers::operations::list_pets::Request;
    let server = Recorder::empty().await;
    let request = Request::new("t").x_trace(7).cookie("a=1").session("s");
    server.client().send(&request).await.unwrap();
    let came = server.last();
    let all = |name: &str| came.headers().get_all(name).iter().cloned().collect::<Vec<_>>();
    assert_eq!((all("x-trace"), all("x-tenant")), (vec!["7".parse().unwrap()], vec!["t".parse().unwrap()]));
    assert_eq!(came.headers()["cookie"], "a=1; session=s");
}
