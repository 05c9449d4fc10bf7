//! Where in a JSON text something went wrong.

use std::{borrow::Cow, fmt::Write};

/// The JSON pointer (RFC 6901) to the value in which `serde_json` met an error.
///
/// It stops right behind a value that does not fit, right behind the closing brace of an object that lacks a member,
/// and right behind a character that no JSON has there: so the pointer is that of the member that was last started.
/// It is empty for the whole text.
///
/// The text is scanned again only after an error: reading pays nothing for it.
#[must_use]
pub fn locate(text: &[u8], error: &serde_json::Error) -> String {
    let end = offset(text, error.line(), error.column());
    let end = if error.is_syntax() { end.saturating_sub(1) } else { end };
    let mut scan = Scan { text: &text[..end], at: 0, open: Vec::new() };
    while scan.step().is_some() {}
    scan.pointer()
}

/// Lines count from 1, columns are bytes of the line that have been read.
fn offset(text: &[u8], line: usize, column: usize) -> usize {
    let mut breaks = text.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1);
    let start = line.checked_sub(2).map_or(0, |skipped| breaks.nth(skipped).unwrap_or(text.len()));
    start.saturating_add(column).min(text.len())
}

struct Scan<'text> {
    text: &'text [u8],
    at: usize,
    open: Vec<Frame<'text>>,
}

/// An array or object that has not been closed.
enum Frame<'text> {
    Array {
        index: usize,
    },
    /// The key with its quotes, once a colon has followed it.
    Object {
        last: &'text [u8],
        key: Option<&'text [u8]>,
    },
}

impl Scan<'_> {
    /// Reads one token; `None` at the end.
    fn step(&mut self) -> Option<()> {
        match self.text.get(self.at)? {
            b'"' => return self.string(),
            b'{' => self.open.push(Frame::Object { last: &[], key: None }),
            b'[' => self.open.push(Frame::Array { index: 0 }),
            b'}' | b']' => drop(self.open.pop()),
            b':' => self.colon(),
            b',' => self.comma(),
            _ => {}
        }
        self.at += 1;
        Some(())
    }

    fn string(&mut self) -> Option<()> {
        let rest = &self.text[self.at..];
        let mut escaped = false;
        let end = rest.iter().skip(1).position(|byte| {
            let closing = *byte == b'"' && !escaped;
            escaped = *byte == b'\\' && !escaped;
            closing
        })?;
        if let Some(Frame::Object { last, .. }) = self.open.last_mut() {
            *last = &rest[..end + 2];
        }
        self.at += end + 2;
        Some(())
    }

    fn colon(&mut self) {
        if let Some(Frame::Object { last, key }) = self.open.last_mut() {
            *key = Some(*last);
        }
    }

    fn comma(&mut self) {
        match self.open.last_mut() {
            Some(Frame::Array { index }) => *index += 1,
            Some(Frame::Object { key, .. }) => *key = None,
            None => {}
        }
    }

    fn pointer(&self) -> String {
        let mut pointer = String::new();
        for frame in &self.open {
            match frame {
                Frame::Array { index } => _ = write!(pointer, "/{index}"),
                Frame::Object { key: Some(key), .. } => pointer.extend(["/", &escape(key)]),
                Frame::Object { key: None, .. } => {}
            }
        }
        pointer
    }
}

/// RFC 6901, section 3.
fn escape(quoted: &[u8]) -> String {
    let key =
        serde_json::from_slice::<Cow<'_, str>>(quoted).unwrap_or_else(|_| String::from_utf8_lossy(quoted));
    key.replace('~', "~0").replace('/', "~1")
}
