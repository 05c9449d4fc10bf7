//! Replies that are no objects, and are read from more than their type takes by itself.

use super::{
    decode_error::DecodeError,
    lenient::Lenient,
    reply::{RawReply, Reply},
};
use crate::error::Error;

impl RawReply {
    /// A success whose body is JSON, read leniently.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`] if the body is not the JSON of a `T`.
    pub fn json_lenient<T: Lenient, E>(self) -> Result<Reply<T>, Error<E>> {
        match read(self.body().json_text()) {
            Ok(value) => Ok(Reply::new(value, self.status(), self.headers().clone())),
            Err(error) => Err(DecodeError::new(self, &error).into()),
        }
    }
}

fn read<T: Lenient>(text: &[u8]) -> Result<T, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let value = T::read(&mut deserializer)?;
    deserializer.end().map(|()| value)
}
