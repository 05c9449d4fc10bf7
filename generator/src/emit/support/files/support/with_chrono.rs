//! Points in time and dates (RFC 3339) as `chrono` has them.

use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};
use serde::{
    Deserializer,
    de::{self, Visitor},
};

use super::lenient::Lenient;

impl Lenient for DateTime<FixedOffset> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(DateTimeVisitor)
    }
}

struct DateTimeVisitor;

impl Visitor<'_> for DateTimeVisitor {
    type Value = DateTime<FixedOffset>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a date and time (RFC 3339)")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        parse(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

/// A date, also where a time of day follows it: that is not kept.
impl Lenient for NaiveDate {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(DateVisitor)
    }
}

struct DateVisitor;

impl Visitor<'_> for DateVisitor {
    type Value = NaiveDate;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a date (RFC 3339)")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<NaiveDate, E> {
        let day = text.parse().ok().or_else(|| Some(parse(text)?.date_naive()));
        day.ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

/// Offsets without a colon are read too; where there is none, the time is in UTC.
fn parse(text: &str) -> Option<DateTime<FixedOffset>> {
    let basic = || DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f%z").ok();
    let local = |format| NaiveDateTime::parse_from_str(text, format).ok();
    let without = || local("%Y-%m-%dT%H:%M:%S%.f").or_else(|| local("%Y-%m-%d %H:%M:%S%.f"));
    DateTime::parse_from_rfc3339(text)
        .ok()
        .or_else(basic)
        .or_else(|| Some(without()?.and_utc().fixed_offset()))
}
