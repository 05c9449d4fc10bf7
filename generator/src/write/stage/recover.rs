//! What the run before has left: completed, or undone.

use std::collections::HashSet;
use std::fs;
use std::io::ErrorKind;

use super::journal::{self, Step, digest};
use super::{JOURNAL, Stage};
use crate::write::WriteError;

impl Stage<'_> {
    /// Completes the run before where its journal is complete, and forgets it otherwise.
    pub(in crate::write) fn recover(&self) -> Result<(), WriteError> {
        let journal = self.path(JOURNAL);
        let steps = match fs::read(&journal) {
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            read => {
                journal::parse(&String::from_utf8_lossy(&read.map_err(WriteError::io("read", &journal))?))
            }
        };
        if let Some(steps) = steps {
            self.complete(&steps)?;
            fs::remove_file(&journal).map_err(WriteError::io("remove", &journal))?;
        }
        self.clear()
    }

    fn complete(&self, steps: &[Step]) -> Result<(), WriteError> {
        let mut known = HashSet::new();
        for (index, step) in steps.iter().enumerate() {
            if self.is_due(index, step, &mut known)? {
                self.perform(index, &step.path, step.new.is_some(), &mut Vec::new())?;
            }
        }
        self.sweep(steps.iter().filter(|step| step.new.is_none()).map(|step| step.path.as_str()));
        Ok(())
    }

    /// Whether a step is still to be taken: the file is as the run found it, and the new text is whole.
    fn is_due(&self, index: usize, step: &Step, known: &mut HashSet<String>) -> Result<bool, WriteError> {
        let found = self.place.read(&step.path, known)?;
        if found.as_ref().map(|found| digest(&found.bytes)) != step.old {
            return Ok(false);
        }
        let staged = self.staged(index);
        let text = match fs::read(&staged) {
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            read => Some(digest(&read.map_err(WriteError::io("read", &staged))?)),
        };
        Ok(text == step.new)
    }
}
