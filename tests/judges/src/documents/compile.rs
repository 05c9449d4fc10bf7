//! What the compiler, clippy and rustdoc say of a crate.

use serde_json::{Value, json};

use super::cache::Cache;
use super::find::Document;
use super::generation;
use super::package::{Package, Task};
use super::row::Row;
use crate::cargo;

/// What one of them said.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Verdict {
    pub(super) errors: u64,
    pub(super) warnings: u64,
    /// How long it took with the dependencies built.
    pub(super) seconds: f64,
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
            seconds: value.get("seconds")?.as_f64()?,
            said: value.get("said")?.as_str()?.to_owned(),
            kept: true,
        })
    }
}

/// Asks whatever is to be asked of the crate of a document that was generated.
pub(super) fn judge(document: &Document, tasks: &[Task], row: &mut Row) {
    let features = row.made.as_ref().map(|made| made.text("features").to_owned()).unwrap_or_default();
    let package = Package { name: document.package(), folder: generation::crate_folder(document), features };
    let cache = match cargo::complete(&package.folder).map_err(Into::into).and_then(|()| Cache::of(&package))
    {
        Ok(cache) => cache,
        Err(error) => return row.fail("check", &error.to_string()),
    };
    for task in tasks {
        let verdict = asked(&package, &cache, *task, row);
        row.verdicts.extend(verdict);
    }
}

fn asked(package: &Package, cache: &Cache, task: Task, row: &mut Row) -> Option<(Task, Verdict)> {
    let known = cache.find(task);
    let verdict = match known.map_or_else(|| package.run(task), Ok) {
        Ok(verdict) => verdict,
        Err(error) => {
            row.fail(task.name(), &error.to_string());
            return None;
        }
    };
    if !verdict.kept
        && let Err(error) = cache.keep(task, &verdict)
    {
        row.fail(task.name(), &format!("the cache cannot be written: {error}"));
    }
    if verdict.errors + verdict.warnings > 0 {
        row.fail(task.name(), &verdict.said);
    }
    Some((task, verdict))
}
