//! The target folder on the disk.

use std::collections::HashSet;
use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::WriteError;

const LINK: &str = "it is a symbolic link, and what it leads to may belong to others";
const FILE: &str = "it is a file where a folder has to be";
const NO_FILE: &str = "it is not a file, and a file has to be there";

/// The target folder, found on the disk or to be made there.
pub(super) struct Place {
    /// As it was given: for messages.
    shown: PathBuf,
    /// Absolute and without symbolic links.
    root: PathBuf,
    /// Where new texts wait.
    stage: PathBuf,
    /// The deepest folder at or above `root` that was there from the start.
    base: PathBuf,
}

/// What stands at a path.
pub(super) struct Found {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether they were reached through a symbolic link.
    pub is_link: bool,
}

impl Place {
    /// Finds the folder, or the nearest one above it that exists.
    pub(super) fn resolve(folder: &Path) -> Result<Self, WriteError> {
        let shown = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let fault = |why| WriteError::Target { folder: shown.to_owned(), why };
        let (base, missing) = existing(shown)?;
        if !base.is_dir() {
            return Err(fault("it is a file, or below one"));
        }
        let root = missing.iter().rev().fold(base.clone(), |path, name| path.join(name));
        let (Some(parent), Some(name)) = (root.parent(), root.file_name()) else {
            return Err(fault("it is the root of a file system"));
        };
        let mut hidden = OsString::from(".");
        hidden.push(name);
        hidden.push(".codegen");
        Ok(Self { shown: shown.to_owned(), stage: parent.join(hidden), root, base })
    }

    /// The folder itself.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder beside it where new texts wait.
    pub(super) fn stage(&self) -> &Path {
        &self.stage
    }

    /// The deepest folder at or above the target that was there from the start.
    pub(super) fn base(&self) -> &Path {
        &self.base
    }

    /// Whether another run is on its way, or was interrupted.
    pub(super) fn is_staged(&self) -> bool {
        fs::symlink_metadata(&self.stage).is_ok()
    }

    /// Where a path is on the disk. Joined part by part: Windows knows no `/` in the roots that it resolves.
    pub(super) fn file(&self, path: &str) -> PathBuf {
        path.split('/').fold(self.root.clone(), |file, part| file.join(part))
    }

    /// The same as people know it.
    pub(super) fn shown(&self, path: &str) -> PathBuf {
        self.shown.join(path)
    }

    /// Reads what stands at a path, if anything does. `known` holds the folders that were looked at before.
    pub(super) fn read(&self, path: &str, known: &mut HashSet<String>) -> Result<Option<Found>, WriteError> {
        self.check_folders(path, known)?;
        let (file, shown) = (self.file(path), self.shown(path));
        match fs::symlink_metadata(&file) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(WriteError::io("read", &shown)(error)),
            Ok(meta) if meta.is_symlink() => {
                let bytes = fs::read(&file).map_err(|_| self.link(path))?;
                Ok(Some(Found { bytes, is_link: true }))
            }
            Ok(meta) if meta.is_file() => {
                let bytes = fs::read(&file).map_err(WriteError::io("read", &shown))?;
                Ok(Some(Found { bytes, is_link: false }))
            }
            Ok(_) => Err(WriteError::InTheWay { path: shown, why: NO_FILE }),
        }
    }

    /// Checks that every folder on the way to a path is a real one, or missing.
    fn check_folders(&self, path: &str, known: &mut HashSet<String>) -> Result<(), WriteError> {
        for (end, _) in path.match_indices('/') {
            let folder = &path[..end];
            if !known.contains(folder) {
                self.check_folder(folder)?;
                known.insert(folder.to_owned());
            }
        }
        Ok(())
    }

    fn check_folder(&self, folder: &str) -> Result<(), WriteError> {
        let shown = self.shown(folder);
        match fs::symlink_metadata(self.file(folder)) {
            Ok(meta) if meta.is_dir() => Ok(()),
            Ok(meta) if meta.is_symlink() => Err(WriteError::InTheWay { path: shown, why: LINK }),
            Ok(_) => Err(WriteError::InTheWay { path: shown, why: FILE }),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(WriteError::io("read", &shown)(error)),
        }
    }

    /// The complaint about a symbolic link that would have to be overwritten.
    pub(super) fn link(&self, path: &str) -> WriteError {
        WriteError::InTheWay { path: self.shown(path), why: LINK }
    }
}

/// The deepest folder that exists, resolved, and the names below it, deepest first.
fn existing(folder: &Path) -> Result<(PathBuf, Vec<OsString>), WriteError> {
    let mut missing = Vec::new();
    let mut current = folder;
    loop {
        match fs::canonicalize(current) {
            Ok(found) => return Ok((found, missing)),
            Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Err(WriteError::io("open", current)(error));
            }
            Err(_) => missing.push(last_name(folder, current)?),
        }
        current = match current.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
    }
}

/// The last name of a path that does not exist, where it can be made.
fn last_name(folder: &Path, missing: &Path) -> Result<OsString, WriteError> {
    let fault = |why| WriteError::Target { folder: folder.to_owned(), why };
    if fs::symlink_metadata(missing).is_ok() {
        return Err(fault("it leads through a symbolic link to nowhere"));
    }
    let name =
        missing.file_name().ok_or_else(|| fault("it has a `..` after a folder that does not exist"))?;
    Ok(name.to_owned())
}
