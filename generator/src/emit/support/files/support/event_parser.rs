//! The parser of `text/event-stream` (HTML Standard, section 9.2.6).

use std::time::Duration;

use bytes::{Buf, Bytes};

use super::parser::{Flaw, LARGEST, Parser, Piece};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A parser of events. Lines end with LF, CR or CRLF; what is not UTF-8 becomes U+FFFD.
#[derive(Debug)]
pub struct EventParser {
    /// What has come and was not looked at yet.
    input: Bytes,
    /// The line so far, which may end within a character.
    line: Vec<u8>,
    /// Whether the last byte was a CR: an LF that follows ends no line of its own.
    after_return: bool,
    /// Whether no line has ended yet: a byte order mark may stand there.
    first: bool,
    /// The lines of data so far, each with a line break.
    data: String,
    event: String,
    /// The id that the event in the making has set, and the one of those before.
    next_id: String,
    id: String,
    retry: Option<Duration>,
    largest: usize,
    /// Whether the event was given up: its lines are passed over.
    skipping: bool,
}

impl Default for EventParser {
    fn default() -> Self {
        Self {
            input: Bytes::new(),
            line: Vec::new(),
            after_return: false,
            first: true,
            data: String::new(),
            event: String::new(),
            next_id: String::new(),
            id: String::new(),
            retry: None,
            largest: LARGEST,
            skipping: false,
        }
    }
}

impl EventParser {
    /// How long the server asks to wait before a connection that broke is opened again.
    #[must_use]
    pub const fn retry(&self) -> Option<Duration> {
        self.retry
    }

    /// The id that the server wants to hear where a connection is opened again (the `Last-Event-ID` header).
    #[must_use]
    pub fn last_id(&self) -> &str {
        &self.id
    }

    /// Takes a line out of the input. `None` if it has no end yet.
    fn take_line(&mut self) -> Option<()> {
        if self.after_return && !self.input.is_empty() {
            self.after_return = false;
            if self.input[0] == b'\n' {
                self.input.advance(1);
            }
        }
        let end = self.input.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let part = self.input.split_to(end.unwrap_or(self.input.len()));
        // Of an event that was given up it matters only which lines are empty.
        let kept = if self.skipping { part.len().min(1 - self.line.len().min(1)) } else { part.len() };
        self.line.extend_from_slice(&part[..kept]);
        end?;
        self.after_return = self.input[0] == b'\r';
        self.input.advance(1);
        if std::mem::take(&mut self.first) && self.line.starts_with(BYTE_ORDER_MARK) {
            self.line.drain(..BYTE_ORDER_MARK.len());
        }
        Some(())
    }

    /// The event that an empty line ends, unless it has no data.
    fn dispatch(&mut self) -> Option<Piece> {
        let (mut data, event) = (std::mem::take(&mut self.data), std::mem::take(&mut self.event));
        self.id.clone_from(&self.next_id);
        if std::mem::take(&mut self.skipping) || data.is_empty() {
            return None;
        }
        data.pop();
        let event = if event.is_empty() { "message".to_owned() } else { event };
        Some(Piece { data, event, id: self.id.clone() })
    }

    fn field(&mut self) {
        let line = String::from_utf8_lossy(&self.line);
        let (name, value) = line.split_once(':').unwrap_or((&line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "data" => {
                self.data.push_str(value);
                self.data.push('\n');
            }
            "event" => value.clone_into(&mut self.event),
            "id" if !value.contains('\0') => value.clone_into(&mut self.next_id),
            "retry" if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.retry = value.parse().ok().map(Duration::from_millis).or(self.retry);
            }
            // Comments have no name.
            _ => {}
        }
    }

    fn is_too_large(&self) -> bool {
        !self.skipping && self.line.len() + self.data.len() + self.event.len() > self.largest
    }

    /// Gives the event up: what has come of it is let go.
    fn skip(&mut self) -> Flaw {
        self.skipping = true;
        self.line.truncate(1);
        self.line.shrink_to_fit();
        self.data = String::new();
        Flaw::TooLarge(self.largest)
    }
}

impl Parser for EventParser {
    fn feed(&mut self, part: Bytes) {
        self.input = part;
    }

    fn next(&mut self) -> Option<Result<Piece, Flaw>> {
        loop {
            let ended = self.take_line();
            if self.is_too_large() {
                let flaw = self.skip();
                if ended.is_some() {
                    self.line.clear();
                }
                return Some(Err(flaw));
            }
            ended?;
            if self.line.is_empty() {
                if let Some(piece) = self.dispatch() {
                    return Some(Ok(piece));
                }
            } else if !self.skipping {
                self.field();
            }
            self.line.clear();
        }
    }

    /// An event that no empty line has ended is none.
    fn end(&mut self) -> Option<Result<Piece, Flaw>> {
        self.line.clear();
        self.data.clear();
        self.event.clear();
        self.next_id.clone_from(&self.id);
        self.after_return = false;
        self.first = true;
        self.skipping = false;
        None
    }

    fn limit(&mut self, bytes: usize) {
        self.largest = bytes;
    }
}
