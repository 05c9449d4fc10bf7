//! Why a value that is in memory is not of a type.

use std::{error, fmt};

use serde::de::{self, Expected, Unexpected};

/// A variant of a union that does not fit mostly lacks a member, and mostly nobody asks: that is told without words.
#[derive(Debug)]
pub(super) enum ValueError {
    /// The member with this name.
    Missing(&'static str),
    Other(serde_json::Error),
}

impl de::Error for ValueError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::Other(de::Error::custom(message))
    }

    fn missing_field(name: &'static str) -> Self {
        Self::Missing(name)
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::Other(de::Error::invalid_type(found, expected))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::Other(de::Error::invalid_value(found, expected))
    }
}

impl From<serde_json::Error> for ValueError {
    fn from(error: serde_json::Error) -> Self {
        Self::Other(error)
    }
}

impl error::Error for ValueError {}

impl fmt::Display for ValueError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(name) => write!(formatter, "missing field `{name}`"),
            Self::Other(error) => error.fmt(formatter),
        }
    }
}
