//! What `format` and its kin say about the values of a type.
//!
//! A format becomes a Rust type only where the type writes what it has read, or an equal text of the same thing: see
//! the tables. A format that no table has is an annotation, and the value a `String`.

mod binary;
mod network;
pub(super) mod note;
pub(super) mod number;
mod text;
mod time;
pub(super) mod unknown;

use openapiv3::{StringFormat, StringType, VariantOrUnknownOrEmpty};

use crate::config::Time;
use crate::ir::Ty;

/// Names of formats, and what becomes of each.
type Table = &'static [(&'static str, fn(Time) -> Ty)];

const TABLES: [Table; 4] = [binary::TABLE, network::TABLE, text::TABLE, time::TABLE];

/// The type of a string without known values.
pub(super) fn of_string(string: &StringType, time: Time) -> Ty {
    let name = match &string.format {
        VariantOrUnknownOrEmpty::Item(StringFormat::Date) => "date",
        VariantOrUnknownOrEmpty::Item(StringFormat::DateTime) => "date-time",
        VariantOrUnknownOrEmpty::Item(StringFormat::Password) => "password",
        VariantOrUnknownOrEmpty::Item(StringFormat::Byte) => "byte",
        VariantOrUnknownOrEmpty::Item(StringFormat::Binary) => "binary",
        VariantOrUnknownOrEmpty::Unknown(name) => name,
        VariantOrUnknownOrEmpty::Empty => return Ty::String,
    };
    named(Some(name), time)
}

/// The type of a string with the format of that name.
pub(super) fn named(name: Option<&str>, time: Time) -> Ty {
    let entry = TABLES.iter().flat_map(|table| *table).find(|(known, _)| name == Some(known));
    entry.map_or(Ty::String, |(_, ty)| ty(time))
}

/// The text as it stands.
fn string(_: Time) -> Ty {
    Ty::String
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::Format;

    #[test]
    fn a_format_is_known_once_or_an_annotation() {
        assert_eq!(named(Some("uuid"), Time::Chrono), Ty::Format(Format::Uuid));
        assert_eq!(named(Some("date"), Time::Jiff), Ty::Format(Format::Date(Time::Jiff)));
        assert_eq!(named(Some("date-time"), Time::String), Ty::String);
        assert_eq!(named(Some("colour"), Time::Chrono), Ty::String);
        let mut names: Vec<_> = TABLES.iter().flat_map(|table| *table).map(|(name, _)| name).collect();
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
