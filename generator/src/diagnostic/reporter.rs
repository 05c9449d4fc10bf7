//! How the stages after `normalise` complain: by a place in the normalised tree.

use super::{Code, Diagnostic, Origins, Place, Sink, SourceId};
use crate::pointer::Pointer;

/// Turns places in the normalised tree back into places in the text.
pub(crate) struct Reporter<'a> {
    pub(crate) source: SourceId,
    pub(crate) origins: &'a Origins,
    pub(crate) sink: &'a mut Sink,
}

impl Reporter<'_> {
    /// Complains without help.
    pub(crate) fn report(&mut self, code: Code, at: &Pointer, message: impl Into<String>) {
        let diagnostic = Diagnostic::new(code, self.place(at), message);
        self.sink.push(diagnostic);
    }

    /// Complains, with a word on what to do.
    pub(crate) fn report_with_help(
        &mut self,
        code: Code,
        at: &Pointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let diagnostic = Diagnostic::new(code, self.place(at), message).help(help);
        self.sink.push(diagnostic);
    }

    fn place(&self, at: &Pointer) -> Place {
        self.origins.place(self.source, at)
    }
}
