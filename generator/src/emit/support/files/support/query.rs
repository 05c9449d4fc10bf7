//! Parameters in the query.

use serde::Serialize;

use super::{
    parameter::{Argument, argument},
    request::RequestBuilder,
    style::Style,
};

impl RequestBuilder {
    /// Adds `name=value`, once for each item of a list (style `form`); nothing where there is no value.
    pub fn query(&mut self, name: &'static str, value: &(impl Serialize + ?Sized)) {
        self.pairs(&Style::form(name), argument(value));
    }

    /// Adds a parameter as a style says; nothing where there is no value.
    pub fn query_as(&mut self, style: &Style<'_>, value: &(impl Serialize + ?Sized)) {
        self.pairs(style, argument(value));
    }

    fn pairs(&mut self, style: &Style<'_>, value: Argument) {
        if let Some(text) = self.text(style, value) {
            let separator = if self.query.is_empty() { "" } else { "&" };
            self.query.extend([separator, &text]);
        }
    }
}
