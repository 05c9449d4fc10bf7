//! Points in time and dates (RFC 3339) as `jiff` has them.

use std::fmt;

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::Offset,
};
use serde::{
    Deserializer,
    de::{self, Visitor},
};

use super::lenient::Lenient;

impl Lenient for Timestamp {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TimestampVisitor)
    }
}

struct TimestampVisitor;

impl Visitor<'_> for TimestampVisitor {
    type Value = Timestamp;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a date and time (RFC 3339)")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Timestamp, E> {
        parse(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

/// A date, also where a time of day follows it: that is not kept.
impl Lenient for Date {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(DateVisitor)
    }
}

struct DateVisitor;

impl Visitor<'_> for DateVisitor {
    type Value = Date;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a date (RFC 3339)")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
        // To `jiff` a `Z` says that nothing is known of the local day.
        let day = text.trim_end_matches(['Z', 'z']).parse();
        day.map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

/// Where there is no offset, the time is in UTC.
fn parse(text: &str) -> Option<Timestamp> {
    let without = || Offset::UTC.to_timestamp(text.parse::<DateTime>().ok()?).ok();
    text.parse().ok().or_else(without)
}
