//! The only way to complain: a code, a message, a place in the document, and help.

mod clean;
mod code;
mod excerpt;
mod origins;
pub mod render;
mod reporter;
mod sink;
mod source;
mod spot;

pub use code::Code;
pub(crate) use origins::Origins;
pub(crate) use render::positions;
pub use render::{json, position, text};
pub(crate) use reporter::Reporter;
pub use sink::{Gate, Sink};
pub use source::{Source, SourceId, Sources};

use crate::pointer::Pointer;

/// How bad a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The document was repaired, or something is worth knowing.
    Note,
    /// Something has no effect, or may not be what was meant.
    Warning,
    /// An operation or a schema is left out.
    Skip,
    /// The document is at fault: nothing is written.
    Error,
}

impl Severity {
    /// The word that starts the rendered diagnostic.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Skip => "skip",
            Self::Error => "error",
        }
    }
}

/// Where a diagnostic points.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A file as a whole, by the name that people know it by.
    File(String),
    /// A node of the document; its line and column are looked up when it is shown.
    Node(SourceId, Pointer),
    /// A range of bytes of a source's text, where there is no tree to point into.
    Span(SourceId, std::ops::Range<usize>),
}

/// One complaint.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// What it is about; the severity follows from it.
    pub code: Code,
    /// One sentence, without a full stop, that starts in lower case.
    pub message: String,
    /// Where.
    pub at: Place,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A complaint without help.
    #[must_use]
    pub fn new(code: Code, at: Place, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), at, help: None }
    }

    /// The same with a word on what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}
