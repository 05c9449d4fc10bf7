//! Hooks, options of a call, and futures that move between threads.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use http::HeaderMap;
use tests::{
    Attempt, CallOptions, Credential, Hook, Outcome, Retry, Transport, cases::body::raw::operations::search,
};

use crate::double::{Double, refused, status, with};

/// Writes down what it is told, and numbers requests.
#[derive(Clone, Default)]
struct Diary(Arc<Mutex<Vec<String>>>);

impl Hook for Diary {
    fn before(&self, attempt: &Attempt, headers: &mut HeaderMap) {
        let secret = headers.contains_key("authorization");
        headers.insert("x-attempt", attempt.number.into());
        let operation = attempt.operation;
        let line =
            format!("{} {} {} {} {secret}", attempt.number, operation.id, operation.method, operation.path);
        self.0.lock().unwrap().push(line);
    }

    fn after(&self, attempt: &Attempt, outcome: &Outcome<'_>) {
        assert!(outcome.elapsed.is_some() && outcome.status.is_some() == outcome.headers.is_some());
        let status = outcome.status.map(|status| status.as_u16());
        let line = format!("{} {status:?} {:?}", attempt.number, outcome.failure.map(ToString::to_string));
        self.0.lock().unwrap().push(line);
        self.0.lock().unwrap().push(format!("{outcome:?}"));
    }
}

#[tokio::test(start_paused = true)]
async fn hooks_see_every_attempt_and_no_credential() {
    let double = Double::answering([refused(), with(503, "set-cookie", "id=s3cret"), status(204)]);
    let diary = Diary::default();
    let client = double.client().hook(diary.clone()).retry(Retry::new().any_method());
    let client = client.credential("any", Credential::bearer("t0ken"));
    client.send(&search::Request::new()).await.unwrap();
    assert_eq!(double.last().headers()["x-attempt"], "3");
    let lines = diary.0.lock().unwrap().clone();
    let shown: Vec<_> = lines.iter().filter(|line| !line.starts_with("Outcome")).collect();
    assert_eq!(shown.len(), 6);
    assert_eq!(shown[0], "1 search GET /bytes false");
    assert_eq!(shown[1], "1 None Some(\"no connection to the server\")");
    assert_eq!((shown[3].as_str(), shown[5].as_str()), ("2 Some(503) None", "3 Some(204) None"));
    assert!(!lines.concat().contains("s3cret"), "{lines:?}");
}

#[tokio::test]
async fn options_hold_for_some_calls_only() {
    let double = Double::default();
    let client = double.client().timeout(Duration::from_secs(9)).header("x-title", "all");
    let request = search::Request::new();
    let options =
        CallOptions::new().timeout(Duration::from_secs(1)).header("X-Title", "one").header("x-id", "7");
    client.with(options).send(&request).await.unwrap();
    assert_eq!(double.timeout(), Some(Duration::from_secs(1)));
    assert_eq!(double.last().headers()["x-title"], "one");
    assert_eq!(double.last().headers()["x-id"], "7");
    client.send(&request).await.unwrap();
    assert_eq!(double.timeout(), Some(Duration::from_secs(9)));
    assert_eq!(double.last().headers()["x-title"], "all");
    assert!(!double.last().headers().contains_key("x-id"));
    let wrong = client.with(CallOptions::new().header("x", "a\nb")).send(&request).await;
    assert!(matches!(wrong, Err(tests::Error::Build(_))));
    assert_eq!(double.count(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_move_between_threads() {
    let double = Double::answering([status(503)]);
    let client = double.client().retry(Retry::new().any_method().first_delay(Duration::ZERO));
    let call = async move { client.send(&search::Request::new()).await.map(|reply| reply.status()) };
    assert_eq!(tokio::spawn(call).await.unwrap().unwrap(), 204);
}

#[test]
fn what_a_client_is_made_of_can_be_shared() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<tests::Client>();
    shared::<tests::Body>();
    shared::<Box<dyn Transport>>();
    shared::<Retry>();
    shared::<CallOptions>();
    shared::<tests::Error<()>>();
}
