//! Parameters in headers.

use serde::Serialize;

use super::{
    parameter::{Argument, argument},
    request::RequestBuilder,
    style::Style,
};

impl RequestBuilder {
    /// Sets a header to a parameter, if there is one. Line breaks and other control characters are refused.
    pub fn header(&mut self, name: &'static str, value: &(impl Serialize + ?Sized)) {
        self.field(&Style::header(name), argument(value));
    }

    /// Sets a header as a style says; see [`RequestBuilder::header`].
    pub fn header_as(&mut self, style: &Style<'_>, value: &(impl Serialize + ?Sized)) {
        self.field(style, argument(value));
    }

    fn field(&mut self, style: &Style<'_>, value: Argument) {
        if let Some(text) = self.text(style, value) {
            self.set_header(style.name(), &text);
        }
    }
}
