//! What the runs come to, file by file.

use std::fmt;

/// The figures of several files.
#[derive(Default)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
}

/// The figures of a file.
#[derive(Default)]
pub(super) struct Row {
    name: String,
    /// Valid instances: all, those that were decoded, and those that came back as they were.
    pub(super) valid: usize,
    pub(super) accepted: usize,
    pub(super) equal: usize,
    /// Invalid instances: all, and those that were refused.
    pub(super) invalid: usize,
    pub(super) rejected: usize,
    /// Schemas that came out as any JSON value though they say more.
    pub(super) untyped: usize,
    /// What went wrong with valid instances.
    pub(super) failures: Vec<String>,
}

impl Row {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    fn add(&mut self, other: &Self) {
        self.valid += other.valid;
        self.accepted += other.accepted;
        self.equal += other.equal;
        self.invalid += other.invalid;
        self.rejected += other.rejected;
        self.untyped += other.untyped;
    }
}

impl Table {
    /// Whether every valid instance came back as it was.
    pub(super) fn is_met(&self) -> bool {
        self.sum().equal == self.sum().valid
    }

    fn sum(&self) -> Row {
        let mut sum = Row::new("all");
        self.rows.iter().for_each(|row| sum.add(row));
        sum
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, valid, accepted, equal, invalid, rejected, untyped, .. } = self;
        let [accepted, equal] = [accepted, equal].map(|part| format!("{part}/{valid}"));
        write!(f, "{name:<32}{accepted:>11}{equal:>11}{:>11}{untyped:>9}", format!("{rejected}/{invalid}"))
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for failure in self.rows.iter().flat_map(|row| &row.failures) {
            writeln!(f, "  {failure}")?;
        }
        writeln!(f, "{:<32}{:>11}{:>11}{:>11}{:>9}", "file", "accepted", "equal", "rejected", "untyped")?;
        for row in &self.rows {
            writeln!(f, "{row}")?;
        }
        writeln!(f, "{}", self.sum())
    }
}
