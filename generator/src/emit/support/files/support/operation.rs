//! What an operation is: how its request is built and its reply is read.

use super::{
    build_error::BuildError,
    payload::Payload,
    reply::{RawReply, Reply},
    request::RequestBuilder,
    requirement::Requirement,
};
use crate::error::Error;

/// An operation of the API, with all that it is called with.
///
/// Nothing here touches the network: [`Client::send`](crate::Client::send) does.
pub trait Operation {
    /// Its name in the document.
    const ID: &'static str;

    /// Its HTTP method.
    const METHOD: &'static str;

    /// Its path below the base URL, with parameters in braces.
    const PATH: &'static str;

    /// The credentials that it takes: alternatives, best first. The client sends the first set that it has in full. One
    /// that asks for nothing is for clients that have none of the others.
    const SECURITY: &'static [&'static [Requirement]] = &[];

    /// The servers that it has instead of those of the document, the usual one first. See
    /// [`Client::own_servers`](crate::Client::own_servers).
    const SERVERS: &'static [&'static str] = &[];

    /// What it gives.
    type Value;

    /// What it answers instead, where the document says so.
    type Error;

    /// Adds what it is called with to a request. What cannot be sent is remembered in the builder.
    fn encode(&self, _call: &mut RequestBuilder) {}

    /// Reads the reply.
    ///
    /// # Errors
    ///
    /// [`Error::Api`], [`Error::UnexpectedStatus`] or [`Error::Decode`].
    fn decode(reply: RawReply) -> Result<Reply<Self::Value>, Error<Self::Error>>;

    /// The request as it is sent, without credentials; its URI is the path below the base URL and the query.
    ///
    /// # Errors
    ///
    /// Fails if a value cannot stand where it belongs.
    fn to_http(&self) -> Result<http::Request<Payload>, BuildError> {
        let mut call = RequestBuilder::new(Self::METHOD, Self::PATH);
        self.encode(&mut call);
        call.finish().map_err(|error| error.of(Self::ID))
    }
}
