//! What the document says about a thing in prose.

use super::{Constant, Hint};

/// Prose, as the document has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Doc {
    pub(crate) summary: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) deprecated: bool,
    /// A value that is short enough for a line.
    pub(crate) example: Option<String>,
    /// What a reader should know beyond the prose.
    pub(crate) notes: Vec<Note>,
}

impl Doc {
    /// The whole number that the server takes where none is given.
    pub(crate) fn whole_default(&self) -> Option<i64> {
        self.notes.iter().find_map(|note| match note {
            Note::Default { value: Given::Plain(Constant::Integer(value)), .. } => Some(*value),
            _ => None,
        })
    }
}

/// A remark that the document makes by a keyword.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Note {
    /// The value that the server takes where none is given, and as JSON where that is short.
    Default { text: Option<String>, value: Given },
    /// The values that the document lists, as JSON, where the type has others, too.
    Values(Vec<String>),
    /// The value by which unions tell the type that has the member from others.
    Tag(String),
    /// The member has the only value that the document lists; another one is read, and not kept.
    Listed,
    /// Of these media types one is sent where the caller does not say another, be it of bytes or of something else.
    MediaTypes { names: Vec<String>, sent: String, bytes: bool },
    /// Other members of the same owner that have the type, by what they are called after.
    Also(Vec<Vec<Hint>>),
    /// The text may be several segments of the path.
    Segments,
    /// The number counts seconds.
    UnixTime,
    /// The string is a number.
    Decimal,
    /// The string is a time of day.
    TimeOfDay,
    /// The string is a length of time.
    Duration,
    /// What holds for the value beyond its type; the server checks it.
    Limits(Limits),
}

/// A value that the document gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    Null,
    Plain(Constant),
    List(Vec<Given>),
    Object(Vec<(String, Given)>),
}

/// What holds for a value beyond its type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Limits {
    /// How many characters a string has.
    pub(crate) length: Bounds,
    /// A regular expression that matches somewhere in the string.
    pub(crate) pattern: Option<String>,
    pub(crate) range: Bounds,
    /// Whether the least, and the greatest, value of the range is no value itself.
    pub(crate) exclusive: [bool; 2],
    pub(crate) multiple_of: Option<String>,
    /// How many items a list has.
    pub(crate) items: Bounds,
    /// Whether no two items are equal.
    pub(crate) unique: bool,
}

/// The least and the greatest of something, as digits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) least: Option<String>,
    pub(crate) most: Option<String>,
}

impl Limits {
    /// Whether every value of the type will do.
    pub(crate) fn are_none(&self) -> bool {
        let exclusive = self.exclusive;
        *self == Self { exclusive, ..Self::default() }
    }
}
