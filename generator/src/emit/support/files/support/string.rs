//! How types that are strings on the wire are read.

use std::{error, fmt, marker::PhantomData, str::FromStr};

use serde::{
    Deserializer,
    de::{self, Unexpected, Visitor},
};

/// A text that is none of the values that the document lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownValue;

impl fmt::Display for UnknownValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the document does not list the value")
    }
}

impl error::Error for UnknownValue {}

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

/// Reads a string that is one of those that `T` takes.
///
/// # Errors
///
/// When the value is no string, or another one.
pub fn deserialize_known<'de, T: FromStr, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_str(KnownVisitor(PhantomData))
}

struct KnownVisitor<T>(PhantomData<T>);

impl<T: FromStr> Visitor<'_> for KnownVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string that the document lists")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
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
