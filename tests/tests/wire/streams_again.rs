//! Event streams that go on after the connection broke.

use std::{
    future::ready,
    sync::{Arc, Mutex},
    time::Duration,
};

use tests::cases::stream::{
    chat::{self, operations::send_chat_completion_request as send_chat, types::ChatRequest},
    events::operations::listen_to_news,
};
use tests::{Pending, StreamError, Timer};

use crate::scripted::{Scripted, header};

const HEAD: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n";

/// Does not wait, and remembers for how long it should have.
#[derive(Clone, Default)]
struct Clock(Arc<Mutex<Vec<Duration>>>);

impl Clock {
    fn waits(&self) -> Vec<u128> {
        self.0.lock().unwrap().iter().map(Duration::as_millis).collect()
    }
}

impl Timer for Clock {
    fn sleep(&self, duration: Duration) -> Pending<'_, ()> {
        self.0.lock().unwrap().push(duration);
        Box::pin(ready(()))
    }
}

#[tokio::test]
async fn a_stream_goes_on_after_the_last_event_where_that_is_allowed() {
    let parts = [
        [HEAD, "retry: 7\nid: 1\ndata: a\n\ndata: lost\n"].concat(),
        [HEAD, "data: b\n\nid: 2\ndata: c\n\n"].concat(),
        "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n".to_owned(),
    ];
    let server = Scripted::serve(parts).await;
    let request = listen_to_news::Request::new();
    let clock = Clock::default();
    let client = server.client().timer(clock.clone());
    let news = listen_to_news::listen_to_news(&client, &request).await.unwrap();
    let mut news = news.reconnect(2);
    let mut read = Vec::new();
    while let Some(event) = news.next().await {
        let event = event.unwrap();
        read.push((event.data, event.id));
    }
    let read: Vec<_> = read.iter().map(|(data, id)| (data.as_str(), id.as_str())).collect();
    assert_eq!(read, [("a", "1"), ("b", "1"), ("c", "2")]);
    assert_eq!(clock.waits(), [7, 7]);
    let ids: Vec<_> = server.requests().iter().map(|request| header(request, "last-event-id")).collect();
    assert_eq!(ids, [None, Some("1".to_owned()), Some("2".to_owned())]);
}

#[tokio::test]
async fn a_stream_that_cannot_go_on_says_why() {
    let refused = "HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n";
    let server = Scripted::serve([[HEAD, "data: a\n\n"].concat(), refused.to_owned()]).await;
    let request = listen_to_news::Request::new();
    let client = server.client().timer(Clock::default());
    let news = listen_to_news::listen_to_news(&client, &request).await.unwrap();
    let mut news = news.reconnect(3);
    assert_eq!(news.next().await.unwrap().unwrap().data, "a");
    assert!(matches!(news.next().await, Some(Err(StreamError::Refused(status))) if status == 503));
    assert!(news.next().await.is_none());

    // Nobody is there any more: each attempt waits longer.
    let server = Scripted::serve([[HEAD, "data: a\n\n"].concat()]).await;
    let clock = Clock::default();
    let client = server.client().timer(clock.clone());
    let news = listen_to_news::listen_to_news(&client, &request).await.unwrap();
    let mut news = news.reconnect(3);
    assert_eq!(news.next().await.unwrap().unwrap().data, "a");
    assert!(matches!(news.next().await, Some(Err(StreamError::Transport(error))) if error.is_connect()));
    assert!(news.next().await.is_none());
    assert_eq!(clock.waits(), [3_000, 6_000, 12_000]);

    // What is not safe is not sent again.
    let server = Scripted::serve([[HEAD, "data: {\"choices\":[]}\n\n"].concat()]).await;
    let client = chat::Client::new(&server.base_url).unwrap();
    let client = client.credential("apiKey", chat::Credential::bearer("token"));
    let chat = send_chat::send_chat_completion_request_stream(
        &client,
        &send_chat::Request::new(ChatRequest::new(Vec::new())),
    )
    .await
    .unwrap();
    let mut chat = chat.reconnect(3);
    assert!(chat.next().await.unwrap().is_ok());
    assert!(chat.next().await.is_none());
    assert_eq!(server.requests().len(), 1);
}
