//! A server that answers one connection after the other, each with bytes of its own, and is gone then.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

pub struct Scripted {
    pub base_url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Scripted {
    pub async fn serve(replies: impl IntoIterator<Item = String>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base_url = format!("http://{}", listener.local_addr().expect("a bound port"));
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (seen, replies) = (Arc::clone(&requests), replies.into_iter().collect::<Vec<_>>());
        tokio::spawn(async move {
            for reply in replies {
                let (mut stream, _) = listener.accept().await.expect("a connection");
                let mut buffer = vec![0; 10_000];
                let read = stream.read(&mut buffer).await.expect("a request");
                seen.lock().expect("no panic").push(String::from_utf8_lossy(&buffer[..read]).into_owned());
                stream.write_all(reply.as_bytes()).await.expect("somebody listens");
            }
        });
        Self { base_url, requests }
    }

    pub fn client(&self) -> tests::Client {
        tests::Client::new(&self.base_url).expect("the base URL is one")
    }

    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("no panic").clone()
    }
}

/// The value of a header of a request, by its name in small letters.
pub fn header(request: &str, name: &str) -> Option<String> {
    request.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).map(str::to_owned)
}
