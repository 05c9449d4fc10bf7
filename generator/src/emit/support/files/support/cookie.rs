//! Parameters in cookies (RFC 6265, section 4.2).

use serde::Serialize;

use super::{
    parameter::{Argument, argument},
    request::RequestBuilder,
    style::Style,
};

impl RequestBuilder {
    /// Sends a cookie, percent-encoded (style `form`), if there is a value.
    pub fn cookie(&mut self, name: &'static str, value: &(impl Serialize + ?Sized)) {
        self.crumb(&Style::form(name), argument(value));
    }

    /// Sends a cookie as a style says, if there is a value.
    pub fn cookie_as(&mut self, style: &Style<'_>, value: &(impl Serialize + ?Sized)) {
        self.crumb(style, argument(value));
    }

    fn crumb(&mut self, style: &Style<'_>, value: Argument) {
        if let Some(text) = self.text(&style.in_cookie(), value) {
            self.add_cookie(&text);
        }
    }
}
