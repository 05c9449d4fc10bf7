//! Requests through `reqwest`, where there are sockets.
#![cfg(all(feature = "reqwest", not(all(target_arch = "wasm32", target_os = "unknown"))))]

use std::{
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use http::{HeaderValue, Method, Request, Response, header};
use http_body::{Frame, SizeHint};
use reqwest::redirect;

use super::{
    build_error::BuildError,
    failure::Failure,
    pending::Pending,
    transport::{Timeout, Transport},
    wire::Body,
};
use crate::client::Client;

const USER_AGENT: &str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));

/// What sends requests unless the client is given something else.
///
/// # Errors
///
/// Fails if TLS cannot be set up.
pub fn client() -> Result<reqwest::Client, BuildError> {
    build(reqwest::Client::builder().user_agent(USER_AGENT))
}

fn build(builder: reqwest::ClientBuilder) -> Result<reqwest::Client, BuildError> {
    let http = builder.redirect(redirects()).build();
    http.map_err(|error| BuildError::new("no HTTP client can be made").because(error))
}

fn redirects() -> redirect::Policy {
    redirect::Policy::custom(|attempt| {
        let stays = attempt.previous().last().is_some_and(|from| from.origin() == attempt.url().origin());
        if stays { redirect::Policy::default().redirect(attempt) } else { attempt.stop() }
    })
}

impl Transport for reqwest::Client {
    fn send(&self, request: Request<Body>) -> Pending<'_, Result<Response<Body>, Failure>> {
        Box::pin(async move {
            let request = outgoing(request).map_err(fail)?;
            let reply = self.execute(request).await.map_err(fail)?;
            Ok(Response::from(reply).map(|body| Body::new(Incoming(body))))
        })
    }
}

fn outgoing(request: Request<Body>) -> Result<reqwest::Request, reqwest::Error> {
    let timeout = request.extensions().get::<Timeout>().map(|Timeout(duration)| *duration);
    let empty = http_body::Body::is_end_stream(request.body());
    let mut request = reqwest::Request::try_from(request.map(|body| match body.bytes() {
        Some(bytes) => reqwest::Body::from(bytes.clone()),
        None => reqwest::Body::wrap(body),
    }))?;
    if empty {
        *request.body_mut() = None;
        // Servers may refuse to guess that nothing follows (RFC 9110, sections 8.6 and 15.5.12).
        if [Method::POST, Method::PUT, Method::PATCH].contains(request.method()) {
            request.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(0));
        }
    }
    *request.timeout_mut() = timeout;
    Ok(request)
}

/// The failure without the URL, for its query may hold secrets.
fn fail(error: reqwest::Error) -> Failure {
    let (timeout, connect) = (error.is_timeout(), error.is_connect());
    let error = error.without_url();
    match (timeout, connect) {
        (true, _) => Failure::timeout(error),
        (false, true) => Failure::connect(error),
        (false, false) => Failure::other(error),
    }
}

/// The body of a reply.
struct Incoming(reqwest::Body);

impl http_body::Body for Incoming {
    type Data = Bytes;
    type Error = Failure;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Failure>>> {
        let frame = ready!(Pin::new(&mut self.0).poll_frame(context));
        Poll::Ready(frame.map(|frame| frame.map_err(fail)))
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.0.size_hint()
    }
}

impl Client {
    /// Sends through the client that this builder makes, with its certificates, proxies and connections. Redirects
    /// are followed as those of [`Client`] are, whatever the builder was told.
    ///
    /// # Errors
    ///
    /// Fails if TLS cannot be set up as the builder says.
    pub fn http_builder(self, builder: reqwest::ClientBuilder) -> Result<Self, BuildError> {
        Ok(self.transport(build(builder)?))
    }
}
