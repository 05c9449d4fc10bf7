//! Why a run ends without a result.

use std::io;
use std::path::PathBuf;

use crate::write::WriteError;

/// Why a run could not do its work, though the document may be fine.
#[derive(Debug)]
#[non_exhaustive]
pub enum Failure {
    /// The files cannot be written.
    Write(WriteError),
    /// The normalised document cannot be written.
    Effective(PathBuf, io::Error),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Write(error) => error.fmt(f),
            Self::Effective(path, error) => write!(f, "cannot write {}: {error}", path.display()),
        }
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Write(error) => error.source(),
            Self::Effective(_, error) => error.source(),
        }
    }
}

impl Failure {
    /// Whether the run was asked for something that cannot be, rather than hindered.
    #[must_use]
    pub fn is_usage(&self) -> bool {
        matches!(self, Self::Write(WriteError::Name { .. } | WriteError::Target { .. }))
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}
