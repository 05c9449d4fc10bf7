//! Crates in their folders, and cargo on them.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::compile::Verdict;
use super::find::Document;
use super::generation;
use super::ran::Ran;
use super::row::Row;
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
    /// The crate of a document that was generated.
    pub(super) fn of(document: &Document, row: &Row) -> Self {
        let features = row.made.as_ref().map(|made| made.text("features").to_owned()).unwrap_or_default();
        Self { name: document.package(), folder: generation::crate_folder(document), features }
    }

    /// Runs a task. Where dependencies had to be built first it is run once more, so that the time is that of the crate
    /// alone.
    pub(super) fn run(&self, task: Task) -> Result<Verdict, Box<dyn Error>> {
        let run = || cargo(&self.folder, &[self], task);
        let mut all = run()?;
        if all.iter().any(|ran| ran.built_others) {
            all = run()?;
        }
        all.pop().ok_or("there is no crate")?.proven()
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
    pub(super) fn page(&self) -> PathBuf {
        target().join("doc").join(&self.name)
    }
}

/// Runs a task on all crates of a workspace; what became of each stands at its place.
pub(super) fn cargo(root: &Path, crates: &[&Package], task: Task) -> Result<Vec<Ran>, Box<dyn Error>> {
    crates.iter().try_for_each(|each| each.forget())?;
    let more = crates.first().map_or("", |first| first.features.as_str());
    let features: Vec<&str> = task.features().iter().copied().chain([more]).collect();
    let (before, after) = task.words();
    let start = Instant::now();
    let output = cargo::on(root, &target(), before, &features)
        .args(["--workspace", "--keep-going", "--message-format=json"])
        .args(after)
        .output()?;
    Ok(Ran::of(crates, task, &output, start.elapsed()))
}

/// Dependencies are compiled once for all documents.
fn target() -> PathBuf {
    generation::folder().join("target")
}
