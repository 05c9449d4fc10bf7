//! Bytes to text.

use std::ops::Range;

/// Why bytes are no text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NotText {
    /// They are UTF-16.
    Utf16,
    /// A byte is not UTF-8; the text with a mark in its place, and where that is.
    Utf8 { byte: u8, text: String, at: Range<usize> },
}

/// Reads UTF-8, with or without a byte order mark, which is dropped.
///
/// # Errors
///
/// [`NotText`].
pub(super) fn text(bytes: Vec<u8>) -> Result<String, NotText> {
    // ASCII in UTF-16 has a zero in every other byte, and a document starts with ASCII.
    if matches!(bytes[..], [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [0, 1..=255, ..] | [1..=255, 0, ..]) {
        return Err(NotText::Utf16);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let start = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let byte = bytes.get(start).copied().unwrap_or_default();
            let at = start..start + char::REPLACEMENT_CHARACTER.len_utf8();
            Err(NotText::Utf8 { byte, text: String::from_utf8_lossy(&bytes).into_owned(), at })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_dropped() {
        assert_eq!(text(b"\xEF\xBB\xBFopenapi: 1".to_vec()), Ok("openapi: 1".to_owned()));
    }

    #[test]
    fn utf_16_is_known_with_and_without_its_mark() {
        for bytes in [&b"\xFF\xFEo\0"[..], b"\xFE\xFF\0o", b"o\0p\0", b"\0o\0p"] {
            assert_eq!(text(bytes.to_vec()), Err(NotText::Utf16));
        }
    }

    #[test]
    fn the_first_byte_that_is_not_utf_8_is_named() {
        let expected = NotText::Utf8 { byte: 0xE9, text: "é caf\u{fffd} \u{fffd}".to_owned(), at: 6..9 };
        assert_eq!(text(b"\xC3\xA9 caf\xE9 \xE9".to_vec()), Err(expected));
    }
}
