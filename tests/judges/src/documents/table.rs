//! The table of a run.

use std::fmt;

use serde_json::Value;

use super::expected::Expected;
use super::row::Row;

/// One row a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    expected: Vec<Expected>,
}

impl Table {
    /// Takes note of what is to be expected of the documents of this run.
    pub(super) fn excuse(&mut self, expected: &[Expected]) {
        let is_here = |each: &&Expected| self.rows.iter().any(|row| row.name == each.document);
        self.expected = expected.iter().filter(is_here).cloned().collect();
    }

    pub(super) fn is_met(&self) -> bool {
        self.failures().next().is_none() && self.stale().next().is_none()
    }

    pub(super) fn json(&self) -> String {
        let rows: Vec<Value> = self.rows.iter().map(Row::json).collect();
        format!("{:#}\n", Value::from(rows))
    }

    /// What failed and was not expected to.
    fn failures(&self) -> impl Iterator<Item = (&Row, &str, &str)> {
        let all = self.rows.iter().flat_map(|row| {
            row.failures.iter().map(move |(what, message)| (row, what.as_str(), message.as_str()))
        });
        all.filter(|(row, what, _)| !self.expected.iter().any(|each| each.is(row, what)))
    }

    /// What was expected to fail, was tried, and did not.
    fn stale(&self) -> impl Iterator<Item = &Expected> {
        let fails = |each: &Expected| {
            self.rows.iter().any(|row| {
                each.document == row.name
                    && (!row.was_asked(&each.what) || row.failures.iter().any(|(what, _)| *what == each.what))
            })
        };
        self.expected.iter().filter(move |each| !fails(each))
    }
}

impl Expected {
    fn is(&self, row: &Row, what: &str) -> bool {
        self.document == row.name && self.what == what
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        heading(f)?;
        for row in &self.rows {
            line(f, row)?;
        }
        for (row, what, message) in self.failures() {
            writeln!(f, "\n{} {what}: {message}", row.name)?;
        }
        for stale in self.stale() {
            writeln!(f, "\n{} {}: expected to fail, and does not", stale.document, stale.what)?;
        }
        let failures = self.failures().count() + self.stale().count();
        writeln!(f, "\n{} documents, {failures} failures, {} expected", self.rows.len(), self.expected.len())
    }
}

fn heading(f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(
        f,
        "{:44} {:>11} {:>6} {:>5} {:>5} {:>5}",
        "document", "operations", "types", "skip", "warn", "note"
    )?;
    write!(f, " {:>7} {:>6} {:>5} {:>7} {:>8}", "lines", "ms", "MB", "longest", "numbered")?;
    writeln!(f)
}

fn line(f: &mut fmt::Formatter<'_>, row: &Row) -> fmt::Result {
    write!(f, "{:44}", row.name)?;
    if let Some(made) = &row.made {
        let number = |name: &str| made.number(name);
        let operations = format!("{} of {}", number("emitted"), number("operations"));
        write!(f, " {operations:>11} {:>6} {:>5}", number("types"), number("skips"))?;
        write!(f, " {:>5} {:>5}", number("warnings"), number("notes"))?;
        write!(f, " {:>7} {:>6} {:>5}", number("lines"), number("ms"), number("kib") / 1024)?;
        write!(f, " {:>7} {:>8}", made.text("longest").len(), number("numbered"))?;
    }
    for (task, verdict) in &row.verdicts {
        write!(f, "   {}: {verdict}", task.name())?;
    }
    writeln!(f)
}
