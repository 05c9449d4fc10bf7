//! The stretch of a source that is read as one document.

use std::ops::Range;

use super::locate::line_of;
use crate::{
    diagnostic::{Place, Source, SourceId},
    pointer::Pointer,
};

/// Part of a source, or all of it.
#[derive(Clone, Copy)]
pub(super) struct Part<'t> {
    id: SourceId,
    /// What diagnostics call the source.
    pub(super) name: &'t str,
    /// The text of the part alone.
    pub(super) text: &'t str,
    whole: &'t str,
    start: usize,
}

impl<'t> Part<'t> {
    pub(super) fn new(id: SourceId, source: &'t Source, range: Range<usize>) -> Self {
        Self { id, name: &source.name, whole: &source.text, start: range.start, text: &source.text[range] }
    }

    /// The part as a range of its source.
    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// A range of the part.
    pub(super) fn span(&self, range: Range<usize>) -> Place {
        Place::Span(self.id, self.start + range.start..self.start + range.end)
    }

    /// The character at a byte of the part, or the last visible one where nothing visible follows.
    pub(super) fn character(&self, byte: usize) -> Range<usize> {
        let visible = self.text.trim_end();
        let last = visible.char_indices().next_back().map_or(0, |(at, _)| at);
        let start = (0..=byte.min(last)).rev().find(|&at| self.text.is_char_boundary(at)).unwrap_or(0);
        start..start + self.text[start..].chars().next().map_or(0, char::len_utf8)
    }

    /// A node of the document.
    pub(super) fn node(&self, pointer: Pointer) -> Place {
        Place::Node(self.id, pointer)
    }

    /// The number that the whole source gives to a line of the part.
    pub(super) fn line(&self, byte: usize) -> usize {
        line_of(self.whole, self.start + byte)
    }
}
