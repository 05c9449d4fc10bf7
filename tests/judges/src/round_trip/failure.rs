//! Why there is nothing to judge.

use std::fmt;
use std::io;

use generator::write::WriteError;

/// Why instances could not be tried.
#[derive(Debug)]
#[non_exhaustive]
pub enum Failure {
    /// The generator refuses the document, for these reasons.
    Document(String),
    /// The crate cannot be written.
    Write(WriteError),
    /// The crate does not compile: a defect of the generator.
    Build(Vec<Broken>),
    /// The program ended early, at the case of that position if it had come so far.
    Run {
        /// The first case without an outcome.
        case: usize,
        /// What the program said.
        message: String,
    },
    /// The disk or the system refuses.
    Io(io::Error),
}

/// One error of the compiler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The schemas that were asked about whose type is in the file; none where the type is inside of others.
    pub schemas: Vec<String>,
    /// The file, relative to the crate, where the error has one.
    pub file: Option<String>,
    /// What the compiler said.
    pub message: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document(diagnostics) => write!(f, "the document is refused:\n{diagnostics}"),
            Self::Write(error) => write!(f, "the crate cannot be written: {error}"),
            Self::Build(errors) => {
                writeln!(f, "the crate does not compile:")?;
                for Broken { schemas, message, .. } in errors {
                    let of =
                        if schemas.is_empty() { String::new() } else { format!("{}: ", schemas.join(", ")) };
                    writeln!(f, "{of}{message}")?;
                }
                Ok(())
            }
            Self::Run { case, message } => write!(f, "the program ended before case {case}: {message}"),
            Self::Io(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Write(error) => Some(error),
            Self::Io(error) => Some(error),
            Self::Document(_) | Self::Build(_) | Self::Run { .. } => None,
        }
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
