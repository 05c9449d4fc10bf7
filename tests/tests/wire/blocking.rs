//! Calls without a runtime of one's own.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    thread,
};

use http::{Request, Response};
use tests::{
    BlockingClient, Body, Client, Error, Failure, Pending, Transport, cases::body::raw::operations::search,
};

use crate::{double::Double, wait::wait};

/// A server that answers as often as it is asked to, on a thread.
fn serve(times: usize) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming().take(times) {
            let mut stream = stream.unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            while lines.next().unwrap().unwrap() != "" {}
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok").unwrap();
        }
    });
    format!("http://{address}")
}

#[test]
fn calls_wait_for_their_replies() {
    let client = BlockingClient::new(Client::new(&serve(9)).unwrap()).unwrap();
    let reply = client.receive(&search::Request::new()).unwrap();
    assert_eq!((reply.status().as_u16(), reply.body().text().as_ref()), (200, "ok"));
    thread::scope(|scope| {
        for _ in 0..8 {
            let client = client.clone();
            scope.spawn(move || assert!(client.receive(&search::Request::new()).is_ok()));
        }
    });
}

#[tokio::test]
async fn within_a_task_they_are_refused() {
    let double = Double::default();
    let client = BlockingClient::new(double.client()).unwrap();
    assert!(matches!(client.send(&search::Request::new()), Err(Error::Build(_))));
    assert_eq!(double.count(), 0);
    drop(client);
}

/// A transport of nothing but the standard library.
struct Plain;

impl Transport for Plain {
    fn send(&self, request: Request<Body>) -> Pending<'_, Result<Response<Body>, Failure>> {
        Box::pin(async move {
            let address = request.uri().authority().expect("an absolute URI").as_str();
            let mut stream = TcpStream::connect(address).map_err(Failure::connect)?;
            let (method, path) = (request.method(), request.uri().path());
            write!(stream, "{method} {path} HTTP/1.1\r\nhost: {address}\r\n\r\n").map_err(Failure::other)?;
            let mut reply = String::new();
            stream.read_to_string(&mut reply).map_err(Failure::other)?;
            let (_, body) = reply.split_once("\r\n\r\n").ok_or_else(|| Failure::other("no head"))?;
            Ok(Response::new(body.to_owned().into()))
        })
    }
}

#[test]
fn another_transport_needs_no_runtime_at_all() {
    let client = Client::new(&serve(1)).unwrap().transport(Plain);
    let reply = wait(client.receive(&search::Request::new())).unwrap();
    assert_eq!(reply.body().text(), "ok");
    let nobody = Client::new("http://127.0.0.1:1").unwrap().transport(Plain);
    let error = wait(nobody.receive(&search::Request::new())).unwrap_err();
    assert_eq!(error.to_string(), "search: no connection to the server");
}
