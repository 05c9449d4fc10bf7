//! How a request becomes a reply.

use http::{Request, Response, request};

use super::{
    attempt::{Attempt, Outcome},
    build_error::BuildError,
    clock::Started,
    failure::Failure,
    fault::Fault,
    info::OperationInfo,
    payload::Payload,
    retry,
    settings::Settings,
    sign,
    signature::Signature,
    trace,
    transport_error::TransportError,
    wire::Body,
};

impl Settings {
    /// The reply as soon as its head is there, after as many attempts as it takes and the client may make.
    pub(crate) async fn exchange(
        &self,
        info: OperationInfo,
        request: Request<Payload>,
    ) -> Result<Response<Body>, Fault> {
        let reply = self.repeat(info, request).await.map_err(|error| error.of(info.id))?;
        reply.map_err(|failure| TransportError::new(info.id, failure).into())
    }

    async fn repeat(
        &self,
        info: OperationInfo,
        request: Request<Payload>,
    ) -> Result<Result<Response<Body>, Failure>, BuildError> {
        let (mut head, body) = request.into_parts();
        self.head(info, &mut head)?;
        let repeats = body.is_reusable() && self.retry.may_repeat(info, &head.method, &head.headers);
        let timer = if repeats { Some(self.timer()?) } else { None };
        let mut attempt = Attempt { operation: info, number: 1 };
        loop {
            let reply = self.attempt(attempt, &head, &body).await?;
            if reply.is_ok() && !retry::is_failure(&reply) {
                self.budget.add();
            }
            let delay = timer.as_ref().zip(self.retry.delay(attempt.number, &reply));
            let Some((timer, delay)) = delay.filter(|_| self.budget.take()) else { return Ok(reply) };
            drop(reply);
            timer.sleep(delay).await;
            attempt.number += 1;
        }
    }

    /// A request and its reply, and once more where the server rejects a token that can be renewed.
    async fn attempt(
        &self,
        attempt: Attempt,
        head: &request::Parts,
        body: &Payload,
    ) -> Result<Result<Response<Body>, Failure>, BuildError> {
        let signature = self.signature(attempt.operation, None).await?;
        let reply = self.once(attempt, head.clone(), body, &signature).await?;
        match self.renewed(attempt.operation, &signature, &reply).await {
            Some(renewed) if body.is_reusable() => self.once(attempt, head.clone(), body, &renewed).await,
            Some(_) | None => Ok(reply),
        }
    }

    /// One request, and its reply.
    async fn once(
        &self,
        attempt: Attempt,
        mut head: request::Parts,
        body: &Payload,
        signature: &Signature,
    ) -> Result<Result<Response<Body>, Failure>, BuildError> {
        let transport = self.transport()?;
        for hook in &self.hooks {
            hook.before(&attempt, &mut head.headers);
        }
        sign::add(signature, &mut head)?;
        let span = trace::start(&attempt, &head.uri);
        let request = Request::from_parts(head, body.open()?);
        let started = Started::now();
        let reply = trace::within(&span, transport.send(request)).await;
        let outcome = Outcome::of(&reply, started.elapsed());
        trace::end(&span, &outcome);
        for hook in &self.hooks {
            hook.after(&attempt, &outcome);
        }
        Ok(reply)
    }
}
