//! Replies that are JSON values one after the other.

use tests::cases::stream::records::operations::{export, list_pets, read_logs};
use tests::{Client, Error, StreamError};

use crate::canned::Canned;

fn stream(media_type: &str, body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-type: {media_type}\r\n\r\n{body}")
}

fn client(server: &Canned) -> Client {
    Client::new(&server.base_url).expect("the base URL is one")
}

#[tokio::test]
async fn records_are_read_one_by_one() {
    let body = "{\"name\":\"Tom\"}\n{\"age\":1}\n\n{\"name\":\"Kim\",\"age\":2}";
    let server = Canned::reply(stream("application/x-ndjson", body)).await;
    let mut pets = list_pets::list_pets_stream(&client(&server), &list_pets::Request::new()).await.unwrap();
    assert_eq!(pets.next().await.unwrap().unwrap().name, "Tom");
    assert!(
        matches!(pets.next().await, Some(Err(StreamError::Decode(error))) if error.text() == "{\"age\":1}")
    );
    assert_eq!(pets.next().await.unwrap().unwrap().age, Some(2));
    assert!(pets.next().await.is_none());
    assert!(server.request().await.contains("accept: application/x-ndjson\r\n"));

    let server =
        Canned::reply(stream("application/json-seq", "\x1E{\"line\":\n\"a\"}\n\x1E{\"line\":\"b\"}\n")).await;
    let mut lines = read_logs::read_logs(&client(&server), &read_logs::Request::new()).await.unwrap();
    assert_eq!(lines.next().await.unwrap().unwrap().line, "a");
    assert_eq!(lines.next().await.unwrap().unwrap().line, "b");

    let server =
        Canned::status("404 Not Found", "content-type: application/json\r\n", r#"{"message":"m"}"#).await;
    let error = list_pets::list_pets_stream(&client(&server), &list_pets::Request::new()).await.unwrap_err();
    assert!(matches!(error, Error::Api { error: list_pets::ApiError::NotFound(_), .. }));

    let server = Canned::reply(stream("application/x-ndjson", "[1]\n2\n")).await;
    let mut all = export::export(&client(&server), &export::Request::new()).await.unwrap();
    assert_eq!(all.next().await.unwrap().unwrap(), serde_json::json!([1]));
}
