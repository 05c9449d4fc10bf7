//! Line ends: `\n` is written, and a checkout that turned it into `\r\n` is not a change.

use std::borrow::Cow;

/// The bytes with every `\r\n` as `\n`.
pub(super) fn unix(bytes: &[u8]) -> Cow<'_, [u8]> {
    if !bytes.contains(&b'\r') {
        return Cow::Borrowed(bytes);
    }
    let mut out = Vec::with_capacity(bytes.len());
    for (index, &byte) in bytes.iter().enumerate() {
        if byte != b'\r' || bytes.get(index + 1) != Some(&b'\n') {
            out.push(byte);
        }
    }
    Cow::Owned(out)
}

/// Whether two files differ in nothing but their line ends.
pub(super) fn same(left: &[u8], right: &[u8]) -> bool {
    left == right || unix(left) == unix(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_pairs_only() {
        assert_eq!(unix(b"a\r\nb\rc\r").as_ref(), b"a\nb\rc\r");
    }

    #[test]
    fn compares_texts() {
        assert!(same(b"a\r\nb\n", b"a\nb\r\n"));
        assert!(!same(b"a\rb", b"ab"));
    }
}
