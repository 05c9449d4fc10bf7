//! Successes that are asked for as another media type.

use axum::{body::Body, response::Response};
use tests::{Error, cases::reply::representations::operations::report};

use crate::recorder::Recorder;

/// A server that says what it was asked for as, in a reply of that media type.
async fn answering(status: u16, media_type: &'static str, body: &'static str) -> Recorder {
    Recorder::answering(move || {
        let reply = http::Response::builder().status(status).header("content-type", media_type);
        reply.body(Body::from(body)).expect("a reply")
    })
    .await
}

#[tokio::test]
async fn what_is_asked_for_comes_with_its_type() {
    let request = report::Request::new(7);
    let server = answering(200, "text/csv; charset=utf-8", "1,2\n").await;
    let reply = server.client().send_as(&request, report::TEXT_CSV).await.unwrap();
    assert_eq!((reply.status().as_u16(), reply.value().as_str()), (200, "1,2\n"));
    let accept = "text/csv; charset=utf-8, application/problem+json;q=0.9";
    assert_eq!(server.last().headers()["accept"], accept);
    assert_eq!(server.last().uri(), "/report/7");
    let server = answering(200, "application/pdf", "%PDF").await;
    let reply = server.client().send_as(&request, report::APPLICATION_PDF).await.unwrap();
    assert_eq!(reply.value().bytes().as_ref(), b"%PDF");
    let server = answering(200, "application/json", r#"{"rows": [1]}"#).await;
    let reply = server.client().send_as(&request, report::APPLICATION_VND_FULL_JSON).await.unwrap();
    assert_eq!(reply.value().rows, [1]);
}

#[tokio::test]
async fn what_is_not_asked_for_is_json() {
    let server = answering(200, "application/json", "[1]").await;
    let reply = report::report(&server.client(), &report::Request::new(7)).await.unwrap();
    assert!(matches!(reply, report::Success::Ok(rows) if *rows == [1]));
    let accept = server.last().headers()["accept"].to_str().unwrap().to_owned();
    assert!(accept.starts_with("application/json, application/vnd.same+json, text/plain"), "{accept}");
    assert!(!accept.contains("vnd.full") && !accept.contains("pdf"), "{accept}");
}

#[tokio::test]
async fn a_server_that_sends_json_all_the_same_is_told_with_the_body() {
    let server = answering(200, "application/json; charset=utf-8", "[1]").await;
    let sent = server.client().send_as(&report::Request::new(7), report::TEXT_CSV).await;
    let error = sent.unwrap_err();
    assert!(matches!(error, Error::Decode(_)));
    assert_eq!(error.body().unwrap().text(), "[1]");
    assert!(error.to_string().contains("asked for as `text/csv`, and came as `application/json`"), "{error}");
}

#[tokio::test]
async fn errors_are_those_of_the_operation() {
    let server = answering(404, "application/problem+json", r#"{"title": "none"}"#).await;
    let error = server.client().send_as(&report::Request::new(7), report::TEXT_CSV).await.unwrap_err();
    let Error::Api { error: report::ApiError::NotFound(problem), .. } = error else { panic!("{error:?}") };
    assert_eq!(problem.title.as_deref(), Some("none"));
    let server = answering(500, "text/plain", "down").await;
    let error = server.client().send_as(&report::Request::new(7), report::TEXT_CSV).await.unwrap_err();
    assert!(matches!(&error, Error::UnexpectedStatus(reply) if reply.body().text() == "down"));
}

#[tokio::test]
async fn bytes_are_asked_for_as_a_stream() {
    let server = Recorder::answering(|| Response::new(Body::from("%PDF"))).await;
    let client = server.client().accept(report::APPLICATION_PDF.accept());
    let mut stream = client.stream(&report::Request::new(7)).await.unwrap().into_value();
    assert_eq!(stream.chunk().await.unwrap().as_deref(), Some(b"%PDF".as_slice()));
    let accept = "application/pdf, application/problem+json;q=0.9";
    assert_eq!(server.last().headers()["accept"], accept);
}

#[tokio::test]
async fn a_form_is_read_as_its_type() {
    use tests::cases::reply::media_types::operations::{renew, token};
    let form = "access_token=a%26b&expires_in=3600&scope=x&scope=y";
    let serve = |status, form: &'static str| {
        Recorder::answering(move || {
            let reply = http::Response::builder().status(status);
            let reply = reply.header("content-type", "application/x-www-form-urlencoded");
            reply.body(form.into()).unwrap()
        })
    };
    let server = serve(200, form).await;
    let read = token::token(&server.client(), &token::Request::new()).await.unwrap();
    assert_eq!((read.access_token.as_str(), read.expires_in), ("a&b", Some(3600)));
    assert_eq!(read.scope.unwrap(), ["x", "y"]);
    let asked = renew::APPLICATION_X_WWW_FORM_URLENCODED;
    let read = server.client().send_as(&renew::Request::new(), asked).await.unwrap();
    assert_eq!(read.value().expires_in, Some(3600));
    assert_eq!(server.last().headers()["accept"], "application/x-www-form-urlencoded");
    let server = serve(201, form).await;
    let created = renew::renew(&server.client(), &renew::Request::new()).await.unwrap();
    assert!(matches!(created, renew::Success::Created(token) if token.access_token == "a&b"));
    let server = serve(200, "access_token=a&expires_in=soon").await;
    let error = token::token(&server.client(), &token::Request::new()).await.unwrap_err();
    assert!(error.to_string().contains("does not decode at `/expires_in`: invalid type: string"), "{error}");
    assert!(!error.to_string().contains("soon"), "{error}");
    let server = serve(400, "no").await;
    let error = token::token(&server.client(), &token::Request::new()).await.unwrap_err();
    assert_eq!(error.body().unwrap().text(), "no");
}
