//! What the document says about a thing in prose.

/// Prose, as the document has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Doc {
    pub(crate) summary: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) deprecated: bool,
    /// A value that is short enough for a line.
    pub(crate) example: Option<String>,
}
