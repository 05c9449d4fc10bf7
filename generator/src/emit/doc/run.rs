//! Plain text between marks: words that name code get backticks, and what Markdown would act on is escaped.

use std::ops::Range;

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

    fn was_escaped(&self, place: usize) -> bool {
        self.escaped.binary_search(&place).is_ok()
    }

    /// Writes the text out, and is empty again.
    pub(super) fn write(&mut self, ink: &mut Ink) {
        let run = std::mem::take(self);
        let mut at = 0;
        let mut cuts = run.cuts.as_slice();
        for token in run.text.split_inclusive(char::is_whitespace) {
            let end = at + token.len();
            let here = Token { run: &run, at, cuts: take(&mut cuts, end) };
            let word = token.trim_end();
            here.write(word, ink);
            if word.len() < token.len() && !ink.out.ends_with([' ', '\n']) {
                ink.out.push(' ');
            }
            at = end;
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
}

impl Token<'_> {
    fn write(&self, word: &str, ink: &mut Ink) {
        let cuts: Vec<usize> = self.cuts.iter().map(|cut| cut - self.at).collect();
        let mut from = 0;
        for part in words::code_parts(word, &cuts) {
            self.plain(word, from..part.start, ink);
            ink.code(&word[part.clone()]);
            from = part.end;
        }
        self.plain(word, from..word.len(), ink);
    }

    /// Writes a part of the word that is not code.
    fn plain(&self, word: &str, part: Range<usize>, ink: &mut Ink) {
        for (at, c) in word[part.clone()].char_indices() {
            let (start, end) = (part.start + at, part.start + at + c.len_utf8());
            let place = self.at + start;
            if c == '^' && self.is_footnote(place) {
                continue;
            }
            // Next to what is code now, a mark that was none may become one.
            let touched = (at == 0 && start > 0) || (end == part.end && end < word.len());
            if self.needs_escape(place, c, touched, ink) {
                ink.out.push('\\');
            }
            ink.out.push(if ink.links > 0 { self.quote(place, c) } else { c });
        }
    }

    /// Text in quotes looks like a botched link when it stands in a link: its quotes are typographic.
    fn quote(&self, place: usize, c: char) -> char {
        let before = self.run.text[..place].chars().next_back();
        let after = self.run.text[place + c.len_utf8()..].chars().next();
        let opens = before.is_none_or(char::is_whitespace);
        match c {
            '"' if opens => '\u{201C}',
            '"' => '\u{201D}',
            '\'' if opens => '\u{2018}',
            '\'' if after.is_none_or(|c| !c.is_alphanumeric())
                || !before.is_some_and(char::is_alphanumeric) =>
            {
                '\u{2019}'
            }
            c => c,
        }
    }

    /// Whether the `^` here makes a footnote of the bracket it stands in.
    fn is_footnote(&self, place: usize) -> bool {
        self.run.text[..place].ends_with('[')
            && self.run.text[place + 1..].starts_with(|c: char| c.is_ascii_digit())
    }

    fn needs_escape(&self, place: usize, c: char, touched: bool, ink: &Ink) -> bool {
        let before = self.run.text[..place].chars().next_back();
        let after = self.run.text[place + c.len_utf8()..].chars().next();
        let loose = before.is_some_and(char::is_whitespace) && after.is_some_and(char::is_whitespace);
        let within = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        let escaped = || self.run.was_escaped(place);
        let moved = || {
            let near = [place.wrapping_sub(1), place, place + 1];
            touched || before.is_none() || after.is_none() || near.iter().any(|at| self.run.was_escaped(*at))
        };
        match c {
            '`' | '[' | '\\' => true,
            ']' => ink.links > 0,
            '*' => !loose && moved(),
            '_' => !loose && !within && moved(),
            '<' => after.is_none_or(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
            '&' => escaped() && after.is_none_or(|c| c.is_ascii_alphanumeric() || c == '#'),
            '~' => escaped(),
            '|' => ink.place == Place::Cell,
            _ => false,
        }
    }
}
