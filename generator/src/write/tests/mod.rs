//! The whole stage, on folders of the disk.

mod check;
mod edited_manifest;
mod interrupted;
mod new_manifest;
mod parallel;
mod refused;
mod rewritten;
mod undone;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use tempfile::TempDir;

use super::{File, HEADER, Manifest, Mode, Report, Target, WriteError, apply};

/// A folder with nothing in it, below a folder that goes away with the test.
fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// A generated file with one line below its header.
fn file(path: &str, line: &str) -> File {
    File { path: path.to_owned(), text: format!("{HEADER}\n{line}\n").into() }
}

fn manifest() -> Manifest {
    Manifest {
        package: None,
        default_name: "pets".to_owned(),
        description: None,
        features: vec![("default".to_owned(), vec!["rustls".to_owned()]), ("rustls".to_owned(), vec![])],
        dependencies: vec![("serde".to_owned(), "{ version = \"1\", features = [\"derive\"] }".to_owned())],
        dev_dependencies: Vec::new(),
        edition: "2024",
        rust_version: "1.88",
    }
}

/// Writes modules.
fn modules(folder: &Path, files: &[File]) -> Result<Report, WriteError> {
    apply(&Target { folder, manifest: None }, files, Mode::Write)
}

/// Writes a crate.
fn package(folder: &Path, manifest: Manifest, files: &[File]) -> Result<Report, WriteError> {
    apply(&Target { folder, manifest: Some(manifest) }, files, Mode::Write)
}

fn put(folder: &Path, path: &str, text: &str) {
    let file = folder.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

fn text(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap()
}

/// Every file and folder below, with bytes and time of change.
fn listing(folder: &Path) -> BTreeMap<String, (Option<Vec<u8>>, SystemTime)> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            let meta = fs::symlink_metadata(&path).unwrap();
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            all.insert(name, (meta.is_file().then(|| fs::read(&path).unwrap()), meta.modified().unwrap()));
            if meta.is_dir() {
                folders.push(path);
            }
        }
    }
    all
}

/// The names of every file and folder below.
fn names(folder: &Path) -> Vec<String> {
    listing(folder).into_keys().collect()
}

/// Asserts that a run fails with this message, in which `~` is the folder, and changes nothing.
fn assert_refused(above: &TempDir, message: &str, run: impl FnOnce() -> Result<Report, WriteError>) {
    let before = listing(above.path());
    let told = run().unwrap_err().to_string().replace(&above.path().display().to_string(), "~");
    assert_eq!(told, message);
    assert_eq!(listing(above.path()), before);
}
