//! Reads a text from start to end and writes it anew, without tags and with its addresses marked.

use std::collections::HashMap;
use std::iter::Peekable;
use std::vec::IntoIter;

use super::buffer::Buffer;
use super::stretch::{Line, Turn};
use super::{address, placeholder, tag};

/// A text that is being read.
pub(super) struct Scan<'a> {
    pub(super) source: &'a str,
    pub(super) at: usize,
    turns: Peekable<IntoIter<(usize, Turn)>>,
    pub(super) buffer: Buffer,
    /// Where closing tags stand, by name.
    pub(super) closers: HashMap<String, Vec<usize>>,
    /// Nothing is touched before this place.
    shut: usize,
    /// HTML is read up to this place.
    html: usize,
    pub(super) line: Option<Line>,
    in_link: bool,
    /// Where the marks that close comments stand last.
    last: HashMap<&'static str, usize>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(source: &'a str, turns: Vec<(usize, Turn)>) -> Self {
        Self {
            source,
            at: 0,
            turns: turns.into_iter().peekable(),
            buffer: Buffer::default(),
            closers: closers(source),
            shut: 0,
            html: 0,
            line: None,
            in_link: false,
            last: HashMap::new(),
        }
    }

    /// Reads it all.
    pub(super) fn run(mut self) -> String {
        while self.at < self.source.len() {
            self.turn();
            if self.shut > self.at {
                self.copy(self.shut.min(self.source.len()) - self.at);
                self.buffer.seal();
            } else {
                self.step();
            }
        }
        self.buffer.out
    }

    pub(super) fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    /// Copies this much of the source.
    pub(super) fn copy(&mut self, length: usize) {
        let text = self.rest().get(..length).unwrap_or_else(|| self.rest());
        self.buffer.copy(text);
        self.at += text.len().max(1);
    }

    /// Takes all turns that are due.
    fn turn(&mut self) {
        while let Some((_, turn)) = self.turns.next_if(|(at, _)| *at <= self.at) {
            match turn {
                Turn::Shut(end) => self.shut = self.shut.max(end),
                Turn::Prefix(prefix) => self.buffer.prefix = prefix,
                Turn::OneLine(line) => self.line = line,
                Turn::Link(open) => self.in_link = open,
                Turn::Bracket => self.buffer.out.push('\\'),
                Turn::Html(end) => self.html_line(end),
            }
        }
    }

    /// Indentation of HTML is for looks; that of Markdown would make code of it.
    fn html_line(&mut self, end: usize) {
        self.html = end;
        if self.buffer.at_start() {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches(' ').len();
            self.buffer.indent();
        }
    }

    fn step(&mut self) {
        let rest = self.rest();
        let first = rest.chars().next().map_or(1, char::len_utf8);
        match rest.as_bytes().first() {
            Some(b'\\') => self.copy(first + rest[first..].chars().next().map_or(0, char::len_utf8)),
            Some(b'<') => self.angle(rest),
            Some(b'{') if rest.starts_with("{/*") && self.comment("*/}") => {}
            Some(b'[') if self.fresh().ends_with(char::is_alphanumeric) && placeholder::is_index(rest) => {
                self.word(rest);
            }
            Some(b':') if rest.starts_with("://") && !self.is_linked() => self.address(rest),
            Some(b'@') if !self.is_linked() => self.email(rest),
            Some(b'`') if self.at < self.html => self.copy(code_reach(rest)),
            _ => self.copy(first),
        }
    }

    fn is_linked(&self) -> bool {
        self.in_link || self.buffer.in_anchor()
    }

    pub(super) fn fresh(&self) -> &str {
        self.buffer.out.get(self.buffer.fresh..).unwrap_or_default()
    }

    /// Leaves out a comment, if one begins here that is closed.
    pub(super) fn comment(&mut self, close: &'static str) -> bool {
        let last = *self.last.entry(close).or_insert_with(|| self.source.rfind(close).unwrap_or(0));
        // Looked for only where there is one, so that a text full of comments that never close is read once.
        let end = if last > self.at { self.rest().find(close) } else { None };
        self.at += end.map_or(0, |end| end + close.len());
        end.is_some()
    }

    /// An address in the text: one to follow, or a pattern for one.
    fn address(&mut self, rest: &str) {
        let Some(scheme) = address::scheme(self.fresh()).map(str::to_owned) else { return self.copy(3) };
        let length = 3 + address::reach(&rest[3..]);
        let whole = format!("{scheme}{}", &rest[..length]);
        self.buffer.out.truncate(self.buffer.out.len() - scheme.len());
        self.at += length;
        if address::is_concrete(&whole) {
            self.buffer.copy(&format!("<{whole}>"));
            self.buffer.seal();
        } else {
            self.code(&whole);
        }
    }

    fn email(&mut self, rest: &str) {
        let Some((local, length)) = address::email(self.fresh(), &rest[1..]) else { return self.copy(1) };
        let whole = format!("<{local}@{}>", &rest[1..=length]);
        let kept = self.buffer.out.len() - local.len();
        self.buffer.out.truncate(kept);
        if self.fresh().ends_with("mailto:") {
            self.buffer.out.truncate(kept - "mailto:".len());
        }
        self.buffer.copy(&whole);
        self.buffer.seal();
        self.at += length + 1;
    }

    /// Writes the word as code that goes on here and began before.
    pub(super) fn word(&mut self, rest: &str) {
        let start = self.buffer.fresh + placeholder::word_start(self.fresh());
        let length = placeholder::word_reach(rest);
        let word = self.buffer.out.split_off(start) + &rest[..length];
        self.at += length;
        self.code(&word);
    }

    /// Writes code; the next character must not be taken for a part of its marks.
    pub(super) fn code(&mut self, text: &str) {
        self.buffer.code(text);
        if self.rest().starts_with('`') {
            self.buffer.copy(" ");
        }
    }
}

/// Where closing tags stand, by their names in small letters.
fn closers(source: &str) -> HashMap<String, Vec<usize>> {
    let mut closers: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, _) in source.match_indices("</") {
        if let Some(tag) = tag::read(&source[at..]) {
            closers.entry(tag.name.to_ascii_lowercase()).or_default().push(at);
        }
    }
    closers
}

/// How far code reaches that begins here, within HTML; a lone backtick is just that.
fn code_reach(text: &str) -> usize {
    let ticks = text.len() - text.trim_start_matches('`').len();
    let window = (0..=4000.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    let fence = &text[..ticks];
    let close = text.get(ticks..window).and_then(|body| body.find(fence));
    close.map_or(ticks, |close| ticks * 2 + close)
}
