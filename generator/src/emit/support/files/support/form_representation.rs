//! Successes that are asked for as a form.

use serde::de::DeserializeOwned;

use super::{operation::Operation, reply::RawReply, representation::Representation};

impl<O: Operation, T: DeserializeOwned> Representation<O, T> {
    /// A form; the media types are as in [`Representation::json`].
    #[must_use]
    pub const fn form(accept: &'static str) -> Self {
        Self { accept, read: RawReply::form }
    }
}
