//! What cargo said of crates.

use std::error::Error;
use std::path::Path;
use std::process::Output;
use std::time::Duration;

use serde_json::Value;

use super::compile::Verdict;
use super::package::{Package, Task};

/// What came of one run of cargo for one crate.
pub(super) struct Ran {
    verdict: Verdict,
    /// The compiler was started on the crate itself.
    is_proven: bool,
    /// It was started on others, too.
    pub(super) built_others: bool,
    stderr: String,
}

impl Ran {
    /// What became of each crate. Where cargo failed and said of no crate why, each has failed.
    pub(super) fn of(crates: &[&Package], task: Task, output: &Output, took: Duration) -> Vec<Self> {
        let text = String::from_utf8_lossy(&output.stdout);
        let lines: Vec<Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let stderr = String::from_utf8_lossy(&output.stderr);
        let mut all: Vec<Self> =
            crates.iter().map(|package| Self::of_one(package, task, &lines, &stderr, took)).collect();
        if !output.status.success() && all.iter().all(|ran| ran.verdict.errors == 0) {
            for ran in &mut all {
                ran.verdict.errors = 1;
                ran.verdict.said.clone_from(&ran.stderr);
            }
        }
        all
    }

    fn of_one(package: &Package, task: Task, lines: &[Value], stderr: &str, took: Duration) -> Self {
        let (own, others): (Vec<&Value>, Vec<&Value>) = lines.iter().partition(|line| is_of(line, package));
        let verdict = verdict(&own, took);
        let pages = task == Task::Rustdoc && package.page().join("index.html").is_file();
        let is_proven = own.into_iter().any(is_compiled) || pages;
        let built_others = others.into_iter().any(is_compiled);
        Self { verdict, is_proven, built_others, stderr: stderr.to_owned() }
    }

    /// What was said of the crate.
    ///
    /// # Errors
    ///
    /// Where the compiler was not started on it.
    pub(super) fn proven(self) -> Result<Verdict, Box<dyn Error>> {
        if self.is_proven || self.verdict.errors > 0 {
            return Ok(self.verdict);
        }
        Err(format!("cargo did not start the compiler: {}", self.stderr).into())
    }
}

/// Whether the line says that the compiler has made something.
fn is_compiled(line: &Value) -> bool {
    reason(line) == "compiler-artifact" && line.get("fresh") != Some(&Value::Bool(true))
}

fn reason(line: &Value) -> &str {
    line.get("reason").and_then(Value::as_str).unwrap_or_default()
}

fn is_of(line: &Value, package: &Package) -> bool {
    line.pointer("/target/src_path")
        .and_then(Value::as_str)
        .is_some_and(|path| Path::new(path).starts_with(&package.folder))
}

/// How many of what was said is shown.
const SHOWN: usize = 3;

fn verdict(messages: &[&Value], took: Duration) -> Verdict {
    let at = |level: &str| messages.iter().filter(|line| is_at(line, level)).count() as u64;
    let shown = messages.iter().filter(|line| is_at(line, "error") || is_at(line, "warning"));
    let shown = shown.filter_map(|line| line.pointer("/message/rendered").and_then(Value::as_str));
    Verdict {
        errors: at("error"),
        warnings: at("warning"),
        seconds: Some((took.as_secs_f64() * 100.0).round() / 100.0),
        said: shown.take(SHOWN).collect(),
        kept: false,
    }
}

/// Whether a message is of that level, and about some place: the others only count those.
fn is_at(line: &Value, level: &str) -> bool {
    let spans = line.pointer("/message/spans").and_then(Value::as_array);
    line.pointer("/message/level").and_then(Value::as_str) == Some(level)
        && spans.is_some_and(|spans| !spans.is_empty())
}

#[cfg(test)]
mod tests {
    use std::os::unix::process::ExitStatusExt;
    use std::process::ExitStatus;

    use super::*;

    fn package(name: &str) -> Package {
        Package { name: name.into(), folder: Path::new("/crates").join(name), features: String::new() }
    }

    fn all(crates: &[&Package], status: i32, lines: &str) -> Vec<Ran> {
        let stdout = lines.replace('\'', "\"").into_bytes();
        let output =
            Output { status: ExitStatus::from_raw(status), stdout, stderr: b"cargo failed".to_vec() };
        Ran::of(crates, Task::Check, &output, Duration::from_millis(1500))
    }

    fn ran(lines: &str) -> Ran {
        all(&[&package("d_a")], 0, lines).remove(0)
    }

    const ARTIFACT: &str =
        "{'reason':'compiler-artifact','target':{'src_path':'/crates/d_a/src/lib.rs'},'fresh':false}\n";
    const ERROR: &str = "{'reason':'compiler-message','target':{'src_path':'/crates/d_b/src/lib.rs'},\
                         'message':{'level':'error','rendered':'E0308','spans':[{}]}}\n";

    #[test]
    fn a_crate_that_cargo_takes_for_fresh_proves_nothing() {
        assert!(ran("").proven().is_err());
        assert!(ran(&ARTIFACT.replace("false", "true")).proven().is_err());
        let ran = ran(ARTIFACT);
        assert!(!ran.built_others && ran.proven().is_ok());
    }

    #[test]
    fn only_what_is_said_of_the_crate_counts() {
        let warning = ERROR.replace("'error'", "'warning'");
        let other = ran(&warning).verdict;
        assert_eq!((other.errors, other.warnings), (0, 0));
        let own = ran(&warning.replace("d_b", "d_a")).verdict;
        assert_eq!((own.warnings, own.said.as_str()), (1, "E0308"));
    }

    #[test]
    fn of_several_crates_those_fail_of_which_something_is_said() {
        let (a, b) = (package("d_a"), package("d_b"));
        let errors = |status, lines: &str| -> Vec<u64> {
            all(&[&a, &b], status, lines).iter().map(|ran| ran.verdict.errors).collect()
        };
        assert_eq!(errors(256, &format!("{ARTIFACT}{ERROR}")), [0, 1]);
        assert_eq!(errors(256, ARTIFACT), [1, 1]);
        assert_eq!(errors(0, ARTIFACT), [0, 0]);
    }
}
