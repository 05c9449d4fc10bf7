//! Calls that are sent again, with a clock that is not waited for.

use bytes::Bytes;
use futures_util::stream;
use tests::{
    CallOptions, Client, Error, Failure, Operation, Payload, RawReply, Reply, RequestBuilder, Retry,
    cases::body::raw::operations::put_bytes,
};
use tokio::time::Duration;

use crate::double::{Answer, Double, refused, status, with};

/// An operation with any method.
struct Call<const METHOD: usize>;

const METHODS: [&str; 10] =
    ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY", "POST", "PATCH", "CONNECT"];
const GET: usize = 0;
const POST: usize = 7;

impl<const METHOD: usize> Operation for Call<METHOD> {
    const ID: &'static str = "call";
    const METHOD: &'static str = METHODS[METHOD];
    const PATH: &'static str = "/call";
    type Value = ();
    type Error = ();

    fn encode(&self, call: &mut RequestBuilder) {
        call.accept("text/plain");
    }

    fn decode(reply: RawReply) -> Result<Reply<()>, Error<()>> {
        if reply.status().is_success() { reply.empty() } else { reply.unexpected() }
    }
}

/// How often a call was sent, and whether it went well in the end.
async fn sent<const METHOD: usize>(
    answers: Vec<Answer>,
    set: impl FnOnce(Client) -> Client,
) -> (usize, bool) {
    let double = Double::answering(answers);
    let well = set(double.client()).send(&Call::<METHOD>).await.is_ok();
    (double.count(), well)
}

fn retrying(client: Client) -> Client {
    client.retry(Retry::new())
}

#[tokio::test(start_paused = true)]
async fn nothing_is_repeated_unless_it_is_asked_for() {
    assert_eq!(sent::<GET>(vec![status(503)], |client| client).await, (1, false));
    assert_eq!(sent::<GET>(vec![refused()], |client| client).await, (1, false));
    assert_eq!(sent::<GET>(vec![status(503)], |client| client.retry(Retry::never())).await, (1, false));
}

#[tokio::test(start_paused = true)]
async fn what_may_be_sent_twice_is_told_by_its_method() {
    macro_rules! count {
        ($($method:literal)+) => { [$(sent::<$method>(vec![status(503)], retrying).await.0),+] };
    }
    assert_eq!(count!(0 1 2 3 4 5 6 7 8 9), [2, 2, 2, 2, 2, 2, 2, 1, 1, 1]);
}

#[tokio::test(start_paused = true)]
async fn a_post_is_repeated_only_if_somebody_says_so() {
    let once = |retry: Retry| sent::<POST>(vec![status(503)], move |client| client.retry(retry));
    assert_eq!(once(Retry::new()).await, (1, false));
    assert_eq!(once(Retry::new().operation("another")).await, (1, false));
    assert_eq!(once(Retry::new().operation("call")).await, (2, true));
    assert_eq!(once(Retry::new().any_method()).await, (2, true));
    let keyed = |client: Client| retrying(client).with(CallOptions::new().idempotency_key("k1"));
    assert_eq!(sent::<POST>(vec![status(503)], keyed).await, (2, true));
    let for_a_call = |client: Client| client.with(CallOptions::new().retry(Retry::new().any_method()));
    assert_eq!(sent::<POST>(vec![status(503)], for_a_call).await, (2, true));
    assert_eq!(sent::<POST>(vec![refused()], retrying).await, (1, false));
}

#[tokio::test(start_paused = true)]
async fn only_failures_that_may_pass_are_repeated() {
    for code in [408, 429, 502, 503, 504] {
        assert_eq!(sent::<GET>(vec![status(code)], retrying).await, (2, true), "{code}");
    }
    for code in [200, 301, 400, 401, 404, 409, 500, 501] {
        assert_eq!(sent::<GET>(vec![status(code)], retrying).await.0, 1, "{code}");
    }
    assert_eq!(sent::<GET>(vec![refused()], retrying).await, (2, true));
    assert_eq!(sent::<GET>(vec![Err(Failure::other("reset"))], retrying).await, (2, true));
    assert_eq!(sent::<GET>(vec![Err(Failure::timeout("late"))], retrying).await, (1, false));
}

#[tokio::test(start_paused = true)]
async fn the_last_answer_is_given() {
    let double = Double::answering([status(503), status(429), status(502), status(204)]);
    let error = double.client().retry(Retry::new()).send(&Call::<GET>).await.unwrap_err();
    assert_eq!((double.count(), error.status().unwrap().as_u16()), (3, 502));
}

#[tokio::test(start_paused = true)]
async fn delays_are_random_below_a_limit_that_doubles_up_to_a_cap() {
    let limits = [100, 200, 400, 500, 500].map(Duration::from_millis);
    let mut seen = Vec::new();
    for _ in 0..50 {
        let double = Double::answering((0..6).map(|_| status(503)));
        let retry = Retry::new().attempts(6).first_delay(limits[0]).longest_delay(limits[4]);
        double.client().retry(retry).send(&Call::<GET>).await.unwrap_err();
        let pauses = double.pauses();
        // The clock counts milliseconds, and rounds up.
        assert!(pauses.iter().zip(limits).all(|(pause, limit)| *pause <= limit + Duration::from_millis(1)));
        assert_eq!(pauses.len(), 5);
        seen.extend(pauses);
    }
    let (least, most) = (seen.iter().min().unwrap(), seen.iter().max().unwrap());
    assert!(*least < Duration::from_millis(50) && *most > Duration::from_millis(400), "{least:?} {most:?}");
}

