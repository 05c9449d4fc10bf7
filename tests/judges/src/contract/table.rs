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
    /// Whether every operation was sent, accepted and decoded, or is a known exception that is still needed.
    #[must_use]
    pub fn is_met(&self) -> bool {
        let met = self.rows.iter().filter(|row| row.verdict == Verdict::Decoded || self.known(row).is_some());
        met.count() == self.total && self.outdated().next().is_none()
    }

    /// The exception of an operation.
    fn known(&self, row: &Row) -> Option<&Exception> {
        self.exceptions.iter().find(|each| each.request == row.request)
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
        match self.known(row) {
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
        write!(
            formatter,
            "{total} operations, {sent} sent, {accepted} accepted by Prism as valid, {decoded} replies decoded, \
             document: {document}"
        )?;
        match self.exceptions.len() {
            0 => writeln!(formatter),
            known => writeln!(formatter, ", known exceptions: {known}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(verdict: Verdict, excepted: &[&str]) -> Table {
        let row = |request: &str, verdict| Row {
            test: String::new(),
            request: request.to_owned(),
            verdict,
            first: None,
        };
        let exception =
            |request: &&str| Exception { request: (*request).to_owned(), reason: "It is.".to_owned() };
        Table {
            rows: vec![row("GET /a", Verdict::Decoded), row("GET /b", verdict)],
            total: 2,
            document: "original",
            exceptions: excepted.iter().map(exception).collect(),
        }
    }

    #[test]
    fn an_exception_stands_for_what_fails() {
        let fails = || Verdict::Undecoded("Decode(..)".to_owned());
        assert!(!table(fails(), &[]).is_met());
        assert!(table(fails(), &["GET /b"]).is_met());
        assert!(table(fails(), &["GET /b"]).to_string().ends_with(
            "2 operations, 2 sent, 2 accepted by Prism as valid, 1 replies decoded, document: original, \
             known exceptions: 1\n"
        ));
    }

    #[test]
    fn an_exception_that_is_not_needed_is_an_error() {
        assert!(table(Verdict::Decoded, &[]).is_met());
        let unneeded = table(Verdict::Decoded, &["GET /b"]);
        assert!(!unneeded.is_met());
        assert!(unneeded.to_string().contains("no exception any more: GET /b\n"));
    }

    #[test]
    fn an_operation_that_was_left_out_is_a_failure() {
        let less = Table { total: 3, ..table(Verdict::Decoded, &[]) };
        assert!(!less.is_met());
    }
}
