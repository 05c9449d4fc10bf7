//! The outline of a JSON text.

use std::borrow::Cow;

use super::outline::{Builder, Kind, Outline};

/// Walks a text that is JSON, and gives nothing for one that is not.
///
/// It tells JSON from YAML but does not check it: what stands at a comma is for the reader to say.
pub(super) fn outline(text: &str) -> Option<Outline<'_>> {
    if !text.trim_start().starts_with('{') {
        return None;
    }
    let mut builder = Builder::new(text);
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        at = match byte {
            b' ' | b'\t' | b'\r' | b'\n' | b',' | b':' => at + 1,
            b'{' | b'[' => open(&mut builder, byte, at)?,
            b'}' | b']' => close(&mut builder, byte, at)?,
            b'"' => string(&mut builder, text, at)?,
            _ => literal(&mut builder, text, at)?,
        };
    }
    builder.inside().is_none().then(|| builder.finish())
}

fn open(builder: &mut Builder<'_>, byte: u8, at: usize) -> Option<usize> {
    if builder.wants_key() {
        return None;
    }
    let kind = if byte == b'{' { Kind::Mapping } else { Kind::List };
    builder.open(kind, at..at + 1);
    Some(at + 1)
}

fn close(builder: &mut Builder<'_>, byte: u8, at: usize) -> Option<usize> {
    let kind = if byte == b'}' { Kind::Mapping } else { Kind::List };
    (builder.inside() == Some(kind)).then(|| builder.close(at + 1))?;
    Some(at + 1)
}

fn string<'t>(builder: &mut Builder<'t>, text: &'t str, at: usize) -> Option<usize> {
    let end = end_of_string(text.as_bytes(), at)?;
    if builder.wants_key() {
        builder.key(unescaped(&text[at..end])?, at..end);
    } else {
        builder.leaf(Kind::Scalar, at..end);
    }
    Some(end)
}

fn end_of_string(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

fn unescaped(quoted: &str) -> Option<Cow<'_, str>> {
    if quoted.contains('\\') {
        return serde_json::from_str::<String>(quoted).ok().map(Cow::Owned);
    }
    Some(Cow::Borrowed(&quoted[1..quoted.len() - 1]))
}

fn literal(builder: &mut Builder<'_>, text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let len = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "+-.".contains(c))).unwrap_or(rest.len());
    let word = &rest[..len];
    let known = matches!(word, "true" | "false" | "null")
        || word.starts_with(|c: char| c == '-' || c.is_ascii_digit());
    if !known || builder.wants_key() {
        return None;
    }
    builder.leaf(Kind::Scalar, at..at + len);
    Some(at + len)
}
