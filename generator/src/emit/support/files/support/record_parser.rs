//! The parser of JSON values one after the other: a line each, or after record separators.

use bytes::{Buf, Bytes};

use super::parser::{Flaw, LARGEST, Parser, Piece};

/// The control character before each text of `application/json-seq` (RFC 7464, section 2.2).
const RECORD_SEPARATOR: u8 = 0x1E;

/// A parser of records, which are JSON. Empty ones are passed over.
#[derive(Debug)]
pub struct RecordParser {
    separator: u8,
    /// What has come and was not looked at yet.
    input: Bytes,
    record: Vec<u8>,
    largest: usize,
    /// Whether the record was given up: what follows of it is passed over.
    skipping: bool,
}

impl RecordParser {
    /// A line is a record, as in `application/x-ndjson`.
    #[must_use]
    pub const fn lines() -> Self {
        Self::new(b'\n')
    }

    /// A record follows a separator, as in `application/json-seq`.
    #[must_use]
    pub const fn sequence() -> Self {
        Self::new(RECORD_SEPARATOR)
    }

    const fn new(separator: u8) -> Self {
        Self { separator, input: Bytes::new(), record: Vec::new(), largest: LARGEST, skipping: false }
    }

    fn finish(&mut self) -> Option<Result<Piece, Flaw>> {
        let record = std::mem::take(&mut self.record);
        let text = String::from_utf8_lossy(&record);
        if std::mem::take(&mut self.skipping) || text.trim().is_empty() {
            return None;
        }
        if self.separator == RECORD_SEPARATOR && is_cut_off(&text) {
            return Some(Err(Flaw::CutOff(text.into_owned())));
        }
        Some(Ok(Piece { data: text.trim().to_owned(), ..Piece::default() }))
    }
}

/// Whether a text may be the beginning of a longer one: a number or a word that no white space ends (RFC 7464, section
/// 2.4).
fn is_cut_off(text: &str) -> bool {
    let closed = text.ends_with(|last: char| last.is_ascii_whitespace() || matches!(last, '"' | '}' | ']'));
    !closed
}

impl Parser for RecordParser {
    fn feed(&mut self, part: Bytes) {
        self.input = part;
    }

    fn next(&mut self) -> Option<Result<Piece, Flaw>> {
        loop {
            let end = self.input.iter().position(|byte| *byte == self.separator);
            let part = self.input.split_to(end.unwrap_or(self.input.len()));
            if !self.skipping {
                self.record.extend_from_slice(&part);
            }
            if self.record.len() > self.largest {
                self.record = Vec::new();
                self.skipping = true;
                return Some(Err(Flaw::TooLarge(self.largest)));
            }
            end?;
            self.input.advance(1);
            if let Some(record) = self.finish() {
                return Some(record);
            }
        }
    }

    fn end(&mut self) -> Option<Result<Piece, Flaw>> {
        self.finish()
    }

    fn limit(&mut self, bytes: usize) {
        self.largest = bytes;
    }
}
