//! Forms as the body of a request (`application/x-www-form-urlencoded`).

use serde::Serialize;
use serde_json::{Value, value::Serializer};

use super::{build_error::BuildError, object::Writer, pairs, request::RequestBuilder, style::Style};

const MEDIA_TYPE: &str = "application/x-www-form-urlencoded";

/// Writes the members of a form.
pub type FormObject = Writer<Serializer>;

impl RequestBuilder {
    /// A whole value as a form; the members that are not written as usual have a style.
    pub fn form(&mut self, value: &(impl Serialize + ?Sized), styles: &[Style<'_>]) {
        self.form_value(serde_json::to_value(value), styles);
    }

    /// A form, member by member; see [`RequestBuilder::form`].
    pub fn form_object(&mut self, styles: &[Style<'_>], write: impl FnOnce(&mut FormObject)) {
        let mut object = Writer::new(Serializer);
        write(&mut object);
        self.form_value(object.end(), styles);
    }

    fn form_value(&mut self, value: Result<Value, serde_json::Error>, styles: &[Style<'_>]) {
        let unreadable = |error| BuildError::new("the body cannot be written as a form").because(error);
        match value.map_err(unreadable).and_then(|value| pairs::write(&value, styles)) {
            Ok(text) => self.body(MEDIA_TYPE, text),
            Err(error) => self.fail(error),
        }
    }
}
