//! The page on a loopback port that the browser is sent back to (RFC 8252, section 7.3).

use std::{future::IntoFuture, io, net::Ipv4Addr, time::Duration};

use axum::{
    Router,
    extract::{Query, State},
    http::StatusCode,
    routing::get,
};
use serde_json::Value;
use tokio::{
    net::TcpListener,
    sync::{mpsc, oneshot},
    time::timeout,
};

const FAREWELL: Duration = Duration::from_secs(1);

/// A listener that waits for one code.
pub struct Callback {
    listener: TcpListener,
    /// Comes back with the code, so that nobody else can slip one in.
    state: String,
}

type Answer = Result<String, String>;

#[derive(Clone)]
struct Page {
    state: String,
    answers: mpsc::Sender<Answer>,
}

impl Callback {
    /// Listens on a port, or on any free one if it is 0.
    pub async fn listen(port: u16, state: String) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        Ok(Self { listener, state })
    }

    /// Where the browser is to go.
    pub fn url(&self) -> String {
        let port = self.listener.local_addr().map_or(0, |address| address.port());
        format!("http://localhost:{port}/callback?state={}", self.state)
    }

    /// Waits for the code.
    pub async fn code(self) -> Result<String, Box<dyn std::error::Error>> {
        let (sender, mut answers) = mpsc::channel(1);
        let (stop, stopped) = oneshot::channel::<()>();
        let app = Router::new()
            .route("/callback", get(arrive))
            .with_state(Page { state: self.state, answers: sender });
        let server = axum::serve(self.listener, app).with_graceful_shutdown(async { drop(stopped.await) });
        let server = tokio::spawn(server.into_future());

        let answer = answers.recv().await;
        drop(stop);
        // The browser gets its page before the program goes on, unless it dawdles.
        drop(timeout(FAREWELL, server).await);
        Ok(answer.ok_or("the callback page closed")??)
    }
}

async fn arrive(State(page): State<Page>, Query(query): Query<Value>) -> (StatusCode, &'static str) {
    if query["state"].as_str() != Some(&page.state) {
        return (StatusCode::BAD_REQUEST, "This is not the answer to our question.");
    }
    let answer = match (query["code"].as_str(), query["error"].as_str()) {
        (Some(code), _) => Ok(code.to_owned()),
        (None, error) => Err(format!("the login was refused: {}", error.unwrap_or("no reason given"))),
    };
    let (status, text) = match answer {
        Ok(_) => (StatusCode::OK, "Logged in. You can close this page."),
        Err(_) => (StatusCode::BAD_REQUEST, "Not logged in. You can close this page."),
    };
    // The answer after the first is of no use.
    drop(page.answers.try_send(answer));
    (status, text)
}
