//! What became of the operations.

use std::fmt;

use super::Verdict;
use super::exceptions::Exception;

/// The most of a reason that is shown.
const LONGEST: usize = 600;

/// All operations of a document.
#[derive(Debug)]
pub struct Table {
    pub(super) rows: Vec<Row>,
    /// How many operations the document has, those that were left out included.
    pub(super) total: usize,
    /// Which document the server had: `original` or `effective`.
    pub(super) document: &'static str,
    pub(super) exceptions: Vec<Exception>,
}

/// One operation.
#[derive(Debug)]
pub(super) struct Row {
    /// The name of the test.
    pub(super) test: String,
    /// The method and the path.
    pub(super) request: String,
    pub(super) verdict: Verdict,
    /// Why the first reply was not decoded, where one that was made of the schemas is.
    pub(super) first: Option<String>,
}

impl Table {
    /// Whether every operation was sent, accepted and decoded.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.counts() == [self.total; 3] && self.outdated().next().is_none()
    }

    /// Exceptions of operations that need none.
    fn outdated(&self) -> impl Iterator<Item = &Exception> {
        let fails = |request: &str| {
            self.rows.iter().any(|row| row.request == request && row.verdict != Verdict::Decoded)
        };
        self.exceptions.iter().filter(move |each| !fails(&each.request))
    }

    /// How many were sent, accepted and decoded.
    fn counts(&self) -> [usize; 3] {
        let count = |which: fn(&Verdict) -> bool| self.rows.iter().filter(|row| which(&row.verdict)).count();
        [
            count(|verdict| !matches!(verdict, Verdict::Unsent(_))),
            count(|verdict| matches!(verdict, Verdict::Decoded | Verdict::Undecoded(_))),
            count(|verdict| *verdict == Verdict::Decoded),
        ]
    }
}

impl Table {
    /// What there is to say about one operation.
    fn row(&self, row: &Row, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(reason) = row.verdict.reason().or(row.first.as_deref()) else { return Ok(()) };
        let word = match row.verdict {
            Verdict::Unsent(_) => "not sent",
            Verdict::Refused(_) => "not accepted",
            Verdict::Undecoded(_) => "not decoded",
            Verdict::Decoded => "decoded when made of the schemas, not as first made",
        };
        let reason: String = reason.chars().take(LONGEST).collect();
        writeln!(formatter, "{word}: {}: {reason}", row.request)?;
        match self.exceptions.iter().find(|each| each.request == row.request) {
            Some(known) => writeln!(formatter, "  known: {}", known.reason),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.rows {
            self.row(row, formatter)?;
        }
        for each in self.outdated() {
            writeln!(formatter, "no exception any more: {}", each.request)?;
        }
        let ([sent, accepted, decoded], total, document) = (self.counts(), self.total, self.document);
        writeln!(
            formatter,
            "{total} operations, {sent} sent, {accepted} accepted by Prism as valid, {decoded} replies decoded, \
             document: {document}"
        )
    }
}