/// The time that was waited after an answer.
async fn waited(answer: Answer) -> Option<Duration> {
    let double = Double::answering([answer]);
    let retry = Retry::new().first_delay(Duration::ZERO).longest_wait(Duration::from_secs(60));
    _ = double.client().retry(retry).send(&Call::<GET>).await;
    double.pauses().first().copied()
}

#[tokio::test(start_paused = true)]
async fn the_server_says_how_long_to_wait() {
    let seconds = |seconds: u64| Some(Duration::from_secs(seconds));
    assert_eq!(waited(with(503, "retry-after", "7")).await, seconds(7));
    assert_eq!(waited(with(429, "retry-after", "60")).await, seconds(60));
    assert_eq!(waited(with(429, "retry-after", "61")).await, None);
    assert_eq!(waited(with(503, "retry-after", "soon")).await, seconds(0));
    let dated = |after: &str| {
        let mut reply = with(503, "retry-after", after)?;
        reply.headers_mut().insert("date", "Wed, 21 Oct 2015 07:28:00 GMT".parse().unwrap());
        Ok(reply)
    };
    assert_eq!(waited(dated("Wed, 21 Oct 2015 07:28:09 GMT")).await, seconds(9));
    assert_eq!(waited(dated("Wed, 21 Oct 2015 07:27:00 GMT")).await, seconds(0));
    assert_eq!(waited(dated("Wed, 21 Oct 2015 08:28:00 GMT")).await, None);
}

#[tokio::test(start_paused = true)]
async fn a_client_and_its_clones_share_a_budget() {
    let double = Double::answering((0..100).map(|_| status(503)));
    let client = double.client().retry(Retry::new().budget(4));
    for _ in 0..10 {
        client.clone().send(&Call::<GET>).await.unwrap_err();
        client.with(CallOptions::new().retry(Retry::new())).send(&Call::<GET>).await.unwrap_err();
    }
    assert_eq!(double.count(), 20 + 4);
}

#[tokio::test(start_paused = true)]
async fn ten_successes_allow_for_one_more() {
    let answers = [503, 503, 503].into_iter().chain([204; 9]).chain([503]).chain([204]).chain([503]);
    let double = Double::answering(answers.map(status));
    let client = double.client().retry(Retry::new().attempts(2).budget(1));
    assert!(client.send(&Call::<GET>).await.is_err());
    assert!(client.send(&Call::<GET>).await.is_err());
    assert_eq!(double.count(), 3);
    for _ in 0..9 {
        client.send(&Call::<GET>).await.unwrap();
    }
    assert!(client.send(&Call::<GET>).await.is_err());
    client.send(&Call::<GET>).await.unwrap();
    client.send(&Call::<GET>).await.unwrap();
    assert_eq!(double.count(), 3 + 9 + 1 + 1 + 2);
}

#[tokio::test(start_paused = true)]
async fn a_timeout_is_no_success() {
    let late = || Err(Failure::timeout("late"));
    let answers = [status(503), status(503)].into_iter().chain((0..20).map(|_| late())).chain([status(503)]);
    let double = Double::answering(answers);
    let client = double.client().retry(Retry::new().attempts(2).budget(1));
    for _ in 0..22 {
        assert!(client.send(&Call::<GET>).await.is_err());
    }
    assert_eq!(double.count(), 23);
}

/// An operation whose document has the header.
struct Keyed;

impl Operation for Keyed {
    const ID: &'static str = "keyed";
    const METHOD: &'static str = "POST";
    const PATH: &'static str = "/call";
    type Value = ();
    type Error = ();

    fn encode(&self, call: &mut RequestBuilder) {
        call.set_header("Idempotency-Key", "k1");
    }

    fn decode(reply: RawReply) -> Result<Reply<()>, Error<()>> {
        Call::<POST>::decode(reply)
    }
}

#[tokio::test(start_paused = true)]
async fn a_key_that_the_operation_sends_itself_counts_and_stays() {
    let double = Double::answering([status(503)]);
    double.client().retry(Retry::new()).send(&Keyed).await.unwrap();
    assert_eq!((double.count(), double.last().headers()["idempotency-key"].as_bytes()), (2, &b"k1"[..]));
}

#[tokio::test(start_paused = true)]
async fn a_body_is_sent_again_from_its_beginning_or_not_at_all() {
    let parts = || stream::iter(["a", "b"].map(|part| Ok(Bytes::from(part))));
    for (body, times) in
        [(Payload::from("ab"), 2), (Payload::stream(None, parts), 2), (Payload::once(None, parts()), 1)]
    {
        let double = Double::answering([status(503)]);
        let request = put_bytes::Request::new(body);
        let reply = double.client().retry(Retry::new()).receive(&request).await.unwrap();
        assert_eq!((double.count(), double.last().body().as_ref()), (times, &b"ab"[..]));
        assert_eq!(reply.status() == 503, times == 1);
    }
}

#[test]
fn outside_of_a_runtime_a_timer_has_to_be_given() {
    let double = Double::answering([]);
    let client = double.client().retry(Retry::new());
    let error = crate::wait::wait(client.send(&Call::<GET>)).unwrap_err();
    assert!(matches!(&error, Error::Build(_)) && error.to_string().contains("timer"), "{error}");
    assert_eq!(double.count(), 0);
}
