//! The Markdown of one block, as it is being written.

use super::fences;
use super::wrap::GLUE;

/// Where inline text is written to; it decides what breaks and marks are possible.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A paragraph of as many lines as it needs.
    Paragraph,
    /// A paragraph that is set in bold, for a heading: emphasis within is dropped.
    Bold,
    /// A cell of a table: one line, `|` escaped.
    Cell,
    /// One line of text.
    Line,
}

/// Inline Markdown. Spaces that must not break are [`GLUE`].
pub(super) struct Ink {
    pub(super) out: String,
    pub(super) place: Place,
    /// How many links are open: their text holds no link and no bare bracket.
    pub(super) links: usize,
}

impl Ink {
    pub(super) fn new(place: Place) -> Self {
        Self { out: String::new(), place, links: 0 }
    }

    /// Writes Markdown as it is, apart from a code span that would touch the one before.
    pub(super) fn raw(&mut self, markdown: &str) {
        if markdown.starts_with('`') && self.out.ends_with('`') {
            self.out.push(' ');
        }
        self.out.push_str(markdown);
    }

    /// Writes a code span.
    pub(super) fn code(&mut self, text: &str) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut span = fences::span(&words.join(" "));
        if self.place == Place::Cell {
            span = span.replace('|', "\\|");
        }
        self.raw(&span.replace(' ', "\0"));
    }

    /// Ends the line, where the place has lines.
    pub(super) fn line_break(&mut self, hard: bool) {
        match (self.place, hard) {
            (Place::Paragraph, true) => self.out.push_str("\\\n"),
            (Place::Paragraph, false) => self.out.push('\n'),
            _ => self.out.push(' '),
        }
    }

    /// The text, when it has no words in it.
    pub(super) fn is_blank(&self, from: usize) -> bool {
        self.out[from..].trim_matches([' ', '\n', '\\', GLUE]).is_empty()
    }
}
