//! Replies that come piece by piece.

use std::time::Duration;

use tests::cases::stream::{
    chat::{
        self,
        operations::{complete, send_chat_completion_request as send_chat, speak},
    },
    events::operations::{
        listen_to_changes, listen_to_kinds, listen_to_news, listen_to_prices, listen_to_states,
    },
    item_schema::operations::listen_to_kinds as kinds,
};
use tests::{Client, StreamError};

use crate::canned::Canned;

/// A reply that ends where the connection does.
fn stream(media_type: &str, body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-type: {media_type}\r\n\r\n{body}")
}

async fn events(body: &str) -> Canned {
    Canned::reply(stream("text/event-stream; charset=utf-8", body)).await
}

fn client(server: &Canned) -> Client {
    Client::new(&server.base_url).expect("the base URL is one")
}

/// A client with the credential that chats ask for.
fn chatting(server: &Canned) -> chat::Client {
    let client = chat::Client::new(&server.base_url).expect("the base URL is one");
    client.credential("apiKey", chat::Credential::bearer("token"))
}

fn question() -> send_chat::Request {
    let message = chat::types::ChatMessage::new("user", "Hi");
    send_chat::Request::new(chat::types::ChatRequest::new(vec![message]))
}

#[tokio::test]
async fn events_are_typed_and_end_at_the_sentinel() {
    let chunk = |text: &str| {
        let choice = serde_json::json!({"index": 0, "delta": {"content": text}});
        format!("data: {}\n\n", serde_json::json!({"choices": [choice]}))
    };
    let body =
        [": PROCESSING\n\n", &chunk("Hel"), &chunk("lo"), "data: [DONE]\n\n", &chunk("never")].concat();
    let server = Canned::stalling(stream("text/event-stream", &body)).await;
    let mut stream =
        send_chat::send_chat_completion_request_stream(&chatting(&server), &question()).await.unwrap();
    let mut said = Vec::new();
    while let Some(event) = stream.next().await {
        let event = event.unwrap();
        assert_eq!((event.event.as_str(), event.id.as_str()), ("message", ""));
        said.extend(event.data.choices.into_iter().filter_map(|choice| choice.delta.content.into_value()));
    }
    assert_eq!(said, ["Hel", "lo"]);
    assert!(stream.next().await.is_none());
    assert_eq!(stream.status(), 200);
}

