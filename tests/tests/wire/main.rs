//! The generated client against real servers on loopback ports.

mod answering;
mod auth;
mod base_url;
mod blocking;
mod bodies;
mod canned;
mod careless_replies;
mod compressed;
mod credential;
mod double;
mod encoding;
mod error_media_types;
mod every_style;
mod evolution;
mod faults;
mod hooks;
mod hostile;
mod identity;
mod open_media_types;
mod pages;
mod presence;
mod recorder;
mod records;
mod refusals;
mod replies;
mod representations;
mod retries;
mod scripted;
mod secrecy;
mod sending;
mod servers;
mod spans;
mod stream_extension;
mod streams;
mod streams_again;
mod success;
mod uploads;
mod wait;

use generated::{Client, Error, operations::exchange_auth_code_for_api_key as exchange};
use tests::{pkce, stand_in::Challenge};

const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

fn s256() -> Challenge {
    Challenge::S256(pkce::s256(VERIFIER))
}

fn client(base_url: &str) -> Client {
    Client::new(base_url).expect("the base URL is one")
}

/// Calls the operation with any code and gives the error.
async fn error(client: &Client) -> Error<exchange::ApiError> {
    let request = exchange::Request::new("any-code");
    exchange::exchange_auth_code_for_api_key(client, &request).await.expect_err("the call should fail")
}
