use std::time::Duration;

use axum::{body::Body, response::Response};
use http::{HeaderMap, StatusCode};
use tests::{Client, Error, RawReply, cases::reply::*};

use crate::{canned::Canned, recorder::Recorder};

pub fn reply(status: u16, headers: &[(&'static str, &'static str)], body: &'static str) -> Response {
    let mut reply = Response::new(Body::from(body));
    *reply.status_mut() = StatusCode::from_u16(status).unwrap();
    for (name, value) in headers {
        reply.headers_mut().append(*name, value.parse().unwrap());
    }
    reply
}

async fn started(
    status: u16,
    body: &'static str,
) -> Result<statuses::operations::start_job::Success, Error<statuses::operations::start_job::ApiError>> {
    use statuses::operations::start_job::{Request, start_job};
    let server = Recorder::answering(move || reply(status, &[], body)).await;
    start_job(&server.client(), &Request::new()).await
}

#[tokio::test]
async fn a_status_comes_before_its_range_and_a_range_before_the_default() {
    use statuses::operations::start_job::{ApiError, Success};
    assert!(matches!(started(200, r#"{"id": 1}"#).await, Ok(Success::Ok(job)) if job.id == 1));
    assert!(matches!(started(202, "soon").await, Ok(Success::Accepted(text)) if text == "soon"));
    assert!(matches!(started(204, "").await, Ok(Success::NoContent)));
    assert!(matches!(started(206, "part").await, Ok(Success::Success(body)) if body.text() == "part"));
    let error = |result: Result<Success, _>| match result {
        Err(Error::Api { error, .. }) => error,
        other => panic!("{other:?}"),
    };
    assert!(matches!(error(started(404, "none").await), ApiError::NotFound(text) if text == "none"));
    let problem = r#"{"title": "t"}"#;
    assert!(matches!(error(started(418, problem).await), ApiError::ClientError(_)));
    assert!(matches!(error(started(500, problem).await), ApiError::Default(_)));
    assert!(matches!(error(started(302, problem).await), ApiError::Default(_)));
    let wrong = started(500, "<html>").await.unwrap_err();
    assert_eq!(wrong.status().map(|status| status.as_u16()), Some(500));
}

#[tokio::test]
async fn a_reply_that_cannot_have_a_body_needs_none() {
    use without_body::operations::{delete, head};
    let server = Recorder::empty().await;
    delete::delete(&server.client(), &delete::Request::new()).await.unwrap();
    assert!(server.last().headers().get("accept").is_none_or(|accept| accept == "*/*"));
    for (status, expected) in [(200, true), (404, false)] {
        let server = Recorder::answering(move || reply(status, &[], "")).await;
        let outcome = head::head(&server.client(), &head::Request::new()).await;
        assert_eq!(outcome.is_ok(), expected);
        assert!(matches!(outcome, Ok(()) | Err(Error::Api { error: head::ApiError::NotFound(_), .. })));
    }
}

#[tokio::test]
async fn text_is_text_or_an_error() {
    use media_types::operations::page::{Request, page};
    let server = Recorder::answering(|| reply(200, &[], "<p>é</p>")).await;
    assert_eq!(page(&server.client(), &Request::new()).await.unwrap(), "<p>é</p>");
    assert_eq!(server.last().headers()["accept"], "text/html, application/xml;q=0.9");
    let server = Recorder::answering(|| Response::new(Body::from(vec![0xff]))).await;
    let error = page(&server.client(), &Request::new()).await.unwrap_err();
    assert!(
        matches!(&error, Error::Decode(error) if error.reply().body().bytes().as_ref() == [0xff]),
        "{error}"
    );
}

#[tokio::test]
async fn another_media_type_can_be_asked_for() {
    let server = Recorder::answering(|| reply(200, &[("content-type", "text/csv")], "1,2")).await;
    let client = server.client().accept("text/csv");
    let reply: RawReply = client.receive(&media_types::operations::report::Request::new()).await.unwrap();
    assert_eq!(reply.body().text(), "1,2");
    assert_eq!(server.last().headers()["accept"], "text/csv");
}

#[tokio::test]
async fn bytes_are_read_whole_or_part_by_part() {
    use media_types::operations::picture::{Request, picture};
    let chunks = || {
        let parts = (0..3).map(|part| Ok::<_, std::io::Error>(vec![part; 10_000]));
        Response::new(Body::from_stream(futures_util::stream::iter(parts)))
    };
    let server = Recorder::answering(chunks).await;
    assert_eq!(picture(&server.client(), &Request::new()).await.unwrap().bytes().len(), 30_000);
    let whole = server.client().max_reply_size(1).stream(&Request::new()).await.unwrap();
    assert_eq!(whole.status(), StatusCode::OK);
    let mut stream = whole.into_value();
    let mut length = 0;
    while let Some(part) = stream.chunk().await.unwrap() {
        length += part.len();
    }
    assert_eq!(length, 30_000);
    let server = Recorder::answering(|| reply(404, &[], "none")).await;
    let error = server.client().stream(&Request::new()).await.unwrap_err();
    assert_eq!(error.body().unwrap().text(), "none");
}

#[tokio::test]
async fn replies_beyond_the_limit_are_refused() {
    use media_types::operations::picture::{Request, picture};
    let server = Recorder::answering(|| reply(200, &[], "12345")).await;
    let call = async |client: Client| picture(&client, &Request::new()).await;
    assert!(call(server.client().max_reply_size(5)).await.is_ok());
    let error = call(server.client().max_reply_size(4)).await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::OK));
    assert!(error.to_string().ends_with("the body is larger than the client takes"), "{error}");
}

#[tokio::test]
async fn headers_have_types_and_wrong_ones_are_left_out() {
    use headers::operations::add_pet::{Headers, Request, XKind};
    let sent = [
        ("location", "/pets/7"),
        ("x-rate-limit", "9"),
        ("x-tags", "a, b"),
        ("x-tags", "1"),
        ("retry-after", "soon"),
        ("x-kind", "soft"),
        ("set-cookie", "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT"),
        ("set-cookie", "b=2"),
        ("x-place", r#"{"width": 3}"#),
        ("x-parcel", "id,7, name,a=b,open,true"),
        ("x-counts", "a=1"),
        ("x-counts", "b=2"),
    ];
    let server = Recorder::answering(move || reply(201, &sent, "")).await;
    let reply = server.client().send(&Request::new()).await.unwrap();
    let headers = Headers::from(reply.headers());
    assert_eq!(headers.location.as_deref(), Some("/pets/7"));
    assert_eq!((headers.x_rate_limit, headers.retry_after), (Some(9), None));
    assert_eq!(headers.x_tags.unwrap(), ["a", "b", "1"]);
    assert_eq!(headers.x_kind, Some(XKind::Soft));
    assert_eq!(headers.set_cookie.unwrap(), ["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2"]);
    assert_eq!(headers.x_place.unwrap().width, 3);
    let parcel = headers.x_parcel.unwrap();
    assert_eq!((parcel.id, parcel.name.as_deref(), parcel.open), (7, Some("a=b"), Some(true)));
    assert_eq!(headers.x_counts.unwrap(), [("a".to_owned(), 1), ("b".to_owned(), 2)].into());
    assert_eq!(Headers::from(&HeaderMap::new()), Headers::default());
}

#[test]
fn objects_in_headers_that_are_not_whole_are_left_out() {
    use headers::operations::add_pet::Headers;
    let read = |text: &str| {
        let headers = [("x-parcel", text), ("x-counts", text)];
        let pairs = headers.map(|(name, text)| (name.parse().unwrap(), text.parse().unwrap()));
        Headers::from(&HeaderMap::from_iter(pairs))
    };
    for text in ["", "id", "id,x", "name,a", "id=x", "id,1,name", "[]", "\u{e9}"] {
        let headers = read(text);
        assert!(
            headers.x_parcel.is_none() && headers.x_counts.is_none_or(|counts| counts["id"] == 1),
            "{text}"
        );
    }
    assert_eq!(read(r#"{"id": 1}"#).x_parcel.unwrap().id, 1);
    assert_eq!(read("id=1").x_counts.unwrap()["id"], 1);
}

#[tokio::test]
async fn an_error_says_how_long_to_wait() {
    use headers::operations::add_pet::{Request, add_pet};
    let wait = async |headers: &'static [(&'static str, &'static str)]| {
        let server = Recorder::answering(|| reply(429, headers, "")).await;
        add_pet(&server.client(), &Request::new()).await.unwrap_err().retry_after()
    };
    assert_eq!(wait(&[("retry-after", "120")]).await, Some(Duration::from_secs(120)));
    let dates =
        &[("date", "Mon, 23 Nov 2026 07:00:00 GMT"), ("retry-after", "Mon, 23 Nov 2026 07:01:30 GMT")];
    assert_eq!(wait(dates).await, Some(Duration::from_secs(90)));
    let past = &[("date", "Mon, 23 Nov 2026 07:00:00 GMT"), ("retry-after", "Mon, 23 Nov 2026 06:00:00 GMT")];
    assert_eq!(wait(past).await, Some(Duration::ZERO));
    assert_eq!(wait(&[("retry-after", "soon")]).await, None);
    assert_eq!(wait(&[]).await, None);
}

#[tokio::test]
async fn cookies_of_the_client_and_of_a_request_go_together() {
    use tests::cases::parameter::styles::operations::headers::Request;
    let server = Recorder::empty().await;
    let color = serde_json::from_str("{}").unwrap();
    let client = server.client().header("cookie", "a=1");
    client.send(&Request::new(color).session("s")).await.unwrap();
    assert_eq!(server.last().headers()["cookie"], "a=1; session=s");
}

#[tokio::test]
async fn replies_without_members_are_read_as_leniently_as_members() {
    use tests::cases::operation::replies::operations::{
        count::{self, Success},
        list_days,
    };
    let server = Canned::json(r#"{"cats": 3.0, "dogs": 4}"#).await;
    let client = Client::new(&server.base_url).unwrap();
    let Success::Ok(counts) = count::count(&client, &count::Request::new()).await.unwrap() else {
        panic!("200 is that")
    };
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), [("cats".to_owned(), 3), ("dogs".to_owned(), 4)]);
    let server = Canned::json(r#"["2024-01-02T03:04:05", "2024-01-02T03:04:05+0100"]"#).await;
    let client = Client::new(&server.base_url).unwrap();
    let days = list_days::list_days(&client, &list_days::Request::new()).await.unwrap();
    let days: Vec<String> = days.iter().map(chrono::DateTime::to_rfc3339).collect();
    assert_eq!(days, ["2024-01-02T03:04:05+00:00", "2024-01-02T03:04:05+01:00"]);
    let server = Canned::json(r#"{"cats": 3.5}"#).await;
    let client = Client::new(&server.base_url).unwrap();
    let error = count::count(&client, &count::Request::new()).await.unwrap_err();
    assert!(error.to_string().contains("/cats"), "{error}");
}

#[tokio::test]
async fn a_success_of_an_unknown_media_type_is_asked_for() {
    use tests::cases::operation::replies::operations::{export, forget};
    let server = Recorder::empty().await;
    let client = server.client();
    let accept = || server.last().headers()["accept"].to_str().unwrap().to_owned();
    assert!(client.receive(&export::Request::new()).await.is_ok());
    assert_eq!(accept(), "application/json, */*");
    client.send(&forget::Request::new()).await.unwrap();
    assert_eq!(accept(), "application/json");
}
