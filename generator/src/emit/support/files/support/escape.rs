//! Characters that mean something else at their place.

use super::percent;

/// What is done about characters that mean something else at their place.
#[derive(Clone, Copy, Debug)]
pub enum Escape {
    /// All but unreserved characters are percent-encoded.
    All,
    /// Reserved characters stay where they do no harm.
    Special,
    /// Nothing is encoded.
    Nothing,
    /// Nothing is encoded, and what no cookie may have is refused.
    Cookie,
}

impl Escape {
    /// The text as it can stand there, or `None` where it cannot.
    #[must_use]
    pub fn apply(self, text: &str) -> Option<String> {
        let allowed = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b',' | b';' | b'\\');
        match self {
            Self::All => Some(percent::encode(text)),
            Self::Special => Some(percent::encode_special(text)),
            Self::Nothing => Some(text.to_owned()),
            Self::Cookie => text.bytes().all(allowed).then(|| text.to_owned()),
        }
    }
}
