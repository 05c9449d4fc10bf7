//! Values that stand in URLs and headers.

use std::{borrow::Cow, fmt::Display};

use super::request::RequestBuilder;

/// A value of a parameter: a string, number, boolean or one of an enum.
pub trait Parameter: Display {
    /// The value as it is sent, before any escaping.
    fn to_text(&self) -> String {
        self.to_string()
    }
}

impl Parameter for bool {}
impl Parameter for char {}
impl Parameter for f32 {}
impl Parameter for f64 {}
impl Parameter for i8 {}
impl Parameter for i16 {}
impl Parameter for i32 {}
impl Parameter for i64 {}
impl Parameter for i128 {}
impl Parameter for u8 {}
impl Parameter for u16 {}
impl Parameter for u32 {}
impl Parameter for u64 {}
impl Parameter for u128 {}
impl Parameter for str {}
impl Parameter for String {}
impl Parameter for serde_json::Number {}
impl Parameter for std::net::Ipv4Addr {}
impl Parameter for Cow<'_, str> {}

impl<T: Parameter + ?Sized> Parameter for &T {
    fn to_text(&self) -> String {
        (**self).to_text()
    }
}

impl RequestBuilder {
    /// Sets a header to a parameter. Line breaks and other control characters are refused.
    pub fn header(&mut self, name: &'static str, value: &(impl Parameter + ?Sized)) {
        self.set_header(name, &value.to_text());
    }

    /// Sets a header to a parameter, if there is one.
    pub fn header_optional<T: Parameter>(&mut self, name: &'static str, value: &Option<T>) {
        if let Some(value) = value {
            self.header(name, value);
        }
    }
}
