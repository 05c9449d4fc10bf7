//! A streaming chat, with whatever the crate calls `client`: the client of a small document, or of a real one.

use std::{
    error::Error,
    io::{Write as _, stdout},
};

use crate::client::{
    Client, Credential, operations::send_chat_completion_request as chat, types::ChatRequest,
};

/// Asks, prints the answer as it comes, and gives it.
pub async fn talk(base_url: &str, question: &str) -> Result<String, Box<dyn Error>> {
    let client = Client::new(base_url)?.credential("apiKey", Credential::bearer("sk-or-stand-in"));
    let message = serde_json::json!({"role": "user", "content": question});
    let body: ChatRequest = serde_json::from_value(serde_json::json!({"messages": [message]}))?;
    let mut stream = chat::send_chat_completion_request_stream(&client, &chat::Request::new(body)).await?;
    let mut answer = String::new();
    while let Some(event) = stream.next().await {
        for choice in event?.data.choices {
            let part = choice.delta.content.into_value().unwrap_or_default();
            print!("{part}");
            stdout().flush()?;
            answer.push_str(&part);
        }
    }
    println!();
    Ok(answer)
}
