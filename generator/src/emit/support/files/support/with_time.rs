//! Points in time and dates (RFC 3339) as `time` has them.

use std::{borrow::Cow, fmt, ops::Deref};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, IntoDeserializer as _},
    ser,
};
use time::{Date, OffsetDateTime, error::Parse, format_description::well_known::Rfc3339};

use super::lenient::Lenient;

/// A point in time. `time` itself writes it in a form of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime(pub OffsetDateTime);

impl DateTime {
    /// Reads text. Offsets without a colon are read too; where there is none, the time is in UTC.
    ///
    /// # Errors
    ///
    /// The text is no point in time.
    pub fn parse(text: &str) -> Result<Self, Parse> {
        let read = |text: &str| OffsetDateTime::parse(text, &Rfc3339);
        let parsed = read(text).or_else(|error| {
            let (hour, minute) = text.split_at_checked(text.len().saturating_sub(2)).unwrap_or((text, ""));
            read(&format!("{hour}:{minute}")).or_else(|_| read(&format!("{text}Z"))).map_err(|_| error)
        });
        parsed.map(Self)
    }
}

impl Deref for DateTime {
    type Target = OffsetDateTime;

    fn deref(&self) -> &OffsetDateTime {
        &self.0
    }
}

impl From<OffsetDateTime> for DateTime {
    fn from(at: OffsetDateTime) -> Self {
        Self(at)
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.format(&Rfc3339) {
            Ok(text) => formatter.pad(&text),
            // Beyond the year 9999, or with seconds in the offset.
            Err(_) => self.0.fmt(formatter),
        }
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.0.format(&Rfc3339).map_err(ser::Error::custom)?;
        serializer.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        let expected = "a date and time (RFC 3339)";
        Self::parse(&text).map_err(|_| de::Error::invalid_value(de::Unexpected::Str(&text), &expected))
    }
}

/// A date, also where a time of day follows it: that is not kept.
impl Lenient for Date {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        match DateTime::parse(&text) {
            Ok(at) => Ok(at.date()),
            Err(_) => Self::deserialize(text.as_ref().into_deserializer()),
        }
    }
}
