//! Requests through `reqwest` in a browser, which sends and gives bodies as a whole.
#![cfg(all(feature = "reqwest", target_arch = "wasm32", target_os = "unknown"))]

use http::{Request, Response};

use super::{
    build_error::BuildError,
    failure::Failure,
    pending::Pending,
    transfer,
    transport::{Timeout, Transport},
    wire::Body,
};

/// What sends requests unless the client is given something else. Redirects are followed as the browser does.
///
/// # Errors
///
/// None: the type is that of its sibling.
pub fn client() -> Result<reqwest::Client, BuildError> {
    Ok(reqwest::Client::new())
}

impl Transport for reqwest::Client {
    fn send(&self, request: Request<Body>) -> Pending<'_, Result<Response<Body>, Failure>> {
        Box::pin(async move {
            let request = outgoing(request).await?;
            incoming(self.execute(request).await.map_err(fail)?).await
        })
    }
}

async fn outgoing(request: Request<Body>) -> Result<reqwest::Request, Failure> {
    let timeout = request.extensions().get::<Timeout>().map(|Timeout(duration)| *duration);
    let (head, body) = request.into_parts();
    let body = transfer::whole(body, None).await?.unwrap_or_default();
    let empty = body.is_empty();
    let mut request = reqwest::Request::try_from(Request::from_parts(head, body)).map_err(fail)?;
    if empty {
        *request.body_mut() = None;
    }
    *request.timeout_mut() = timeout;
    Ok(request)
}

async fn incoming(reply: reqwest::Response) -> Result<Response<Body>, Failure> {
    let (status, headers) = (reply.status(), reply.headers().clone());
    let mut whole = Response::new(Body::from(reply.bytes().await.map_err(fail)?));
    *whole.status_mut() = status;
    *whole.headers_mut() = headers;
    Ok(whole)
}

/// The failure without the URL, for its query may hold secrets.
fn fail(error: reqwest::Error) -> Failure {
    let timeout = error.is_timeout();
    let error = error.without_url();
    if timeout { Failure::timeout(error) } else { Failure::other(error) }
}