#[tokio::test]
async fn each_form_asks_for_itself_alone() {
    let server = events("data: [DONE]\n\n").await;
    let mut stream =
        send_chat::send_chat_completion_request_stream(&chatting(&server), &question()).await.unwrap();
    assert!(stream.next().await.is_none());
    let request = server.request().await;
    assert!(request.contains("accept: text/event-stream\r\n"), "{request}");
    assert!(request.ends_with(r#"{"messages":[{"role":"user","content":"Hi"}],"stream":true}"#), "{request}");

    let server = Canned::json(r#"{"text":"Hello"}"#).await;
    let reply = send_chat::send_chat_completion_request(&chatting(&server), &question()).await.unwrap();
    assert_eq!(reply.text, "Hello");
    let request = server.request().await;
    assert!(request.contains("accept: application/json\r\n"), "{request}");
    assert!(request.ends_with(r#"{"messages":[{"role":"user","content":"Hi"}]}"#), "{request}");

    let server = events("").await;
    complete::complete_stream(&chatting(&server), &complete::Request::new("p")).await.unwrap();
    assert!(server.request().await.ends_with(r#"{"prompt":"p","stream":true}"#));
    let server = events("data: {\"audio\":\"AAE=\"}\n\ndata: END\n\n").await;
    let mut sound = speak::speak_stream(&chatting(&server), &speak::Request::new()).await.unwrap();
    assert_eq!(sound.next().await.unwrap().unwrap().data.audio.as_ref(), [0, 1]);
    assert!(sound.next().await.is_none());
}

#[tokio::test]
async fn an_error_before_the_stream_is_that_of_the_operation() {
    let server =
        Canned::status("401 Unauthorized", "content-type: application/json\r\n", r#"{"message":"who?"}"#);
    let server = server.await;
    match send_chat::send_chat_completion_request_stream(&chatting(&server), &question()).await {
        Err(chat::Error::Api { error: send_chat::ApiError::Unauthorized(problem), reply }) => {
            assert_eq!((problem.message.as_str(), reply.status().as_u16()), ("who?", 401));
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_server_that_answers_with_json_is_told_as_it_came() {
    let server = Canned::json(r#"{"text":"no stream"}"#).await;
    let error =
        send_chat::send_chat_completion_request_stream(&chatting(&server), &question()).await.unwrap_err();
    assert!(matches!(error, chat::Error::Decode(_)), "{error}");
    assert_eq!(error.body().unwrap().text(), r#"{"text":"no stream"}"#);
}

#[tokio::test]
async fn an_event_that_does_not_decode_is_kept_and_the_stream_goes_on() {
    let body = "id: 7\nevent: price\ndata: {\"symbol\":\"A\",\"value\":\"secret\"}\n\n\
        data: {\"symbol\":\"B\",\"value\":2.5}\n\n";
    let server = events(body).await;
    let request = listen_to_prices::Request::new().symbol("A");
    let mut prices = listen_to_prices::listen_to_prices(&client(&server), &request).await.unwrap();
    match prices.next().await {
        Some(Err(StreamError::Decode(error))) => {
            assert_eq!((error.pointer(), error.event(), error.id()), ("/value", "price", "7"));
            assert_eq!(error.text(), r#"{"symbol":"A","value":"secret"}"#);
            let told = format!("{error} {error:?}");
            assert!(!told.contains("secret"), "{told}");
        }
        other => panic!("{other:?}"),
    }
    let price = prices.next().await.unwrap().unwrap();
    assert_eq!((price.data.symbol.as_str(), price.id.as_str()), ("B", "7"));
    assert_eq!(prices.last_event_id(), "7");
    assert!(prices.next().await.is_none());
    assert!(server.request().await.starts_with("GET /prices?symbol=A "));
}

#[tokio::test]
async fn data_that_is_text_is_not_read_as_json() {
    let server = events("data: [DONE]\n\ndata: \"x\"\ndata: y\n\n").await;
    let mut news =
        listen_to_news::listen_to_news(&client(&server), &listen_to_news::Request::new()).await.unwrap();
    assert_eq!(news.next().await.unwrap().unwrap().data, "[DONE]");
    assert_eq!(news.next().await.unwrap().unwrap().data, "\"x\"\ny");
    let server = events("data: up\n\ndata: sideways\n\n").await;
    let request = listen_to_states::Request::new();
    let mut states = listen_to_states::listen_to_states(&client(&server), &request).await.unwrap();
    assert_eq!(states.next().await.unwrap().unwrap().data, listen_to_states::Event::Up);
    assert_eq!(states.next().await.unwrap().unwrap().data.as_str(), "sideways");
}

#[tokio::test]
async fn the_schema_may_be_that_of_the_whole_event() {
    let server = events("event: error\ndata: {\"message\":\"m\"}\n\n").await;
    let request = listen_to_kinds::Request::new();
    let mut stream = listen_to_kinds::listen_to_kinds(&client(&server), &request).await.unwrap();
    let event = stream.next().await.unwrap().unwrap();
    assert_eq!(event.event, "error");
    assert!(!matches!(event.data, listen_to_kinds::Event::Price(_)), "{:?}", event.data);
    let server =
        events("event: line\ndata: {\"text\":\"t\"}\n\nevent: end\ndata: {\"reason\":\"r\"}\n\n").await;
    let mut stream = kinds::listen_to_kinds(&client(&server), &kinds::Request::new()).await.unwrap();
    assert!(matches!(stream.next().await, Some(Ok(event)) if matches!(event.data, kinds::Event::Line(_))));
    assert!(matches!(stream.next().await, Some(Ok(event)) if !matches!(event.data, kinds::Event::Line(_))));
}

#[tokio::test]
async fn a_stream_that_breaks_off_says_so_and_ends() {
    let reply =
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 1000\r\n\r\ndata: a\n\n";
    let server = Canned::reply(reply).await;
    let request = listen_to_news::Request::new();
    let mut news = listen_to_news::listen_to_news(&client(&server), &request).await.unwrap();
    assert_eq!(news.next().await.unwrap().unwrap().data, "a");
    match news.next().await {
        Some(Err(StreamError::Transport(error))) => assert_eq!(error.status().unwrap(), 200),
        other => panic!("{other:?}"),
    }
    assert!(news.next().await.is_none());
}

#[tokio::test]
async fn an_event_that_is_too_large_is_passed_over() {
    let body = format!("data: {}\n\ndata: small\n\n", "x".repeat(100_000));
    let server = events(&body).await;
    let news = listen_to_news::listen_to_news(&client(&server), &listen_to_news::Request::new()).await;
    let mut news = news.unwrap().max_event_size(1000);
    assert!(matches!(news.next().await, Some(Err(StreamError::TooLarge(1000)))));
    assert_eq!(news.next().await.unwrap().unwrap().data, "small");
}

#[tokio::test]
async fn an_event_is_there_while_the_connection_is_open_and_dropping_the_stream_closes_it() {
    let server = Canned::endless(stream("text/event-stream", "data: a\n\n"), b"data: b\n\n").await;
    let request = listen_to_news::Request::new();
    let mut news = listen_to_news::listen_to_news(&client(&server), &request).await.unwrap();
    assert_eq!(news.next().await.unwrap().unwrap().data, "a");
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(!server.was_called(), "the server is still writing");
    drop(news);
    server.request().await;
}

#[tokio::test]
async fn a_stream_is_a_stream_of_the_futures_crates() {
    use futures_util::StreamExt;
    let server = events("data: a\n\ndata: b\n\n").await;
    let news =
        listen_to_news::listen_to_news(&client(&server), &listen_to_news::Request::new()).await.unwrap();
    let lines = tokio::spawn(news.map(|event| event.unwrap().data).collect::<Vec<_>>());
    assert_eq!(lines.await.unwrap(), ["a", "b"]);
}

#[tokio::test]
async fn a_list_of_events_comes_item_by_item() {
    let server =
        events("data: {\"symbol\":\"A\",\"value\":1}\n\ndata: {\"symbol\":\"B\",\"value\":2}\n\n").await;
    let request = listen_to_changes::Request::new();
    let mut changes = listen_to_changes::listen_to_changes(&client(&server), &request).await.unwrap();
    let mut symbols = Vec::new();
    while let Some(change) = changes.next().await {
        symbols.push(change.unwrap().data.symbol);
    }
    assert_eq!(symbols, ["A", "B"]);
}
