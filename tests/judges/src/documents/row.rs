//! What became of one document.

use serde_json::{Value, json};

use super::compile::Verdict;
use super::find::Document;
use super::generation::Made;
use super::package::Task;

/// One line of the table.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) made: Option<Made>,
    /// What compilers said, in the order in which they were asked.
    pub(super) verdicts: Vec<(Task, Verdict)>,
    /// What failed, with the first of what was said about it.
    pub(super) failures: Vec<(String, String)>,
}

impl Row {
    pub(super) fn new(document: &Document) -> Self {
        let name = document.name.clone();
        Self { name, made: None, verdicts: Vec::new(), failures: Vec::new() }
    }

    pub(super) fn fail(&mut self, what: &str, message: &str) {
        let message = message.chars().take(4000).collect();
        self.failures.push((what.to_owned(), message));
    }

    /// Takes what was generated; an operation that is left out is a failure.
    pub(super) fn take(&mut self, made: Made) {
        let (operations, emitted) = (made.number("operations"), made.number("emitted"));
        if emitted < operations {
            self.fail("generate", &format!("{emitted} of {operations} operations"));
        }
        self.made = Some(made);
    }

    /// What the line of progress says when the document is done.
    pub(super) fn progress(&self) -> String {
        let made = self
            .made
            .iter()
            .map(|made| format!(": {} lines in {} ms", made.number("lines"), made.number("ms")));
        let judged = self.verdicts.iter().map(|(task, verdict)| format!(", {}: {verdict}", task.name()));
        let failed =
            self.failures.iter().map(|(what, message)| format!("\n{what} FAILED: {}", message.trim_end()));
        made.chain(judged).chain(failed).collect()
    }

    /// Whether this was tried: everything else comes after the generation.
    pub(super) fn was_asked(&self, what: &str) -> bool {
        what == "generate" || self.verdicts.iter().any(|(task, _)| task.name() == what)
    }

    pub(super) fn json(&self) -> Value {
        let failures: Vec<Value> =
            self.failures.iter().map(|(what, message)| json!({ "what": what, "message": message })).collect();
        let mut row = json!({ "document": self.name, "failures": failures });
        if let Some(made) = &self.made {
            row["generated"] = made.json();
        }
        for (task, verdict) in &self.verdicts {
            row[task.name()] = verdict.json();
        }
        row
    }
}
