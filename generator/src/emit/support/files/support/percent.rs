//! Percent-encoding of parameters.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986, section 2.3: the simple and form expansions of RFC 6570 let only
/// those stand.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What cannot stand in a query value even where reserved characters are allowed.
const SPECIAL: &AsciiSet = &RESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';')
    .remove(b'=');

/// Text that can stand anywhere in a path or query.
#[must_use]
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// Text in which reserved characters and percent-encoded bytes stay as they are (RFC 6570, section 3.2.3), but for
/// those that would end the value: `#`, `[`, `]`, `&` and `+`.
#[must_use]
pub fn encode_special(text: &str) -> String {
    let mut parts = text.split('%');
    let mut encoded = utf8_percent_encode(parts.next().unwrap_or_default(), SPECIAL).to_string();
    for part in parts {
        let triple = part.len() >= 2 && part.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
        encoded.push_str(if triple { "%" } else { "%25" });
        encoded.extend(utf8_percent_encode(part, SPECIAL));
    }
    encoded
}

/// The text that was encoded.
#[must_use]
pub fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
