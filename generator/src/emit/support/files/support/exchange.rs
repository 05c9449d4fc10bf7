//! How a request becomes a reply.

use http::{Request, Response, request};

use super::{
    fault::Fault, info::OperationInfo, payload::Payload, settings::Settings, transport_error::TransportError,
    wire::Body,
};

impl Settings {
    /// The reply as soon as its head is there.
    pub(crate) async fn exchange(
        &self,
        info: OperationInfo,
        request: Request<Payload>,
    ) -> Result<Response<Body>, Fault> {
        let (mut head, body) = request.into_parts();
        self.head(info, &mut head).map_err(|error| error.of(info.id))?;
        self.attempt(info, head, &body).await
    }

    /// One request, and its reply.
    async fn attempt(
        &self,
        info: OperationInfo,
        mut head: request::Parts,
        body: &Payload,
    ) -> Result<Response<Body>, Fault> {
        let transport = self.transport().map_err(|error| error.of(info.id))?;
        self.sign(info, &mut head).await.map_err(|error| error.of(info.id))?;
        let body = body.open().map_err(|error| error.of(info.id))?;
        let reply = transport.send(Request::from_parts(head, body)).await;
        reply.map_err(|failure| TransportError::new(info.id, failure).into())
    }
}
