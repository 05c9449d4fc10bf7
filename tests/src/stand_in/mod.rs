//! A server that plays the API's side of the PKCE flow: it issues codes and exchanges each of them once for a key.

pub mod chat;
mod codes;
mod exchange;
pub mod shop;
pub mod token;

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{
    Router,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use bytes::Bytes;
use http::HeaderMap;
use reqwest::Url;
use serde_json::Value;
use tokio::{net::TcpListener, task::JoinHandle};

pub use codes::Challenge;

use codes::Codes;

/// A running server. It stops when it is dropped.
#[derive(Debug)]
pub struct StandIn {
    address: SocketAddr,
    shared: Shared,
    server: JoinHandle<()>,
}

type Shared = Arc<Mutex<Room>>;

/// What the server knows.
#[derive(Debug, Default)]
struct Room {
    codes: Codes,
    broken: bool,
    calls: Vec<Call>,
}

/// A call of the exchange, as it came.
#[derive(Clone, Debug)]
pub struct Call {
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl StandIn {
    /// Starts a server on a free loopback port.
    ///
    /// # Errors
    ///
    /// Fails if no port can be had.
    pub async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let shared = Shared::default();
        let app = Router::new()
            .route("/auth", get(authorise))
            .route("/api/v1/auth/keys", post(exchange::keys).fallback(exchange::method_not_allowed))
            .with_state(Arc::clone(&shared));
        let server = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, app).await {
                eprintln!("stand-in: {error}");
            }
        });
        Ok(Self { address, shared, server })
    }

    /// The base URL of its API.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("http://{}/api/v1", self.address)
    }

    /// Issues a code, as the authorisation page does after its user has agreed.
    #[must_use]
    pub fn issue(&self, challenge: Challenge, user: Option<&str>) -> String {
        lock(&self.shared).codes.issue(challenge, user)
    }

    /// From now on every exchange fails with 500.
    pub fn break_down(&self) {
        lock(&self.shared).broken = true;
    }

    /// The calls of the exchange so far.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        lock(&self.shared).calls.clone()
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        self.server.abort();
    }
}

fn lock(shared: &Shared) -> MutexGuard<'_, Room> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The authorisation page, with a user who agrees at once.
async fn authorise(State(shared): State<Shared>, Query(query): Query<Value>) -> Response {
    let text = |name: &str| query[name].as_str().map(str::to_owned);
    let Some(mut callback) = text("callback_url").and_then(|url| Url::parse(&url).ok()) else {
        return (StatusCode::BAD_REQUEST, "callback_url is missing or no URL").into_response();
    };
    let method = text("code_challenge_method").unwrap_or_else(|| "S256".to_owned());
    let challenge = match (text("code_challenge"), method.as_str()) {
        (None, _) => Challenge::None,
        (Some(challenge), "S256") => Challenge::S256(challenge),
        (Some(challenge), "plain") => Challenge::Plain(challenge),
        (Some(_), _) => return (StatusCode::BAD_REQUEST, "unknown code_challenge_method").into_response(),
    };
    let code = lock(&shared).codes.issue(challenge, Some("user_stand_in"));
    callback.query_pairs_mut().append_pair("code", &code);
    Redirect::to(callback.as_str()).into_response()
}
