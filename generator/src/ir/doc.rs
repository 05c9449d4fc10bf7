//! What the document says about a thing in prose.

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

/// A remark that the document makes by a keyword.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Note {
    /// The value that the server takes where none is given, as JSON.
    Default(String),
    /// The number counts seconds.
    UnixTime,
    /// The string is a number.
    Decimal,
}
