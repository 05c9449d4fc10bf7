//! Plain text between marks: words that name code get backticks, and what Markdown would act on is escaped.

use super::ink::{Ink, Place};
use super::words;

/// Text of adjoining events, with what the parser knew of it.
#[derive(Default)]
pub(super) struct Run {
    /// The text as it reads.
    text: String,
    /// Where the parser cut the text; the lints look at each piece by itself.
    cuts: Vec<usize>,
    /// Where a character stands that was escaped, or written as an entity.
    escaped: Vec<usize>,
}

impl Run {
    /// Adds the text of an event. `literal` says that it stands so in the source, `escaped` that a backslash precedes.
    pub(super) fn add(&mut self, text: &str, literal: bool, escaped: bool) {
        self.cuts.push(self.text.len());
        for (at, c) in text.char_indices() {
            if !literal || (escaped && at == 0) {
                self.escaped.push(self.text.len());
            }
            self.text.push(if c == '\u{A0}' { ' ' } else { c });
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Writes the text out, and is empty again.
    pub(super) fn write(&mut self, ink: &mut Ink) {
        let mut run = std::mem::take(self);
        if ink.links > 0 {
            run.soften_quotes();
        }
        let mut at = 0;
        let (mut cuts, mut escaped) = (run.cuts.as_slice(), run.escaped.as_slice());
        for token in run.text.split_inclusive(char::is_whitespace) {
            let end = at + token.len();
            let here = Token { run: &run, at, cuts: take(&mut cuts, end), escaped: take(&mut escaped, end) };
            let word = token.trim_end();
            here.write(word, ink);
            if word.len() < token.len() && !ink.out.ends_with([' ', '\n']) {
                ink.out.push(' ');
            }
            at = end;
        }
    }

    /// A link whose text is all in quotes looks like a botched one: the quotes become typographic.
    fn soften_quotes(&mut self) {
        let text = self.text.trim();
        for quote in ['"', '\''] {
            if text.len() > 1 && text.starts_with(quote) && text.ends_with(quote) {
                *self =
                    Self { text: format!("\u{201C}{}\u{201D}", &text[1..text.len() - 1]), ..Self::default() };
                return;
            }
        }
    }
}

/// The leading positions below `end`, which leave the slice.
fn take<'a>(positions: &mut &'a [usize], end: usize) -> &'a [usize] {
    let (taken, rest) = positions.split_at(positions.partition_point(|at| *at < end));
    *positions = rest;
    taken
}

/// A word with the punctuation on it.
struct Token<'a> {
    run: &'a Run,
    at: usize,
    cuts: &'a [usize],
    escaped: &'a [usize],
}

impl Token<'_> {
    fn write(&self, word: &str, ink: &mut Ink) {
        let cuts: Vec<usize> = self.cuts.iter().map(|cut| cut - self.at).collect();
        let mut from = 0;
        for part in words::code_parts(word, &cuts) {
            self.plain(from, &word[from..part.start], ink);
            ink.code(&word[part.clone()]);
            from = part.end;
        }
        self.plain(from, &word[from..], ink);
    }

    /// Writes text that is not code.
    fn plain(&self, offset: usize, text: &str, ink: &mut Ink) {
        for (at, c) in text.char_indices() {
            let place = self.at + offset + at;
            if c == '^' && self.is_footnote(place) {
                continue;
            }
            if self.needs_escape(place, c, ink) {
                ink.out.push('\\');
            }
            ink.out.push(c);
        }
    }

    /// Whether the `^` here makes a footnote of the bracket it stands in.
    fn is_footnote(&self, place: usize) -> bool {
        self.run.text[..place].ends_with('[')
            && self.run.text[place + 1..].starts_with(|c: char| c.is_ascii_digit())
    }

    fn needs_escape(&self, place: usize, c: char, ink: &Ink) -> bool {
        let before = self.run.text[..place].chars().next_back();
        let after = self.run.text[place + c.len_utf8()..].chars().next();
        let loose = before.is_some_and(char::is_whitespace) && after.is_some_and(char::is_whitespace);
        let within = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        let escaped = || self.escaped.binary_search(&place).is_ok();
        match c {
            '`' | '[' | '\\' => true,
            ']' => ink.links > 0,
            '*' => !loose,
            '_' => !loose && !within,
            '<' => after.is_none_or(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
            '&' => escaped() && after.is_none_or(|c| c.is_ascii_alphanumeric() || c == '#'),
            '~' => escaped(),
            '|' => ink.place == Place::Cell,
            _ => false,
        }
    }
}
