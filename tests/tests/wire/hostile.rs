//! Servers that do what no server should: each call ends with the error that fits, and nothing panics.

use std::time::Duration;

use generated::Error;

use crate::{canned::Canned, client, error, exchange};

type Fault = Error<exchange::ApiError>;

const OK: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nretry-after: 3\r\n";

/// The error of a call that has to end soon, whatever the server does.
async fn fault(server: Canned) -> Fault {
    let client = client(&server.base_url).timeout(Duration::from_secs(20)).max_reply_size(1 << 20);
    let fault = error(&client).await;
    assert!(!fault.is_timeout(), "{fault}");
    assert!(fault.to_string().starts_with("exchange-auth-code-for-api-key: "), "{fault}");
    assert!(format!("{fault:?}").len() < 10_000);
    fault
}

/// What is left where no reply came.
async fn without_reply(server: Canned) {
    let fault = fault(server).await;
    assert!(matches!(fault, Error::Transport(_)), "{fault:?}");
    assert!(fault.status().is_none() && fault.headers().is_none() && fault.body().is_none(), "{fault:?}");
    assert_eq!(fault.retry_after(), None);
}

/// What is left where a head came, and not all of the body.
async fn broken(server: Canned) -> String {
    let fault = fault(server).await;
    assert!(matches!(fault, Error::Transport(_)), "{fault:?}");
    assert_eq!(fault.status().map(|status| status.as_u16()), Some(200));
    assert_eq!(fault.retry_after(), Some(Duration::from_secs(3)));
    assert!(fault.body().is_none());
    fault.to_string()
}

/// What is left where a reply came that cannot be read.
async fn undecodable(server: Canned) -> String {
    let fault = fault(server).await;
    assert!(matches!(fault, Error::Decode(_)), "{fault:?}");
    assert_eq!(fault.status().map(|status| status.as_u16()), Some(200));
    assert!(fault.body().is_some());
    fault.to_string()
}

fn sized(head: &str, body: &[u8]) -> Vec<u8> {
    [format!("{head}content-length: {}\r\n\r\n", body.len()).as_bytes(), body].concat()
}

#[tokio::test]
async fn no_reply_is_a_transport_error() {
    without_reply(Canned::resetting("").await).await;
    for reply in ["", "HTTP/1.1", "HTTP/1.1 200", "SSH-2.0-OpenSSH\r\n", "HTTP/9.9 200 OK\r\n\r\n"] {
        without_reply(Canned::reply(reply).await).await;
    }
    without_reply(Canned::reply("HTTP/1.1 200 OK\r\ncontent-length: seven\r\n\r\n{}").await).await;
    without_reply(Canned::reply(OK.to_owned() + "x: " + &"y".repeat(1 << 20) + "\r\n\r\n").await).await;
    without_reply(Canned::endless("HTTP/1.1 200 OK\r\n", b"x: y\r\n").await).await;
}

#[tokio::test]
async fn a_body_that_does_not_end_as_announced_keeps_the_head() {
    let broke_off = "exchange-auth-code-for-api-key: status 200, but the body broke off";
    let announced = OK.to_owned() + "content-length: 100\r\n\r\n{\"key\"";
    assert_eq!(broken(Canned::reply(announced.clone()).await).await, broke_off);
    assert_eq!(broken(Canned::resetting(announced.clone()).await).await, broke_off);
    for chunks in ["5\r\n{\"", "5\r\n{\"key\r\n", "five\r\n{\"key\r\n0\r\n\r\n", "FFFFFFFFFFFFFFFFF\r\n"] {
        let chunked = OK.to_owned() + "transfer-encoding: chunked\r\n\r\n" + chunks;
        assert_eq!(broken(Canned::reply(chunked).await).await, broke_off, "{chunks:?}");
    }
    let server = Canned::stalling(announced).await;
    let slow = error(&client(&server.base_url).timeout(Duration::from_millis(200))).await;
    assert!(slow.is_timeout() && slow.body().is_none());
    assert_eq!(slow.status().map(|status| status.as_u16()), Some(200));
    assert!(slow.to_string().ends_with("status 200, but the body did not come in time"), "{slow}");
}

