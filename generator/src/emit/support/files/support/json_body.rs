//! JSON as the body of a request.

use serde::Serialize;

use super::{build_error::BuildError, object::Writer, request::RequestBuilder};

const MEDIA_TYPE: &str = "application/json";

/// Writes the members of a body.
pub type JsonObject<'serializer> = Writer<&'serializer mut serde_json::Serializer<Vec<u8>>>;

impl RequestBuilder {
    /// A whole value as JSON.
    pub fn json<T: Serialize + ?Sized>(&mut self, body: &T) {
        let text = serde_json::to_vec(body);
        self.json_text(text);
    }

    /// An object as JSON, member by member.
    pub fn json_object(&mut self, write: impl FnOnce(&mut JsonObject<'_>)) {
        let mut serializer = serde_json::Serializer::new(Vec::new());
        let mut object = Writer::new(&mut serializer);
        write(&mut object);
        let end = object.end();
        self.json_text(end.map(|()| serializer.into_inner()));
    }

    fn json_text(&mut self, text: Result<Vec<u8>, serde_json::Error>) {
        match text {
            Ok(text) => self.body(MEDIA_TYPE, text),
            Err(error) => self.fail(BuildError::new("the body cannot be written as JSON").because(error)),
        }
    }
}
