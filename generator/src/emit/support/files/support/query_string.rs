//! A parameter that is the whole query (`OpenAPI` 3.2.0, section 4.12.1).

use serde::Serialize;

use super::{build_error::BuildError, pairs, parameter::argument, request::RequestBuilder, style::Style};

impl RequestBuilder {
    /// The query is the text of a value.
    pub fn query_string(&mut self, value: &(impl Serialize + ?Sized)) {
        if let Some(text) = self.text(&Style::simple("query"), argument(value)) {
            self.query = text;
        }
    }

    /// The query is the members of an object; those that are not written as usual have a style.
    pub fn query_pairs(&mut self, value: &(impl Serialize + ?Sized), styles: &[Style<'_>]) {
        let unreadable = |error| BuildError::new("the query cannot be written").because(error);
        match argument(value).map_err(unreadable).and_then(|value| pairs::write(&value, styles)) {
            Ok(text) => self.query = text,
            Err(error) => self.fail(error),
        }
    }
}
