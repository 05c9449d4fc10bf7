//! Points in time (RFC 3339).
//!
//! Written as RFC 3339 with `Z` for UTC and no, three, six or nine digits of a second. A point in time without an
//! offset is read as UTC.

use super::{Table, string};
use crate::config::Time;
use crate::ir::{Format, Ty};

pub(super) const TABLE: Table = &[
    ("date-time", |time| if time == Time::String { Ty::String } else { Ty::Format(Format::DateTime(time)) }),
    ("date", |time| if time == Time::String { Ty::String } else { Ty::Format(Format::Date(time)) }),
    // `full-time` has an offset, and no library has a type for a time of day with one.
    ("time", string),
    // Years and months have no length in seconds; `chrono` has no type that keeps them.
    ("duration", string),
];
