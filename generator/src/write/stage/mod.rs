//! The folder beside the target where new texts wait, which is the lock and the journal of a run too.

mod commit;
mod journal;
mod lock;
mod recover;

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::WriteError;
use super::place::Place;
use lock::Lock;

/// The list of what goes where. It is there from the point of no return to the end of a run.
const JOURNAL: &str = "journal";
/// The journal on its way.
const DRAFT: &str = "journal.new";
/// An old text on its way back.
const UNDO: &str = "undo";

/// The stage folder, locked.
pub(super) struct Stage<'a> {
    place: &'a Place,
    _lock: Lock,
}

impl<'a> Stage<'a> {
    /// Makes the folder, and waits until no other run has it.
    pub(super) fn open(place: &'a Place) -> Result<Self, WriteError> {
        let above = place.stage().parent().unwrap_or(place.base());
        let opened = fs::create_dir_all(above)
            .map_err(WriteError::io("make the folder", above))
            .and_then(|()| Lock::take(place.stage()));
        match opened {
            Ok(lock) => Ok(Self { place, _lock: lock }),
            Err(error) => {
                remove_made(place);
                Err(error)
            }
        }
    }

    /// Removes the folder, unless its journal is still needed. What cannot be removed is left to the next run.
    pub(super) fn close(self) {
        if !self.path(JOURNAL).exists() && self.clear().is_ok() {
            // In this order: who finds the lock gone makes the folder again.
            let _ = fs::remove_file(self.path(lock::NAME));
            let _ = fs::remove_dir(self.place.stage());
        }
        remove_made(self.place);
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.stage().join(name)
    }

    /// Where the text of a step waits.
    fn staged(&self, index: usize) -> PathBuf {
        self.path(&index.to_string())
    }

    /// Removes what a run has left, and nothing that it cannot have made.
    fn clear(&self) -> Result<(), WriteError> {
        let stage = self.place.stage();
        let failed = |error| WriteError::io("empty", stage)(error);
        for entry in fs::read_dir(stage).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name();
            if name.to_str().is_some_and(is_own) {
                fs::remove_file(entry.path()).map_err(failed)?;
            }
        }
        Ok(())
    }
}

fn is_own(name: &str) -> bool {
    matches!(name, JOURNAL | DRAFT | UNDO) || name.bytes().all(|byte| byte.is_ascii_digit())
}

/// Removes the folders above the target that the run made, where the target was not made in the end.
fn remove_made(place: &Place) {
    for folder in place.root().ancestors().skip(1).take_while(|folder| *folder != place.base()) {
        if !folder.starts_with(place.base()) || fs::remove_dir(folder).is_err() {
            break;
        }
    }
}

/// Writes a file that is not there yet. `sync` waits until the disk has it.
fn create(path: &Path, bytes: &[u8], sync: bool) -> io::Result<()> {
    let mut file = fs::File::create_new(path)?;
    file.write_all(bytes)?;
    if sync { file.sync_all() } else { Ok(()) }
}

/// Moves a file over another one, at once for everybody who looks.
fn put(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => copy(from, to),
        result => result,
    }
}

/// The same from another file system: where the target itself is a mount point.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let near = to.with_extension("codegen-new");
    let moved = fs::copy(from, &near).and_then(|_| fs::rename(&near, to));
    if moved.is_err() {
        let _ = fs::remove_file(&near);
    }
    moved.and_then(|()| fs::remove_file(from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_where_it_cannot_rename() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("0"), folder.path().join("pet.rs"));
        fs::write(&from, "new").unwrap();
        fs::write(&to, "old").unwrap();
        copy(&from, &to).unwrap();
        assert_eq!(fs::read_to_string(&to).unwrap(), "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
