//! How types that are strings on the wire are read.

use std::{fmt, marker::PhantomData};

use serde::{Deserializer, de::Visitor};

/// Reads a string and hands it to `T`, which takes any.
///
/// # Errors
///
/// Only when the value is no string.
pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: for<'text> From<&'text str>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(StringVisitor(PhantomData))
}

struct StringVisitor<T>(PhantomData<T>);

impl<T: for<'text> From<&'text str>> Visitor<'_> for StringVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E>(self, text: &str) -> Result<T, E> {
        Ok(T::from(text))
    }
}
