//! All changes, or none.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::journal::{self, Step, digest};
use super::{DRAFT, JOURNAL, Stage, UNDO, create, put};
use crate::par;
use crate::write::plan::Change;
use crate::write::{WriteError, manifest};

impl Stage<'_> {
    /// Makes the changes. Where one fails, those before it are undone.
    pub(in crate::write) fn commit(&self, changes: &[Change<'_>]) -> Result<(), WriteError> {
        self.prepare(changes)?;
        let mut made = Vec::new();
        for (index, change) in changes.iter().enumerate() {
            if let Err(cause) = self.perform(index, &change.path, change.new.is_some(), &mut made) {
                return Err(self.undo(&changes[..index], &made, cause));
            }
        }
        self.sweep(changes.iter().filter(|change| change.new.is_none()).map(|change| change.path.as_str()));
        // Without effect where it stays: each file has its new text by now.
        let _ = fs::remove_file(self.path(JOURNAL));
        Ok(())
    }

    /// Puts the new texts into the stage folder, and then the journal: the point of no return.
    ///
    /// Only what holds lines of people's own is waited for, and the journal: everything else can be generated
    /// again, and thousands of small files would take seconds.
    pub(in crate::write) fn prepare(&self, changes: &[Change<'_>]) -> Result<(), WriteError> {
        let numbered: Vec<_> = changes.iter().enumerate().collect();
        let steps = par::map(&numbered, None, |(index, change)| self.stage(*index, change));
        let steps = steps.into_iter().collect::<Result<Vec<_>, _>>()?;
        let (draft, journal) = (self.path(DRAFT), self.path(JOURNAL));
        create(&draft, journal::text(&steps).as_bytes(), true)
            .and_then(|()| fs::rename(&draft, &journal))
            .map_err(WriteError::io("write", &journal))?;
        sync_folder(self.place.stage());
        Ok(())
    }

    /// Puts one text into the stage folder, and says what the journal has to.
    fn stage(&self, index: usize, change: &Change<'_>) -> Result<Step, WriteError> {
        if let Some(text) = &change.new {
            let file = self.staged(index);
            let sync = change.path == manifest::PATH;
            create(&file, text, sync).map_err(WriteError::io("write", &file))?;
        }
        Ok(step(change))
    }

    /// Puts one text into place, or removes one file. `made` takes the folders that had to be made for it.
    pub(in crate::write) fn perform(
        &self,
        index: usize,
        path: &str,
        is_written: bool,
        made: &mut Vec<PathBuf>,
    ) -> Result<(), WriteError> {
        let (file, shown) = (self.place.file(path), self.place.shown(path));
        if !is_written {
            return fs::remove_file(&file).map_err(WriteError::io("remove", &shown));
        }
        let folder = file.parent().unwrap_or(self.place.root());
        make_folder(folder, made)
            .and_then(|()| put(&self.staged(index), &file))
            .map_err(WriteError::io("write", &shown))
    }

    /// Removes the folders that the removal of these files has left empty.
    pub(super) fn sweep<'p>(&self, removed: impl Iterator<Item = &'p str>) {
        for path in removed {
            let folders = path.match_indices('/').map(|(end, _)| &path[..end]).collect::<Vec<_>>();
            // A folder that is not empty refuses, and so do those above it.
            let _ = folders.iter().rev().try_for_each(|folder| fs::remove_dir(self.place.file(folder)));
        }
    }

    /// Takes back what was done, and tells why.
    fn undo(&self, done: &[Change<'_>], made: &[PathBuf], cause: WriteError) -> WriteError {
        if let Err(undo) = done.iter().rev().try_for_each(|change| self.restore(change)) {
            return WriteError::Interrupted { cause: Box::new(cause), undo: Box::new(undo) };
        }
        for folder in made.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
        let journal = self.path(JOURNAL);
        match fs::remove_file(&journal).map_err(WriteError::io("remove", &journal)) {
            Ok(()) => cause,
            Err(undo) => WriteError::Interrupted { cause: Box::new(cause), undo: Box::new(undo) },
        }
    }

    fn restore(&self, change: &Change<'_>) -> Result<(), WriteError> {
        let (file, undo) = (self.place.file(&change.path), self.path(UNDO));
        let restored = match &change.old {
            Some(text) => create(&undo, text, false).and_then(|()| put(&undo, &file)),
            None => fs::remove_file(&file),
        };
        restored.map_err(WriteError::io("restore", &self.place.shown(&change.path)))
    }
}

fn step(change: &Change<'_>) -> Step {
    let (old, new) = (change.old.as_deref().map(digest), change.new.as_deref().map(digest));
    Step { old, new, path: change.path.clone() }
}

/// Makes a folder and those above it, and notes which were missing, the highest first.
fn make_folder(folder: &Path, made: &mut Vec<PathBuf>) -> io::Result<()> {
    let first = made.len();
    made.extend(folder.ancestors().take_while(|folder| !folder.exists()).map(Path::to_owned));
    made[first..].reverse();
    if made.len() == first { Ok(()) } else { fs::create_dir_all(folder) }
}

/// Waits until the disk knows a name. Not every system can, and none needs it to be right without a power cut.
fn sync_folder(folder: &Path) {
    let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
}
