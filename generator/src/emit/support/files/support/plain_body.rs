//! Text and bytes as the body of a request.

use serde::Serialize;

use super::{build_error::BuildError, payload::Payload, request::RequestBuilder, style};

impl RequestBuilder {
    /// A value as text.
    pub fn plain(&mut self, media_type: &'static str, value: &(impl Serialize + ?Sized)) {
        match serde_json::to_value(value) {
            Ok(value) => self.body(media_type, style::text(&value)),
            Err(error) => self.fail(BuildError::new("the body cannot be written as text").because(error)),
        }
    }

    /// Bytes or a stream; its own media type comes before the one that the document says.
    pub fn content(&mut self, media_type: &'static str, body: &Payload) {
        self.set_header("content-type", body.media_type().unwrap_or(media_type));
        self.body = body.clone();
    }
}
