//! What the compiler, clippy and rustdoc say of a crate.

use std::fmt;

use serde_json::{Value, json};

use super::cache::Cache;
use super::find::Document;
use super::package::{Package, Task};
use super::row::Row;
use crate::cargo;

/// What one of them said.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Verdict {
    pub(super) errors: u64,
    pub(super) warnings: u64,
    /// How long it took with the dependencies built, where the crate was judged alone.
    pub(super) seconds: Option<f64>,
    /// The first of what was said, as people read it.
    pub(super) said: String,
    /// Whether this was known from an earlier run over the same crate.
    pub(super) kept: bool,
}

impl Verdict {
    pub(super) fn json(&self) -> Value {
        json!({
            "errors": self.errors,
            "warnings": self.warnings,
            "seconds": self.seconds,
            "said": self.said,
        })
    }

    pub(super) fn from_json(value: &Value) -> Option<Self> {
        Some(Self {
            errors: value.get("errors")?.as_u64()?,
            warnings: value.get("warnings")?.as_u64()?,
            seconds: value.get("seconds")?.as_f64(),
            said: value.get("said")?.as_str()?.to_owned(),
            kept: true,
        })
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} errors, {} warnings", self.errors, self.warnings)?;
        if let Some(seconds) = self.seconds {
            write!(f, ", {seconds:.1} s")?;
        }
        if self.kept { f.write_str(" before") } else { Ok(()) }
    }
}

/// Asks whatever is to be asked of the crate of a document that was generated.
pub(super) fn judge(document: &Document, tasks: &[Task], row: &mut Row) {
    let package = Package::of(document, row);
    let cache = match cargo::complete(&package.folder).map_err(Into::into).and_then(|()| Cache::of(&package))
    {
        Ok(cache) => cache,
        Err(error) => return row.fail("check", &error.to_string()),
    };
    for task in tasks {
        match cache.find(*task).map_or_else(|| package.run(*task), Ok) {
            Ok(verdict) => take(row, *task, &cache, verdict),
            Err(error) => row.fail(task.name(), &error.to_string()),
        }
    }
}

/// Takes note of a verdict, and keeps it.
pub(super) fn take(row: &mut Row, task: Task, cache: &Cache, verdict: Verdict) {
    if !verdict.kept
        && let Err(error) = cache.keep(task, &verdict)
    {
        row.fail(task.name(), &format!("the cache cannot be written: {error}"));
    }
    if verdict.errors + verdict.warnings > 0 {
        row.fail(task.name(), &verdict.said);
    }
    row.verdicts.push((task, verdict));
}
