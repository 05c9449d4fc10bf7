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
/// The support files that the generator copies, all of them, with their tests.
#[path = "../../generator/src/emit/support/files/support"]
pub mod support {
    mod asked;
    pub mod attempt;
    pub mod base_url;
    pub mod basic;
    pub mod binary;
    pub mod blocking;
    pub mod body;
    pub mod budget;
    pub mod build_error;
    mod chain;
    pub mod clock;
    pub mod constant;
    pub mod cookie;
    pub mod credential;
    pub mod credentials;
    pub mod decode_error;
    pub mod download;
    mod entries;
    pub mod escape;
    pub mod event;
    pub mod event_form;
    pub mod event_parser;
    pub mod event_parts;
    pub mod event_stream;
    pub mod exchange;
    pub mod failure;
    pub mod fault;
    pub mod file;
    pub mod finite;
    pub mod finite_member;
    mod finite_tuple;
    pub mod form_body;
    mod form_reply;
    mod form_representation;
    mod form_values;
    pub mod header;
    pub mod header_value;
    pub mod incoming;
    pub mod info;
    pub mod integer;
    pub mod items;
    pub mod json_body;
    pub mod json_pointer;
    pub mod json_text;
    mod json_value;
    mod keep;
    mod kept;
    mod key;
    pub mod lenient;
    pub mod lenient_maybe;
    mod lenient_reply;
    pub mod link;
    pub mod masked;
    pub mod maybe;
    pub mod media_type;
    pub mod message;
    pub mod misfit;
    pub mod misfit_maybe;
    pub mod mixed;
    pub mod multipart;
    pub mod non_zero;
    pub mod object;
    pub mod object_value;
    pub mod operation;
    pub mod options;
    pub mod others;
    pub mod over_fetch;
    pub mod over_sockets;
    pub mod pages;
    pub mod pairs;
    pub mod parameter;
    pub mod parser;
    pub mod path;
    pub mod payload;
    pub mod pending;
    pub mod percent;
    mod place;
    pub mod plain_body;
    pub mod query;
    pub mod query_key;
    pub mod query_string;
    pub mod query_value;
    pub mod random;
    mod reason;
    mod reconnection;
    pub mod record_parser;
    pub mod record_stream;
    mod replay;
    pub mod reply;
    pub mod representation;
    pub mod request;
    pub mod requirement;
    pub mod retry;
    pub mod retry_after;
    pub mod secret;
    pub mod server;
    pub mod settings;
    pub mod sign;
    pub mod signature;
    pub mod stream;
    pub mod stream_error;
    pub mod string;
    pub mod style;
    mod tag;
    pub mod tagged;
    mod tape;
    mod text_value;
    mod thorough;
    pub mod timer;
    pub mod token;
    pub mod tokens;
    pub mod trace;
    pub mod transfer;
    pub mod transport;
    pub mod transport_error;
    pub mod trial;
    pub mod tuple;
    pub mod union;
    mod value_error;
    pub mod whole;
    pub mod wire;
    pub mod with_chrono;
    pub mod with_jiff;
    pub mod with_time;

    #[cfg(test)]
    #[path = "../../../../../../tests/src/support/tests/mod.rs"]
    mod tests;
}

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
