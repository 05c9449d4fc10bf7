use generated::{Client, operations::exchange_auth_code_for_api_key::Request};

use crate::{canned::Canned, client};

async fn target(below: &str) -> String {
    let server = Canned::json(r#"{"key":"sk","user_id":null}"#).await;
    client(&format!("{}{below}", server.base_url)).send(&Request::new("c")).await.unwrap();
    server.request().await.lines().next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn prefix_and_trailing_slash() {
    assert_eq!(target("").await, "POST /auth/keys HTTP/1.1");
    assert_eq!(target("/").await, "POST /auth/keys HTTP/1.1");
    assert_eq!(target("/api/v1").await, "POST /api/v1/auth/keys HTTP/1.1");
    assert_eq!(target("/api/v1/").await, "POST /api/v1/auth/keys HTTP/1.1");
    assert_eq!(target("/a%20b").await, "POST /a%20b/auth/keys HTTP/1.1");
}

#[test]
fn what_is_no_base_url_is_refused_at_once() {
    for url in ["", "example.com", "file:///tmp", "http://a.b?c", "http://a.b#c", "http://a:b@c.d"] {
        assert!(Client::new(url).is_err(), "{url}");
    }
}

#[tokio::test]
async fn default_headers_are_sent_and_yield_to_those_of_the_operation() {
    let server = Canned::json(r#"{"key":"sk","user_id":null}"#).await;
    let client = client(&server.base_url).header("X-Title", "tests").header("accept", "text/html");
    client.send(&Request::new("c")).await.unwrap();
    let request = server.request().await;
    assert!(request.contains("\r\nx-title: tests\r\n"), "{request}");
    assert!(
        request.contains("\r\naccept: application/json\r\n") && !request.contains("text/html"),
        "{request}"
    );
}
