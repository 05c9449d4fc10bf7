//! A server that keeps what arrives, byte by byte.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::{io, thread};

/// A request, as it arrived.
#[derive(Clone, Debug, Default)]
pub(super) struct Arrived {
    /// Path and query.
    pub(super) target: String,
    /// Names in lower case, and values.
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: String,
}

impl Arrived {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

/// The server.
pub(super) struct Recorder {
    address: SocketAddr,
    last: Arc<Mutex<Option<Arrived>>>,
}

impl Recorder {
    pub(super) fn start() -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let (address, last) = (listener.local_addr()?, Arc::new(Mutex::new(None)));
        let kept = Arc::clone(&last);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let mut reader = BufReader::new(stream);
                let arrived = read(&mut reader).ok();
                *kept.lock().unwrap_or_else(PoisonError::into_inner) = arrived;
                // Whoever is answered may look at once. A caller that went away is found by the test that lacks a request.
                let _ = reader.get_mut().write_all(ANSWER);
            }
        });
        Ok(Self { address, last })
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The request that arrived last, once.
    pub(super) fn last(&self) -> Option<Arrived> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// All is well.
const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

/// Reads a request.
fn read(reader: &mut BufReader<TcpStream>) -> io::Result<Arrived> {
    let first = line(reader)?;
    let target = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut arrived = Arrived { target, ..Arrived::default() };
    loop {
        let header = line(reader)?;
        let Some((name, value)) = header.split_once(':') else { break };
        arrived.headers.push((name.to_lowercase(), value.trim().to_owned()));
    }
    let length = arrived.header("content-length").and_then(|length| length.parse().ok()).unwrap_or_default();
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    arrived.body = String::from_utf8_lossy(&body).into_owned();
    Ok(arrived)
}

fn line(reader: &mut BufReader<TcpStream>) -> io::Result<String> {
    let mut line = String::new();
    reader.read_line(&mut line)?;
    Ok(line.trim_end().to_owned())
}
