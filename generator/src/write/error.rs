//! Why nothing was written.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why nothing was written.
#[derive(Debug)]
#[non_exhaustive]
pub enum WriteError {
    /// The list of files is wrong, which is a bug of what made it.
    Listed {
        /// The path as it is listed.
        path: String,
        /// What is wrong with it.
        why: String,
    },
    /// The target cannot be a folder that is written to.
    Target {
        /// The folder as it was given.
        folder: PathBuf,
        /// What is wrong with it.
        why: &'static str,
    },
    /// Something that is not the generator's stands where a file or a folder has to be.
    InTheWay {
        /// Where.
        path: PathBuf,
        /// What it is, and what to do.
        why: &'static str,
    },
    /// `Cargo.toml` cannot be understood, or cannot take the generated lines.
    Manifest {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: Option<usize>,
        /// What is wrong.
        message: String,
    },
    /// The name that was asked for is not one for a package.
    Name {
        /// The name.
        name: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The disk refuses.
    Io {
        /// What was tried, as a verb: `read`, `write`.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A run failed on its way, and what it had done could not be undone: the next run completes it.
    Interrupted {
        /// Why it failed.
        cause: Box<WriteError>,
        /// Why it could not be undone.
        undo: Box<WriteError>,
    },
}

impl WriteError {
    /// Wraps what the system says; for `map_err`.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::Io { action, path, source }
    }

    /// Whether a file was gone when it was wanted.
    pub(super) fn is_missing_file(&self) -> bool {
        matches!(self, Self::Io { source, .. } if source.kind() == io::ErrorKind::NotFound)
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listed { path, why } => write!(f, "`{path}` cannot be the path of a generated file: {why}"),
            Self::Target { folder, why } => write!(f, "cannot write to `{}`: {why}", folder.display()),
            Self::InTheWay { path, why } => write!(f, "`{}` is in the way: {why}", path.display()),
            Self::Manifest { path, line: Some(line), message } => {
                write!(f, "`{}`, line {line}: {message}", path.display())
            }
            Self::Manifest { path, line: None, message } => write!(f, "`{}`: {message}", path.display()),
            Self::Name { name, why } => write!(f, "`{name}` cannot be the name of a package: {why}"),
            Self::Io { action, path, source } => write!(f, "cannot {action} `{}`: {source}", path.display()),
            Self::Interrupted { cause, undo } => {
                write!(f, "{cause}; and what was done cannot be undone ({undo}), the next run completes it")
            }
        }
    }
}

impl Error for WriteError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            Self::Interrupted { cause, .. } => Some(cause),
            _ => None,
        }
    }
}
