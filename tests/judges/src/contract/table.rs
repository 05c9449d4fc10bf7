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
    /// The method and the path.
    pub(super) request: String,
    pub(super) verdict: Verdict,
}

impl Table {
    /// Whether every operation was sent, accepted and decoded.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.counts() == [self.total; 3]
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

impl fmt::Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.rows {
            let Some(reason) = row.verdict.reason() else { continue };
            let word = match row.verdict {
                Verdict::Unsent(_) => "not sent",
                Verdict::Refused(_) => "not accepted",
                Verdict::Undecoded(_) => "not decoded",
                Verdict::Decoded => "decoded",
            };
            let reason: String = reason.chars().take(LONGEST).collect();
            writeln!(formatter, "{word}: {}: {reason}", row.request)?;
            if let Some(known) = self.exceptions.iter().find(|each| each.request == row.request) {
                writeln!(formatter, "  known: {}", known.reason)?;
            }
        }
        let ([sent, accepted, decoded], total, document) = (self.counts(), self.total, self.document);
        writeln!(
            formatter,
            "{total} operations, {sent} sent, {accepted} accepted by Prism as valid, {decoded} replies decoded, \
             document: {document}"
        )
    }
}
