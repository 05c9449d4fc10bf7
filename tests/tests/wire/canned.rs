//! A server for one connection that answers with given bytes, right or wrong.

use std::{io, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

pub struct Canned {
    pub base_url: String,
    request: JoinHandle<io::Result<String>>,
}

/// What follows the reply.
enum End {
    Close,
    Stall,
    Reset,
    Repeat(&'static [u8]),
}

impl Canned {
    /// A server that answers and closes the connection.
    pub async fn reply(reply: impl Into<Vec<u8>>) -> Self {
        Self::serve(reply.into(), End::Close).await
    }

    /// A server that answers, and leaves the connection open.
    pub async fn stalling(reply: impl Into<Vec<u8>>) -> Self {
        Self::serve(reply.into(), End::Stall).await
    }

    /// A server that answers, and resets the connection.
    pub async fn resetting(reply: impl Into<Vec<u8>>) -> Self {
        Self::serve(reply.into(), End::Reset).await
    }

    /// A server that answers, and repeats the end of its answer for ever.
    pub async fn endless(reply: impl Into<Vec<u8>>, end: &'static [u8]) -> Self {
        Self::serve(reply.into(), End::Repeat(end)).await
    }

    /// A server that answers with a status line, some headers and a body.
    pub async fn status(status: &str, headers: &str, body: &str) -> Self {
        let length = body.len();
        Self::reply(format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{headers}\r\n{body}")).await
    }

    /// A server that answers 200 with JSON.
    pub async fn json(body: &str) -> Self {
        Self::status("200 OK", "content-type: application/json\r\n", body).await
    }

    /// A server that takes the request and never answers.
    pub async fn silent() -> Self {
        Self::stalling("").await
    }

    async fn serve(reply: Vec<u8>, end: End) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base_url = format!("http://{}", listener.local_addr().expect("a bound port"));
        let request = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await?;
            let request = read(&mut stream).await?;
            stream.write_all(&reply).await?;
            match end {
                End::Close => {}
                End::Reset => {
                    // The client has time to see the reply: a reset throws away what was not read yet.
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    stream.set_zero_linger()?;
                }
                End::Stall => std::future::pending().await,
                End::Repeat(end) => while stream.write_all(end).await.is_ok() {},
            }
            Ok(request)
        });
        Self { base_url, request }
    }

    /// The request as it came.
    pub async fn request(self) -> String {
        self.request.await.expect("the server ran").expect("the request was read")
    }

    /// Whether a request has come and been answered.
    pub fn was_called(&self) -> bool {
        self.request.is_finished()
    }
}

/// Reads head and body, whose length the head tells.
async fn read(stream: &mut TcpStream) -> io::Result<String> {
    let mut request = String::new();
    let mut buffer = [0; 4096];
    loop {
        let read = stream.read(&mut buffer).await?;
        request.push_str(&String::from_utf8_lossy(&buffer[..read]));
        let Some((head, body)) = request.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
        if body.len() >= length.unwrap_or(0) || read == 0 {
            return Ok(request);
        }
    }
}