#[tokio::test]
async fn a_body_without_end_meets_the_limit() {
    let too_large = "the body is larger than the client takes";
    let chunked = OK.to_owned() + "transfer-encoding: chunked\r\n\r\n";
    assert!(broken(Canned::endless(chunked, b"3\r\n   \r\n").await).await.ends_with(too_large));
    let unsized_body = OK.to_owned() + "connection: close\r\n\r\n";
    assert!(broken(Canned::endless(unsized_body, b"    ").await).await.ends_with(too_large));
    let announced = OK.to_owned() + "content-length: 99999999999\r\n\r\n";
    assert!(broken(Canned::endless(announced, b"    ").await).await.ends_with(too_large));
}

#[tokio::test]
async fn a_body_that_is_something_else_does_not_decode() {
    let whole = br#"{"key": "sk", "user_id": null}"#;
    let short = format!("{OK}content-length: 9\r\n\r\n{}", String::from_utf8_lossy(whole));
    assert!(undecodable(Canned::reply(short).await).await.contains("EOF"));
    for body in [
        &b"\xff\xfe{\0}\0"[..],
        b"{\"key\": \"\xe9\", \"user_id\": null}",
        b"\x1f\x8b\x08\0",
        b"\xef\xbb\xbf{}",
    ] {
        undecodable(Canned::reply(sized(OK, body)).await).await;
    }
    let html = "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=\u{e9}\r\n";
    assert!(undecodable(Canned::reply(sized(html, b"<html>")).await).await.contains("text/html"));
    for number in ["1e999", "99999999999999999999999999999999", "-", "NaN"] {
        let body = format!(r#"{{"key": {number}, "user_id": null}}"#);
        undecodable(Canned::reply(sized(OK, body.as_bytes())).await).await;
    }
}

#[tokio::test]
async fn the_media_type_does_not_stand_in_the_way_of_a_body_that_fits() {
    for media_type in ["text/plain", "application/json; charset=latin1", "", "nonsense"] {
        let head = format!("HTTP/1.1 200 OK\r\ncontent-type: {media_type}\r\n");
        let server = Canned::reply(sized(&head, br#"{"key": "sk", "user_id": null}"#)).await;
        let request = exchange::Request::new("code");
        let client = client(&server.base_url);
        assert_eq!(exchange::exchange_auth_code_for_api_key(&client, &request).await.unwrap().key, "sk");
    }
}

#[tokio::test]
async fn depth_is_an_error_and_no_overflow() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"{"error":"#, "}"), (r#"{"key":"#, "}")] {
        let body = open.repeat(50_000) + "1" + &close.repeat(50_000);
        undecodable(Canned::reply(sized(OK, body.as_bytes())).await).await;
        let refused = fault(Canned::reply(sized("HTTP/1.1 403 Forbidden\r\n", body.as_bytes())).await).await;
        assert!(matches!(&refused, Error::Api { .. }), "{refused:?}");
        assert_eq!(refused.status().map(|status| status.as_u16()), Some(403));
    }
}

#[tokio::test]
async fn what_headers_say_is_taken_with_care() {
    for (header, wait) in [
        ("retry-after: 18446744073709551615", Some(Duration::from_secs(u64::MAX))),
        ("retry-after: 18446744073709551616", None),
        ("retry-after: -1", None),
        ("retry-after: 1.5", None),
        ("retry-after: \u{e9}", None),
        ("retry-after: Mon, 99 Foo 2026 07:00:00 GMT", None),
        ("date: nonsense\r\nretry-after: Mon, 23 Nov 1970 07:00:00 GMT", Some(Duration::ZERO)),
    ] {
        let head = format!("HTTP/1.1 999 \r\n{header}\r\n");
        let fault = fault(Canned::reply(sized(&head, b"{}")).await).await;
        assert!(matches!(&fault, Error::UnexpectedStatus(_)), "{fault:?}");
        assert_eq!((fault.status().map(|status| status.as_u16()), fault.retry_after()), (Some(999), wait));
        assert_eq!(fault.body().map(|body| body.text().into_owned()).as_deref(), Some("{}"));
    }
}
