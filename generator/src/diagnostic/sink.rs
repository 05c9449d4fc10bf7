//! Collects diagnostics, and stops the pipeline between stages.

use std::collections::HashSet;

use super::{Diagnostic, Severity};

/// Proof that a stage ended with an error: nothing may be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate;

/// Every diagnostic of a run, in the order in which the stages raised them.
#[derive(Clone, Debug, Default)]
pub struct Sink {
    diagnostics: Vec<Diagnostic>,
    known: HashSet<Diagnostic>,
}

impl Sink {
    /// Takes one more, unless the same was said of the same place: what is referred to may be looked at twice.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if self.known.insert(diagnostic.clone()) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// What was collected so far.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Gives up what was collected.
    #[must_use]
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// Passes where no error was raised.
    ///
    /// # Errors
    ///
    /// [`Gate`] where one was.
    pub fn gate(&self) -> Result<(), Gate> {
        let failed = self.diagnostics.iter().any(|each| each.code.severity() == Severity::Error);
        if failed { Err(Gate) } else { Ok(()) }
    }
}
