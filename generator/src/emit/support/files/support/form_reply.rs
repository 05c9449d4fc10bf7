//! Replies that are forms.

use serde::de::DeserializeOwned;

use super::{
    decode_error::DecodeError,
    form_values,
    reply::{RawReply, Reply},
};
use crate::error::Error;

impl RawReply {
    /// A success whose body is a form.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the body is not the form of a `T`.
    pub fn form<T: DeserializeOwned, E>(self) -> Result<Reply<T>, Error<E>> {
        match form_values::read(self.body().bytes()) {
            Ok(value) => Ok(Reply::new(value, self.status(), self.headers().clone())),
            Err(fault) => Err(DecodeError::at(self, fault.pointer, &fault.reason).into()),
        }
    }

    /// An error that is a form.
    ///
    /// # Errors
    ///
    /// [`Error::Api`], or [`Error::Decode`] if the body is not the form of a `B`.
    pub fn error_form<B: DeserializeOwned, T, E>(
        self,
        variant: fn(Box<B>) -> E,
    ) -> Result<Reply<T>, Error<E>> {
        match form_values::read(self.body().bytes()) {
            Ok(body) => Err(Error::Api { error: variant(Box::new(body)), reply: Box::new(self) }),
            Err(fault) => Err(DecodeError::at(self, fault.pointer, &fault.reason).into()),
        }
    }
}
