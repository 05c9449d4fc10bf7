//! The counts of a run.

use std::fmt;

use super::exceptions::Exception;

/// What became of the examples of one document.
#[derive(Clone, Debug)]
pub(super) struct Row {
    name: String,
    pub(super) examples: usize,
    pub(super) valid: usize,
    pub(super) decoded: usize,
    pub(super) equal: usize,
    /// Equal but for how points in time and UUIDs are written.
    pub(super) rewritten: usize,
    /// Each place with a message, and whether that was to be expected.
    failures: Vec<(String, String, bool)>,
}

impl Row {
    pub(super) fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            examples: 0,
            valid: 0,
            decoded: 0,
            equal: 0,
            rewritten: 0,
            failures: Vec::new(),
        }
    }

    pub(super) fn fail(&mut self, place: &str, message: &str) {
        let mut message: String = message.chars().take(4000).collect();
        message.truncate(message.trim_end().len());
        self.failures.push((place.to_owned(), message, false));
    }
}

/// One row a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    /// Exceptions of documents of this run that did not fail.
    stale: Vec<String>,
}

impl Table {
    /// Takes note of what was to be expected.
    pub(super) fn excuse(&mut self, exceptions: &[Exception]) {
        for Exception { document, place } in exceptions {
            let Some(row) = self.rows.iter_mut().find(|row| row.name == *document) else { continue };
            match row.failures.iter_mut().find(|(at, ..)| at == place) {
                Some((_, _, expected)) => *expected = true,
                None => self.stale.push(format!("{document} {place}")),
            }
        }
    }

    pub(super) fn is_met(&self) -> bool {
        let mut failures = self.rows.iter().flat_map(|row| &row.failures);
        self.stale.is_empty() && failures.all(|(.., expected)| *expected)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.rows {
            for (place, message, _) in row.failures.iter().filter(|(.., expected)| !expected) {
                writeln!(f, "{} {place}: {message}", row.name)?;
            }
        }
        for stale in &self.stale {
            writeln!(f, "{stale}: an exception that does not fail")?;
        }
        writeln!(
            f,
            "{:32} {:>8} {:>8} {:>8} {:>8} {:>9} {:>10}",
            "document", "examples", "valid", "decoded", "equal", "rewritten", "exceptions"
        )?;
        let mut sum = Row::new("sum");
        for row in &self.rows {
            line(f, row)?;
            sum.examples += row.examples;
            sum.valid += row.valid;
            sum.decoded += row.decoded;
            sum.equal += row.equal;
            sum.rewritten += row.rewritten;
            sum.failures.extend(row.failures.iter().cloned());
        }
        line(f, &sum)
    }
}

fn line(f: &mut fmt::Formatter<'_>, row: &Row) -> fmt::Result {
    let excused = row.failures.iter().filter(|(.., expected)| *expected).count();
    let Row { name, examples, valid, decoded, equal, rewritten, .. } = row;
    writeln!(f, "{name:32} {examples:>8} {valid:>8} {decoded:>8} {equal:>8} {rewritten:>9} {excused:>10}")
}
