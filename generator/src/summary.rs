//! What happened, in one line.

use std::fmt;

use serde_json::json;

use crate::diagnostic::{Severity, Sink};
use crate::ir::Api;

/// The figures of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// The version of OpenAPI that the document is written in.
    pub openapi: String,
    /// The operations of the document.
    pub operations: usize,
    /// The operations that the client has.
    pub operations_emitted: usize,
    /// The types that have a name.
    pub types: usize,
    /// Parts that were left out.
    pub skipped: usize,
    /// Parts that were repaired.
    pub repaired: usize,
    /// Errors of the document.
    pub errors: usize,
    /// Files that were written, or would have been.
    pub files_written: usize,
    /// Files that are as they should be.
    pub files_unchanged: usize,
    /// How long it took, in milliseconds.
    pub ms: u128,
}

impl Summary {
    pub(crate) fn of(openapi: &str, api: &Api, sink: &Sink) -> Self {
        Self {
            openapi: openapi.to_owned(),
            operations: api.operations_total,
            operations_emitted: api.operations.iter().filter(|operation| operation.again.is_none()).count(),
            types: api.types.len(),
            ..Self::default()
        }
        .counted(sink)
    }

    /// Counts the diagnostics.
    pub(crate) fn counted(mut self, sink: &Sink) -> Self {
        let count =
            |severity| sink.diagnostics().iter().filter(|each| each.code.severity() == severity).count();
        self.skipped = count(Severity::Skip);
        self.repaired = count(Severity::Note);
        self.errors = count(Severity::Error);
        self
    }

    /// One JSON object, on one line.
    #[must_use]
    pub fn json(&self) -> String {
        json!({ "summary": {
            "openapi": self.openapi,
            "operations": self.operations,
            "operations_emitted": self.operations_emitted,
            "types": self.types,
            "skipped": self.skipped,
            "repaired": self.repaired,
            "files_written": self.files_written,
            "files_unchanged": self.files_unchanged,
            "ms": u64::try_from(self.ms).unwrap_or(u64::MAX),
        }})
        .to_string()
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let version = if self.openapi.is_empty() { "of unknown version" } else { &self.openapi };
        write!(
            f,
            "OpenAPI {version}: {} of {} operations, {} types, {} repaired, {} skipped, \
             {} files written, {} unchanged, {} ms",
            self.operations_emitted,
            self.operations,
            self.types,
            self.repaired,
            self.skipped,
            self.files_written,
            self.files_unchanged,
            self.ms,
        )
    }
}
