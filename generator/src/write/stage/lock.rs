//! One run at a time. The system releases the lock of a run that dies.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

use same_file::Handle;

use crate::write::WriteError;

/// The file inside the stage folder that is locked.
pub(super) const NAME: &str = "lock";

/// How often the folder may be taken away between its making and its locking.
const ATTEMPTS: usize = 1000;

/// The lock, held until it is dropped.
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Makes the folder and waits for its lock.
    ///
    /// The run before may have removed the folder while this one waited, and a third one may have made it again:
    /// only a lock on the file that has the name now counts.
    pub(super) fn take(stage: &Path) -> Result<Self, WriteError> {
        for _ in 0..ATTEMPTS {
            make(stage)?;
            if let Some(file) = try_take(&stage.join(NAME)).map_err(WriteError::io("lock", stage))? {
                return Ok(Self { _file: file });
            }
        }
        Err(WriteError::io("lock", stage)(ErrorKind::ResourceBusy.into()))
    }
}

fn make(stage: &Path) -> Result<(), WriteError> {
    match fs::create_dir(stage) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            return Err(WriteError::io("make the folder", stage)(error));
        }
        _ => {}
    }
    match fs::symlink_metadata(stage) {
        Ok(meta) if !meta.is_dir() => {
            let why = "new files wait in a folder of that name; remove it and run again";
            Err(WriteError::InTheWay { path: stage.to_owned(), why })
        }
        _ => Ok(()),
    }
}

fn try_take(path: &Path) -> io::Result<Option<File>> {
    let file = match OpenOptions::new().create(true).truncate(false).write(true).open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file?,
    };
    match file.lock() {
        // Some network disks know no locks; nothing better can be had there.
        Err(error) if error.kind() == ErrorKind::Unsupported => return Ok(Some(file)),
        result => result?,
    }
    let held = Handle::from_file(file.try_clone()?)?;
    let is_current = Handle::from_path(path).is_ok_and(|named| named == held);
    Ok(is_current.then_some(file))
}
