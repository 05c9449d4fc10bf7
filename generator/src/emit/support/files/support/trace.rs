//! Spans for those who collect them, by the names that OpenTelemetry has for HTTP clients (semantic conventions 1.23).

use http::{Response, Uri};

use super::{
    attempt::{Attempt, Outcome},
    failure::Failure,
    pending::Pending,
    wire::Body,
};

/// The span of an attempt. It has neither headers nor a query, for those may hold secrets.
#[cfg(feature = "tracing")]
pub(super) struct Span(tracing::Span);

/// Nothing, where nobody collects spans.
#[cfg(not(feature = "tracing"))]
pub(super) struct Span;

/// An attempt begins.
#[cfg(feature = "tracing")]
pub(super) fn start(attempt: &Attempt, uri: &Uri) -> Span {
    use tracing::field::Empty;
    let operation = attempt.operation;
    let port = uri.port_u16().unwrap_or(if uri.scheme_str() == Some("http") { 80 } else { 443 });
    let span = tracing::info_span!(
        "request",
        otel.name = format_args!("{} {}", operation.method, operation.path),
        otel.kind = "client",
        otel.status_code = Empty,
        operation.id = operation.id,
        http.request.method = operation.method,
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        url.scheme = uri.scheme_str(),
        url.template = operation.path,
        server.address = uri.host(),
        server.port = port,
        "error.type" = Empty,
    );
    if attempt.number > 1 {
        span.record("http.request.resend_count", attempt.number - 1);
    }
    Span(span)
}

/// An attempt begins.
#[cfg(not(feature = "tracing"))]
pub(super) const fn start(_: &Attempt, _: &Uri) -> Span {
    Span
}

/// An exchange within a span.
#[cfg(feature = "tracing")]
pub(super) async fn within(
    span: &Span,
    exchange: Pending<'_, Result<Response<Body>, Failure>>,
) -> Result<Response<Body>, Failure> {
    tracing::Instrument::instrument(exchange, span.0.clone()).await
}

/// An exchange as it is.
#[cfg(not(feature = "tracing"))]
pub(super) async fn within(
    _: &Span,
    exchange: Pending<'_, Result<Response<Body>, Failure>>,
) -> Result<Response<Body>, Failure> {
    exchange.await
}

/// An attempt is over.
#[cfg(feature = "tracing")]
pub(super) fn end(span: &Span, outcome: &Outcome<'_>) {
    if let Some(status) = outcome.status {
        span.0.record("http.response.status_code", status.as_u16());
    }
    let failure = outcome.failure.map(|failure| failure.word().to_owned());
    let status = outcome.status.filter(|status| status.is_client_error() || status.is_server_error());
    if let Some(kind) = failure.or_else(|| status.map(|status| status.as_str().to_owned())) {
        span.0.record("error.type", kind.as_str()).record("otel.status_code", "ERROR");
    }
}

/// An attempt is over.
#[cfg(not(feature = "tracing"))]
pub(super) const fn end(_: &Span, _: &Outcome<'_>) {}
