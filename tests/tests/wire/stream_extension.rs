//! Streams that only an extension tells of.

use tests::Client;
use tests::cases::stream::extension::operations::{chat, log, ticks};

use crate::canned::Canned;

async fn server(media_type: &str, body: &str) -> (Canned, Client) {
    let server = Canned::reply(format!("HTTP/1.1 200 OK\r\ncontent-type: {media_type}\r\n\r\n{body}")).await;
    let client = Client::new(&server.base_url).expect("the base URL is one");
    (server, client)
}

#[tokio::test]
async fn the_member_that_the_condition_names_asks_for_events() {
    let (server, client) = server("text/event-stream", "data: {\"more\":\"a\"}\n\n").await;
    let mut deltas = chat::chat_stream(&client, &chat::Request::new("Why?")).await.unwrap();
    assert_eq!(deltas.next().await.unwrap().unwrap().data.more, "a");
    let request = server.request().await;
    assert!(request.contains("accept: text/event-stream\r\n"), "{request}");
    assert!(request.ends_with(r#"{"question":"Why?","in_parts":true}"#), "{request}");
}

#[tokio::test]
async fn what_ends_events_is_what_the_extension_says() {
    let (_server, client) =
        server("text/event-stream", "data: {\"more\":\"a\"}\n\ndata: END\n\ndata: b\n\n").await;
    let mut deltas = ticks::ticks(&client, &ticks::Request::new()).await.unwrap();
    assert_eq!(deltas.next().await.unwrap().unwrap().data.more, "a");
    assert!(deltas.next().await.is_none());
}

#[tokio::test]
async fn json_values_come_one_after_the_other() {
    let (_server, client) = server("application/json", "{\"more\":\"a\"}\n{\"more\":\"b\"}\n").await;
    let mut deltas = log::log(&client, &log::Request::new()).await.unwrap();
    assert_eq!(deltas.next().await.unwrap().unwrap().more, "a");
    assert_eq!(deltas.next().await.unwrap().unwrap().more, "b");
    assert!(deltas.next().await.is_none());
}
