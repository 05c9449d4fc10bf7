//! The Markdown that is written in place of tags.

use crate::emit::doc::{fences, links};

/// Marks that are open at once; deeper ones are dropped, which bounds the work of closing them.
const MOST_MARKS: usize = 8;

/// Marks of lists and quotes at the start of a line do not take more bytes.
const LONGEST_MARKS: usize = 100;

/// What follows the mark of a list or a quote.
fn after_mark(text: &str) -> Option<&str> {
    let unnumbered = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let marks: &[char] = if unnumbered.len() < text.len() { &['.', ')'] } else { &['-', '*', '+', '>'] };
    let rest = unnumbered.strip_prefix(marks)?;
    (rest.starts_with(' ') || text.starts_with('>')).then_some(rest)
}

/// Markdown, and where its lines begin.
#[derive(Default)]
pub(super) struct Buffer {
    pub(super) out: String,
    /// Where the words of the author begin that nothing stands between, up to the end.
    pub(super) fresh: usize,
    /// Where the line begins.
    line: usize,
    /// What lines start with, within lists and quotes of the source.
    pub(super) prefix: String,
    /// Lists of HTML that are open, and whether each is numbered.
    lists: Vec<bool>,
    /// Where the row or item begins that was opened last.
    row: Option<usize>,
    /// Where the cell begins that was opened last; a block within it needs no line of its own.
    cell: usize,
    marks: Vec<(usize, &'static str)>,
    anchor: Option<(usize, String)>,
}

impl Buffer {
    /// Copies a piece of the source.
    pub(super) fn copy(&mut self, text: &str) {
        self.out.push_str(text);
        if let Some(end) = text.rfind('\n') {
            self.line = self.out.len() - (text.len() - end - 1);
            self.fresh = self.line;
        }
    }

    /// Writes a code span.
    pub(super) fn code(&mut self, text: &str) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let span = fences::span(&words.join(" "));
        if self.out.ends_with('`') && !span.is_empty() {
            self.out.push(' ');
        }
        self.out.push_str(&span);
        self.seal();
    }

    /// Marks what is written so far as done with.
    pub(super) fn seal(&mut self) {
        self.fresh = self.out.len();
    }

    /// Whether the line holds no text yet, but at most marks of lists and quotes.
    pub(super) fn at_start(&self) -> bool {
        let mut rest = &self.out[self.line..];
        if rest.len() > LONGEST_MARKS {
            return false;
        }
        while let Some(next) = after_mark(rest.trim_start()) {
            rest = next;
        }
        rest.trim_start().is_empty()
    }

    fn is_blank(&self) -> bool {
        self.out[self.line..].trim().is_empty()
    }

    /// Indents a line of the source that stands within a list of HTML.
    pub(super) fn indent(&mut self) {
        let width: usize = self.lists.iter().map(|numbered| if *numbered { 3 } else { 2 }).sum();
        self.out.extend(std::iter::repeat_n(' ', width));
    }

    /// Begins a line.
    pub(super) fn newline(&mut self) {
        self.out.truncate(self.out.trim_end_matches(' ').len().max(self.line));
        self.out.push('\n');
        self.line = self.out.len();
        self.out.push_str(&self.prefix);
        self.indent();
        self.seal();
    }

    /// Begins a paragraph, unless the line begins one already.
    pub(super) fn paragraph(&mut self) {
        let begun = self.out[..self.line].trim_end_matches([' ', '>']).ends_with("\n\n") || self.line == 0;
        if self.is_blank() && !begun {
            self.newline();
        } else if !self.at_start() && self.cell != self.out.len() {
            self.newline();
            self.newline();
        }
    }

    /// Ends the line without ending the paragraph; a second break ends that too.
    pub(super) fn hard_break(&mut self, rest: &str) {
        if self.at_start() {
            return self.paragraph();
        }
        self.out.push_str("  ");
        if !rest.trim_start_matches(' ').starts_with('\n') {
            self.out.push('\n');
            self.line = self.out.len();
            self.out.push_str(&self.prefix);
            self.indent();
        }
        self.seal();
    }

    /// Opens or closes a list; too deep ones go on at the depth they have.
    pub(super) fn list(&mut self, opens: bool, numbered: bool) {
        if !opens {
            self.lists.pop();
        }
        self.paragraph();
        self.row = None;
        if opens && self.lists.len() < 4 {
            self.lists.push(numbered);
        }
    }

    /// Begins an item of the list that is open, or a row of a table.
    pub(super) fn item(&mut self) {
        self.trim();
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.line = self.out.len();
        let numbered = self.lists.pop().unwrap_or(false);
        self.out.push_str(&self.prefix);
        self.indent();
        self.out.push_str(if numbered { "1. " } else { "- " });
        self.lists.push(numbered);
        self.row = Some(self.out.len());
        self.seal();
    }

    /// Begins a cell: after the one before, on the same line.
    pub(super) fn cell(&mut self) {
        let begun = self.row.and_then(|row| self.out.get(row..)).is_some_and(|row| !row.trim().is_empty());
        if begun {
            self.trim();
            self.out.push_str(" \u{2013} ");
            self.cell = self.out.len();
        }
        self.seal();
    }

    /// Ends what would be a line of a cell: Markdown has no break there.
    pub(super) fn break_in_cell(&mut self) {
        self.trim();
        let has_ended = self.out.ends_with(['.', ',', ';', ':', '!', '?', '|']) || self.at_start();
        self.out.push_str(if has_ended { " " } else { "; " });
    }

    /// Drops white space at the end.
    fn trim(&mut self) {
        self.out.truncate(self.out.trim_end().len());
        self.line = self.out.rfind('\n').map_or(0, |end| end + 1);
    }

    /// Opens emphasis.
    pub(super) fn open_mark(&mut self, mark: &'static str) {
        if self.marks.len() < MOST_MARKS {
            self.marks.push((self.out.len(), mark));
        }
    }

    /// Closes emphasis: the marks go next to the words, without the white space around them.
    pub(super) fn close_mark(&mut self, mark: &str) {
        let Some((at, _)) = self.marks.pop_if(|(_, open)| *open == mark) else { return };
        let Some(inner) = self.out.get(at..).map(str::trim_end) else { return };
        let end = at + inner.len();
        let start = end - inner.trim_start().len();
        let glued = self.out[..start].ends_with(char::is_alphanumeric)
            && self.out[start..].starts_with(|c: char| !c.is_alphanumeric());
        if start < end
            && !glued
            && !self.out[start..end].contains("\n\n")
            && !self.out[start..end].contains(mark)
        {
            self.out.insert_str(end, mark);
            self.out.insert_str(start, mark);
            self.line += if start < self.line { mark.len() } else { 0 };
        }
        self.seal();
    }

    /// Opens a link that leads somewhere.
    pub(super) fn open_anchor(&mut self, address: String) {
        self.anchor = links::is_absolute(&address).then_some((self.out.len(), address));
        self.seal();
    }

    /// Closes the link that is open.
    pub(super) fn close_anchor(&mut self) {
        let Some((at, address)) = self.anchor.take() else { return };
        let inner = self.out.get(at..).unwrap_or_default();
        if !inner.trim().is_empty() && !inner.contains("\n\n") {
            let end = at + inner.trim_end().len();
            let space = self.out.split_off(end);
            self.out.insert(at, '[');
            self.out.extend(["](", &links::escape(&address), ")", &space]);
        }
        self.seal();
    }

    pub(super) fn in_anchor(&self) -> bool {
        self.anchor.is_some()
    }
}
