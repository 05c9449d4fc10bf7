//! A crate in its folder, and cargo on it.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::compile::Verdict;
use super::generation;
use crate::cargo;

/// What cargo is asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// `cargo check`.
    Check,
    /// Clippy, with its pedantic lints, and with each missing doc comment as an error.
    Clippy,
    /// Rustdoc, with the lints that are on by default.
    Rustdoc,
}

impl Task {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Clippy => "clippy",
            Self::Rustdoc => "rustdoc",
        }
    }

    /// The words before and after those that all tasks have.
    fn words(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Self::Check => (&["check"], &[]),
            Self::Clippy => (&["clippy"], &["--", "-W", "clippy::pedantic", "-D", "missing_docs"]),
            Self::Rustdoc => (&["doc", "--no-deps"], &[]),
        }
    }

    /// Time is measured of what users have who ask for nothing; lints look at all code.
    fn features(self) -> &'static [&'static str] {
        match self {
            Self::Check => &[cargo::NETWORK],
            Self::Clippy | Self::Rustdoc => &[cargo::NETWORK, cargo::DECODE_REQUESTS],
        }
    }
}

/// A crate in its folder.
pub(super) struct Package {
    pub(super) name: String,
    pub(super) folder: PathBuf,
    /// The feature that turns everything on, where there are any.
    pub(super) features: String,
}

impl Package {
    /// Runs a task. Where dependencies had to be built first it is run once more, so that the time is that of the crate
    /// alone.
    pub(super) fn run(&self, task: Task) -> Result<Verdict, Box<dyn Error>> {
        let mut ran = self.cargo(task)?;
        if ran.built_others {
            ran = self.cargo(task)?;
        }
        if !ran.proven {
            return Err(format!("cargo did not start the compiler: {}", ran.stderr).into());
        }
        Ok(ran.verdict)
    }

    fn cargo(&self, task: Task) -> Result<Ran, Box<dyn Error>> {
        self.forget()?;
        let (before, after) = task.words();
        let features: Vec<&str> = task.features().iter().copied().chain([self.features.as_str()]).collect();
        let start = Instant::now();
        let output = cargo::on(&self.folder, &target(), before, &features)
            .arg("--message-format=json")
            .args(after)
            .output()?;
        Ok(Ran::of(self, task, &output, start.elapsed()))
    }

    /// Removes what cargo knows of the crate: it would take a folder that has moved, or that was judged by something else,
    /// for one that is up to date.
    fn forget(&self) -> std::io::Result<()> {
        let prints = target().join("debug").join(".fingerprint");
        let mine = format!("{}-", self.name);
        for entry in fs::read_dir(&prints).into_iter().flatten() {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(&mine) {
                fs::remove_dir_all(entry.path())?;
            }
        }
        match fs::remove_dir_all(self.page()) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Where rustdoc puts its pages.
    fn page(&self) -> PathBuf {
        target().join("doc").join(&self.name)
    }
}

/// Dependencies are compiled once for all documents.
fn target() -> PathBuf {
    generation::folder().join("target")
}

/// What came of one run of cargo.
struct Ran {
    verdict: Verdict,
    /// The compiler was started on the crate itself.
    proven: bool,
    /// It was started on others, too.
    built_others: bool,
    stderr: String,
}

impl Ran {
    fn of(package: &Package, task: Task, output: &Output, took: Duration) -> Self {
        let text = String::from_utf8_lossy(&output.stdout);
        let lines: Vec<Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let messages: Vec<&Value> = lines.iter().filter(|line| is_of(line, package)).collect();
        let mut verdict = verdict(&messages, took);
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        let artifact = |line: &&Value| reason(line) == "compiler-artifact";
        let fresh = |line: &&Value| line.get("fresh") == Some(&Value::Bool(true));
        let compiled = messages.iter().copied().filter(artifact).any(|line| !fresh(&line));
        let pages = task == Task::Rustdoc && package.page().join("index.html").is_file();
        if !output.status.success() && verdict.errors == 0 {
            verdict.errors = 1;
            verdict.said.clone_from(&stderr);
        }
        let built_others =
            lines.iter().filter(|line| !is_of(line, package)).filter(artifact).any(|line| !fresh(&line));
        Self { proven: compiled || pages || verdict.errors > 0, verdict, built_others, stderr }
    }
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
        seconds: (took.as_secs_f64() * 100.0).round() / 100.0,
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

    fn ran(lines: &str) -> Ran {
        let package = Package { name: "d_a".into(), folder: "/crates/d_a".into(), features: String::new() };
        let stdout = lines.replace('\'', "\"").into_bytes();
        let output = Output { status: ExitStatus::from_raw(0), stdout, stderr: Vec::new() };
        Ran::of(&package, Task::Check, &output, Duration::from_millis(1500))
    }

    #[test]
    fn a_crate_that_cargo_takes_for_fresh_proves_nothing() {
        let artifact =
            "{'reason':'compiler-artifact','target':{'src_path':'/crates/d_a/src/lib.rs'},'fresh':FRESH}";
        assert!(!ran("").proven);
        assert!(!ran(&artifact.replace("FRESH", "true")).proven);
        let ran = ran(&artifact.replace("FRESH", "false"));
        assert!(ran.proven && !ran.built_others);
    }

    #[test]
    fn only_what_is_said_of_the_crate_counts() {
        let message = "{'reason':'compiler-message','target':{'src_path':'PATH'},\
                       'message':{'level':'warning','rendered':'unused','spans':[{}]}}\n";
        let other = ran(&message.replace("PATH", "/registry/http/src/lib.rs")).verdict;
        assert_eq!((other.errors, other.warnings), (0, 0));
        let own = ran(&message.replace("PATH", "/crates/d_a/src/lib.rs")).verdict;
        assert_eq!((own.warnings, own.said.as_str()), (1, "unused"));
    }
}
