//! No secret shows where people print things.

use generated::{Error, operations::exchange_auth_code_for_api_key::Request};

use crate::{canned::Canned, client, error};

#[tokio::test]
async fn errors_and_clients_do_not_show_the_credential() {
    for server in [
        Canned::status("403 Forbidden", "set-cookie: id=t0ken\r\n", "no").await,
        Canned::status("502 Bad Gateway", "", "<html>").await,
        Canned::json("{}").await,
        Canned::reply("").await,
    ] {
        let client = client(&server.base_url).bearer("t0ken").header("authorization", "Basic t0ken");
        let error = error(&client).await;
        let shown = format!("{client:?}{error}{error:?}{:?}", std::error::Error::source(&error));
        assert!(!shown.contains("t0ken"), "{shown}");
    }
}

#[tokio::test]
async fn the_key_does_not_show_when_the_reply_does_not_decode() {
    for body in [
        r#"{"key":"sk-secret"}"#,
        r#"{"key":"x","user_id":["sk-secret"]}"#,
        r#"{"key":"sk-secret"#,
        r#""sk-secret""#,
    ] {
        let server = Canned::json(body).await;
        let error = error(&client(&server.base_url)).await;
        assert!(!format!("{error}{error:?}").contains("secret"), "{error:?}");
        assert!(format!("{error:?}").contains(&format!("({} bytes)", body.len())), "{error:?}");
    }
}

#[tokio::test]
async fn a_reply_does_not_show_the_key() {
    let server = Canned::json(r#"{"key":"sk-secret","user_id":null}"#).await;
    let reply = client(&server.base_url).send(&Request::new("c")).await.unwrap();
    assert!(!format!("{reply:?}").contains("secret"));
}

#[tokio::test]
async fn a_failed_exchange_does_not_show_the_url() {
    for server in
        [Canned::reply("").await, Canned::reply("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n").await]
    {
        let error = error(&client(&format!("{}/private", server.base_url))).await;
        let mut shown = format!("{error}{error:?}");
        let mut source = std::error::Error::source(&error);
        while let Some(error) = source {
            shown.push_str(&error.to_string());
            source = error.source();
        }
        assert!(matches!(error, Error::Transport(_)) && !shown.contains("private"), "{shown}");
    }
}
