//! Successes that are asked for as another media type than the usual one (RFC 9110, section 12.5.1).

use std::fmt;

use serde::de::{DeserializeOwned, Error as _};

use super::{
    body::RawBody,
    decode_error::DecodeError,
    media_type::{essence, is_json},
    operation::Operation,
    reply::{RawReply, Reply},
};
use crate::{client::Client, error::Error};

/// How the reply to an operation is read.
pub(super) type Read<O, T> = fn(RawReply) -> Result<Reply<T>, Error<<O as Operation>::Error>>;

/// A media type that an operation can answer with, and how it is read.
pub struct Representation<O: Operation, T> {
    pub(super) accept: &'static str,
    pub(super) read: Read<O, T>,
}

impl<O: Operation, T: DeserializeOwned> Representation<O, T> {
    /// JSON; the first of the media types is the one that is asked for, others are those of errors.
    #[must_use]
    pub const fn json(accept: &'static str) -> Self {
        Self { accept, read: RawReply::json }
    }
}

impl<O: Operation> Representation<O, String> {
    /// Text; the media types are as in [`Representation::json`].
    #[must_use]
    pub const fn text(accept: &'static str) -> Self {
        Self { accept, read: RawReply::text }
    }
}

impl<O: Operation> Representation<O, RawBody> {
    /// Bytes; the media types are as in [`Representation::json`].
    #[must_use]
    pub const fn raw(accept: &'static str) -> Self {
        Self { accept, read: RawReply::raw }
    }
}

impl<O: Operation, T> Representation<O, T> {
    /// What is sent as `Accept`.
    #[must_use]
    pub const fn accept(&self) -> &'static str {
        self.accept
    }

    /// Reads a reply. What is no success is read as the operation does.
    ///
    /// # Errors
    ///
    /// As [`Operation::decode`], and [`Error::Decode`] if JSON came where something else was asked for.
    pub fn decode(&self, reply: RawReply) -> Result<Reply<T>, Error<O::Error>> {
        if !reply.status().is_success() {
            let kept = reply.clone();
            return O::decode(reply).and_then(|_| kept.unexpected());
        }
        match reply.media_type() {
            Some(came) if is_json(&came) && !may_be_json(self.accept) => {
                let reason = format!("it was asked for as `{}`, and came as `{came}`", essence(self.accept));
                Err(DecodeError::new(reply, &serde_json::Error::custom(reason)).into())
            }
            _ => (self.read)(reply),
        }
    }
}

impl<O: Operation, T> Clone for Representation<O, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<O: Operation, T> Copy for Representation<O, T> {}

impl<O: Operation, T> fmt::Debug for Representation<O, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Representation").field("accept", &self.accept).finish_non_exhaustive()
    }
}

impl Client {
    /// Calls an operation, and asks for its success as another media type: a constant beside the operation says which.
    ///
    /// # Errors
    ///
    /// As [`Client::send`].
    pub async fn send_as<O: Operation, T>(
        &self,
        operation: &O,
        representation: Representation<O, T>,
    ) -> Result<Reply<T>, Error<O::Error>> {
        representation.decode(self.clone().accept(representation.accept).receive(operation).await?)
    }
}

fn may_be_json(media_types: &str) -> bool {
    let essence = essence(media_types);
    is_json(&essence) || essence.contains('*')
}
