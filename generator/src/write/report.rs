//! What was done, or what would be.

/// What was done, or what would be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The files that were written.
    pub written: Vec<String>,
    /// The stale files that were removed.
    pub removed: Vec<String>,
    /// How many files were right already.
    pub unchanged: usize,
    /// What would be done, where nothing is written.
    pub differences: Vec<Difference>,
    /// What else people need to know, a sentence each.
    pub warnings: Vec<String>,
}

/// One file that is not as it has to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which file, relative to the target folder.
    pub path: String,
    /// What would be done.
    pub kind: Kind,
    /// From what is there to what has to be, as a unified diff.
    pub diff: String,
}

/// What would be done to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It would be written; there is none.
    Added,
    /// It would be overwritten.
    Changed,
    /// It would be removed.
    Removed,
}
