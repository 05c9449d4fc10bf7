//! Generated files that are no longer wanted.

use std::collections::HashMap;
use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::place::Place;
use super::{File, MARK, WriteError};

/// What makes a folder somebody else's: a crate of its own, or a build cache.
const FENCES: [&str; 2] = ["Cargo.toml", "CACHEDIR.TAG"];

/// The generated `.rs` files below a folder of the target (`""` is the target itself) that are not in the list,
/// in alphabetical order.
pub(super) fn find(place: &Place, within: &str, files: &[File]) -> Result<Vec<String>, WriteError> {
    let listed = files.iter().map(|file| (file.path.to_lowercase(), file.path.as_str())).collect();
    let mut search = Search { place, listed, stale: Vec::new() };
    let start = if within.is_empty() { place.root().to_owned() } else { place.file(within) };
    search.folder(&start, within)?;
    search.stale.sort();
    Ok(search.stale)
}

struct Search<'a> {
    place: &'a Place,
    /// By their lower case.
    listed: HashMap<String, &'a str>,
    stale: Vec<String>,
}

impl Search<'_> {
    fn folder(&mut self, folder: &Path, path: &str) -> Result<(), WriteError> {
        let failed = |error| WriteError::io("read", &self.place.shown(path))(error);
        let entries = match fs::read_dir(folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            entries => entries.and_then(Iterator::collect::<io::Result<Vec<_>>>).map_err(failed)?,
        };
        entries.iter().try_for_each(|entry| self.entry(entry, path))
    }

    /// Looks at one entry. Links are not followed, and what has a name that is not UTF-8 is not ours.
    fn entry(&mut self, entry: &DirEntry, above: &str) -> Result<(), WriteError> {
        let name = entry.file_name();
        let Some(name) = name.to_str() else { return Ok(()) };
        let path = if above.is_empty() { name.to_owned() } else { format!("{above}/{name}") };
        let failed = WriteError::io("read", &self.place.shown(&path));
        let kind = entry.file_type().map_err(failed)?;
        let file = entry.path();
        if kind.is_dir() {
            let is_fenced = name.starts_with('.') || FENCES.iter().any(|fence| file.join(fence).exists());
            return if is_fenced { Ok(()) } else { self.folder(&file, &path) };
        }
        if kind.is_file() && has_extension(&file) && !self.is_listed(&path) && self.is_marked(&file, &path)? {
            self.stale.push(path);
        }
        Ok(())
    }

    /// Whether the list has this file. On a disk that does not tell `Pet.rs` from `pet.rs` these two are one file,
    /// and to remove the one would remove the other.
    fn is_listed(&self, path: &str) -> bool {
        self.listed.get(&path.to_lowercase()).is_some_and(|&listed| {
            let resolved = |path| fs::canonicalize(self.place.file(path)).ok();
            listed == path || resolved(listed).is_some_and(|file| resolved(path) == Some(file))
        })
    }

    fn is_marked(&self, file: &Path, path: &str) -> Result<bool, WriteError> {
        let failed = WriteError::io("read", &self.place.shown(path));
        let mut start = Vec::with_capacity(MARK.len());
        let length = MARK.len() as u64;
        fs::File::open(file).and_then(|file| file.take(length).read_to_end(&mut start)).map_err(failed)?;
        Ok(start == MARK.as_bytes())
    }
}

fn has_extension(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "rs")
}
