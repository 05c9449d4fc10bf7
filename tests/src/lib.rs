//! Downstream of `generated`: a server to test against, and the generator's support files as they are copied.

#[macro_use]
mod own_client;

pub mod cases;
#[path = "../../generator/src/emit/support/files/client.rs"]
pub mod client;
#[path = "../../generator/src/emit/support/files/error.rs"]
pub mod error;
pub mod pkce;
pub mod stand_in;
pub mod support;

pub use client::Client;
pub use error::Error;
pub use support::{
    attempt::{Attempt, Hook, Outcome},
    blocking::BlockingClient,
    body::RawBody,
    build_error::BuildError,
    credential::Credential,
    decode_error::DecodeError,
    download::ByteStream,
    event::EventError,
    event_parts::EventPart,
    event_stream::{Event, EventStream},
    failure::Failure,
    file::File,
    finite::Finite,
    info::OperationInfo,
    items::Items,
    json_text::JsonText,
    maybe::Maybe,
    multipart::Multipart,
    operation::Operation,
    options::CallOptions,
    pages::{Next, Paged, Pages},
    payload::Payload,
    pending::Pending,
    record_stream::RecordStream,
    reply::{RawReply, Reply},
    representation::Representation,
    request::RequestBuilder,
    requirement::Requirement,
    retry::Retry,
    stream_error::{PieceError, StreamError},
    style::Style,
    timer::Timer,
    token::{Token, TokenError, TokenProvider, TokenRequest},
    transport::{Timeout, Transport},
    transport_error::TransportError,
    wire::Body,
};

/// The examples of the README, compiled as tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
