//! A document becomes a crate, in a process of its own: a panic is no end of the run, and memory can be measured.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use generator::diagnostic::{self, Severity, Sink, Sources};
use generator::write::Mode;
use generator::{Config, Generated, generate, normalise, open};
use serde_json::{Value, json};

use super::edit::Edits;
use super::find::Document;
use super::names::Counts;
use crate::cargo;

/// What came of a document, as the process tells it.
#[derive(Clone, Debug)]
pub(super) struct Made(Value);

impl Made {
    pub(super) fn number(&self, name: &str) -> u64 {
        self.0.get(name).and_then(Value::as_u64).unwrap_or_default()
    }

    pub(super) fn text(&self, name: &str) -> &str {
        self.0.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub(super) fn json(&self) -> Value {
        self.0.clone()
    }
}

/// The folder of all that this command makes.
pub(super) fn folder() -> PathBuf {
    cargo::workspace().join("target").join("documents")
}

/// The folder that the folders of all crates are in.
pub(super) fn crates() -> PathBuf {
    folder().join("crates")
}

/// The folder of the crate of a document.
pub(super) fn crate_folder(document: &Document) -> PathBuf {
    crates().join(document.package())
}

/// Generates a crate in a process of its own.
pub(super) fn in_a_process(document: &Document, edits: Edits) -> Result<Made, Box<dyn Error>> {
    let mut command = Command::new(env::current_exe()?);
    command.arg("generate").arg(&document.file).arg(crate_folder(document)).arg(document.package());
    command.args(edits.types_only.then_some("--types-only")).args(edits.derive_eq.then_some("--derive-eq"));
    let output = command.output()?;
    if output.status.success() {
        return Ok(Made(serde_json::from_slice(&output.stdout)?));
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    Err(format!("{}: {}", output.status, said.trim_end()).into())
}

/// Generates a crate in this process, and gives what came of it as JSON.
///
/// # Errors
///
/// Where the document is refused, or the crate cannot be written.
pub fn in_this_process(
    file: &Path,
    folder: &Path,
    package: &str,
    edits: Edits,
) -> Result<String, Box<dyn Error>> {
    let start = Instant::now();
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let Some((mut generated, config)) = generated(file, &mut sources, &mut sink) else {
        return Err(diagnostic::text(&sources, sink.diagnostics(), false).into());
    };
    edits.apply(&mut generated)?;
    generated.write(folder, Some(package.to_owned()), &config, Mode::Write)?;
    // Looking a place up takes time of its own, which a run of `codegen` spends too.
    let said = diagnostic::text(&sources, sink.diagnostics(), false);
    let ms = start.elapsed().as_millis();
    fs::write(folder.join("diagnostics.txt"), said)?;
    Ok(told(&generated, &sink, ms).to_string())
}

/// With the settings beside the document.
fn generated(file: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<(Generated, Config)> {
    let config = Config::beside(file, sources, sink)?;
    let read = open(&[file.to_owned()], sources, sink)?.allow_outside(true);
    let document = normalise(read, sources, sink).ok()?;
    let generated = generate(&document, &config, None, sink).ok()?;
    Some((generated, config))
}

fn told(generated: &Generated, sink: &Sink, ms: u128) -> Value {
    let count = |severity| sink.diagnostics().iter().filter(|each| each.code.severity() == severity).count();
    let names = Counts::of(&generated.files);
    json!({
        "operations": generated.summary.operations,
        "emitted": generated.summary.operations_emitted,
        "types": generated.summary.types,
        "skips": count(Severity::Skip),
        "warnings": count(Severity::Warning),
        "notes": count(Severity::Note),
        "lines": generated.files.iter().map(|file| file.text.lines().count()).sum::<usize>(),
        "ms": u64::try_from(ms).unwrap_or(u64::MAX),
        "kib": peak_memory().unwrap_or_default(),
        "longest": names.longest,
        "numbered": names.numbered.len(),
        "numbered_names": names.numbered.join(" "),
        "features": generated.features.first().map(|(all, _)| all.clone()).unwrap_or_default(),
    })
}

/// The most memory that this process has had, in KiB, where the system tells.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim_end().parse().ok()
}
