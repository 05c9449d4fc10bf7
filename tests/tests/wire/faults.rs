use std::{error::Error as _, time::Duration};

use generated::{DecodeError, Error};

use crate::{canned::Canned, client, error};

async fn undecodable(server: Canned) -> DecodeError {
    match error(&client(&server.base_url)).await {
        Error::Decode(error) => *error,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn broken_json_points_at_where_it_breaks() {
    let error = undecodable(Canned::json(r#"{"key": "sk", "user_id": nul}"#).await).await;
    assert_eq!(error.pointer(), "/user_id");
    assert_eq!(error.reply().status(), 200);
    assert_eq!(error.reply().body().text(), r#"{"key": "sk", "user_id": nul}"#);
}

#[tokio::test]
async fn a_missing_member_is_named() {
    let error = undecodable(Canned::json(r#"{"key": "sk"}"#).await).await;
    assert_eq!((error.pointer(), error.reason()), ("", "missing field `user_id` at line 1 column 13"));
}

#[tokio::test]
async fn a_member_of_another_type_is_pointed_at() {
    let error = undecodable(Canned::json(r#"{"user_id": ["sk-secret"], "key": "sk"}"#).await).await;
    assert_eq!(error.pointer(), "/user_id");
    assert!(error.reply().body().text().contains("sk-secret"));
}

#[tokio::test]
async fn an_error_object_with_status_200_is_kept() {
    let error = undecodable(Canned::json(r#"{"error":{"message":"no"}}"#).await).await;
    assert_eq!(error.reply().body().message().as_deref(), Some("no"));
}

#[tokio::test]
async fn html_with_status_200_is_kept() {
    let server = Canned::status("200 OK", "content-type: text/html\r\n", "<html>").await;
    let error = undecodable(server).await;
    assert_eq!(error.pointer(), "");
    assert!(error.reason().contains("text/html"), "{}", error.reason());
}

#[tokio::test]
async fn a_body_that_breaks_off_keeps_the_status() {
    let server = Canned::reply("HTTP/1.1 200 OK\r\nx-id: 7\r\ncontent-length: 100\r\n\r\n{\"key\":").await;
    let error = error(&client(&server.base_url)).await;
    assert!(matches!(error, Error::Transport(_)) && !error.is_timeout());
    assert_eq!(error.status().unwrap(), 200);
    assert_eq!(error.headers().unwrap()["x-id"], "7");
    assert_eq!(error.to_string(), "exchange-auth-code-for-api-key: status 200, but the body broke off");
}

#[tokio::test]
async fn a_connection_closed_without_a_reply_is_an_error() {
    let error = error(&client(&Canned::reply("").await.base_url)).await;
    assert_eq!(error.to_string(), "exchange-auth-code-for-api-key: no reply from the server");
    assert!(error.status().is_none());
}

#[tokio::test]
async fn a_slow_server_runs_into_the_timeout() {
    let server = Canned::silent().await;
    let error = error(&client(&server.base_url).timeout(Duration::from_millis(50))).await;
    assert!(error.is_timeout());
    assert_eq!(error.to_string(), "exchange-auth-code-for-api-key: the reply did not come in time");
}

#[tokio::test]
async fn a_refused_connection_says_so_to_the_root() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let error = error(&client(&format!("http://{address}"))).await;
    assert_eq!(error.to_string(), "exchange-auth-code-for-api-key: no connection to the server");
    assert!(!error.is_timeout());
    let mut root = error.source().unwrap();
    while let Some(source) = root.source() {
        root = source;
    }
    assert!(root.is::<std::io::Error>(), "{root:?}");
}
