//! What was said of a crate before, by a hash of the crate: a run that was broken off goes on where it ended.

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::compile::Verdict;
use super::generation;
use super::package::{Package, Task};
use crate::cargo;

/// The verdicts on one state of a crate.
pub(super) struct Cache {
    file: PathBuf,
    /// Of all sources, the manifest, the locked versions and the compiler.
    hash: String,
}

impl Cache {
    pub(super) fn of(package: &Package) -> Result<Self, Box<dyn Error>> {
        let mut hasher = Sha256::new();
        let compiler = Command::new("rustc").arg("-Vv").current_dir(&package.folder).output()?;
        hasher.update(&compiler.stdout);
        let mut files = vec![package.folder.join("Cargo.toml"), cargo::workspace().join("Cargo.lock")];
        sources(&package.folder.join("src"), &mut files)?;
        for file in files {
            hasher.update(file.to_string_lossy().as_bytes());
            hasher.update(fs::read(&file)?);
        }
        let hash = hex(&hasher.finalize());
        let file = generation::folder().join("verdicts").join(format!("{}.json", package.name));
        Ok(Self { file, hash })
    }

    /// What was said of the same crate before.
    pub(super) fn find(&self, task: Task) -> Option<Verdict> {
        let all: Value = serde_json::from_slice(&fs::read(&self.file).ok()?).ok()?;
        let here = all.get("hash").and_then(Value::as_str) == Some(&self.hash);
        here.then(|| Verdict::from_json(all.get(task.name())?)).flatten()
    }

    /// Keeps what was said, and forgets what was said of other states of the crate.
    pub(super) fn keep(&self, task: Task, verdict: &Verdict) -> io::Result<()> {
        let known = fs::read(&self.file).ok().and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
        let same = known.filter(|all| all.get("hash").and_then(Value::as_str) == Some(&self.hash));
        let mut all = same.unwrap_or_else(|| serde_json::json!({ "hash": self.hash }));
        all[task.name()] = verdict.json();
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&self.file, all.to_string())
    }
}

/// The first half of a SHA-256, which is enough to tell crates apart.
pub(super) fn hex(digest: &[u8]) -> String {
    digest.first_chunk().map(|half| format!("{:032x}", u128::from_be_bytes(*half))).unwrap_or_default()
}

/// All files below a folder, in the order of their paths.
fn sources(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    for entry in entries {
        if entry.is_dir() { sources(&entry, files)? } else { files.push(entry) }
    }
    Ok(())
}
