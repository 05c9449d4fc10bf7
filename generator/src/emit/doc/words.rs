//! Which words clippy's `doc_markdown` wants in backticks.

use std::ops::Range;

/// Names that clippy takes for words, in every release since the oldest supported one.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "MHz", "GHz", "THz", "AccessKit",
    "CoAP", "CoreFoundation", "CoreGraphics", "CoreText", "DevOps",
    "Direct2D", "Direct3D", "DirectWrite", "DirectX", "ECMAScript", "GPLv2", "GPLv3", "GitHub", "GitLab",
    "IPv4", "IPv6", "ClojureScript", "CoffeeScript", "JavaScript", "PostScript", "PureScript", "TypeScript",
    "PowerPC", "WebAssembly", "NaN", "NaNs", "OAuth", "GraphQL", "OCaml",
    "OpenAL", "OpenDNS", "OpenGL", "OpenMP", "OpenSSH", "OpenSSL", "OpenStreetMap", "OpenTelemetry", "OpenType",
    "WebGL", "WebGL2", "WebGPU", "WebRTC", "WebSocket", "WebTransport", "WebP", "OpenExr", "YCbCr", "sRGB",
    "TensorFlow", "TrueType", "iOS", "macOS", "FreeBSD", "NetBSD", "OpenBSD", "NixOS",
    "TeX", "LaTeX", "BibTeX", "BibLaTeX", "MinGW", "CamelCase",
];

/// The parts of a token, free of white space, that are to be code. `cuts` are places where the parser cut its text.
pub(super) fn code_parts(token: &str, cuts: &[usize]) -> Vec<Range<usize>> {
    if is_ordinary(token) {
        return Vec::new();
    }
    if token.contains('\\') || has_brackets(token) {
        return vec![unquoted(token)];
    }
    let mut parts = Vec::new();
    let mut from = 0;
    for part in token.split_inclusive(['\'', '\u{2019}']) {
        let body = part.trim_end_matches(['\'', '\u{2019}']);
        if wants_code(body, from, cuts) {
            let core = widen(body, without_quote(body, core(body)));
            parts.push(from + core.start..from + core.end);
        }
        from += part.len();
    }
    parts
}

/// Whether a token is as most are: with no more than one capital, and signs that no code has.
fn is_ordinary(token: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b',' | b';' | b'-');
    token.bytes().all(is_plain) && token.bytes().filter(u8::is_ascii_uppercase).nth(1).is_none()
}

/// Whether clippy flags the word, whole or as the pieces the parser gives it.
fn wants_code(part: &str, offset: usize, cuts: &[usize]) -> bool {
    let inner = cuts.iter().map(|cut| cut.wrapping_sub(offset)).filter(|cut| (1..part.len()).contains(cut));
    let mut from = 0;
    for to in inner.chain([part.len()]) {
        // What is written with a backslash is a place to cut at as well.
        if part
            .get(from..to)
            .is_some_and(|piece| piece.split(['[', ']', '*', '<', '|', '&', '~', '`']).any(is_flagged))
        {
            return true;
        }
        from = to;
    }
    is_flagged(part)
}

/// Whether `doc_markdown` flags a word that stands between white space and `'`.
pub(super) fn is_flagged(word: &str) -> bool {
    let core = &word[core(word)];
    looks_like_code(core) && !NAMES.contains(&core) && !core.chars().all(|c| c == ':')
}

fn looks_like_code(core: &str) -> bool {
    if is_url(core) {
        return true;
    }
    let underscore = core.contains('_');
    if underscore && core.contains('-') {
        return false;
    }
    underscore || core.contains("::") || core.ends_with("()") || is_camel_case(core)
}

/// The word without the punctuation around it, trimmed as clippy does.
fn core(word: &str) -> Range<usize> {
    let outer = |c: char| !c.is_alphanumeric() && c != ':';
    let mut end = word.trim_end_matches(outer).len();
    if word[end..].starts_with("()") {
        end += 2;
    }
    let mut start = end - word[..end].trim_start_matches(outer).len();
    if !word[start..end].starts_with("::") {
        start = end - word[start..end].trim_start_matches(':').len();
    }
    if !word[start..end].ends_with("::") {
        end = start + word[start..end].trim_end_matches(':').len();
    }
    start..end
}

/// The word without a quote that nothing in it opens: `core` stops at a colon behind one.
fn without_quote(word: &str, core: Range<usize>) -> Range<usize> {
    let text = &word[core.clone()];
    let quoted = text.strip_suffix('"').is_some_and(|rest| !rest.contains('"'));
    core.start..core.end - usize::from(quoted)
}

/// Takes in what belongs to a name or a path and was trimmed: `$`, `/`, brackets that close.
fn widen(word: &str, core: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = core;
    loop {
        let before = word[..start].chars().next_back();
        let after = word[end..].chars().next();
        match (before, after) {
            (_, Some(close @ (')' | ']' | '}'))) if is_open(&word[start..end], close) => end += 1,
            (Some('{'), Some('}')) | (Some('['), Some(']')) => {
                start -= 1;
                end += 1;
            }
            (Some('$' | '@' | '/' | '.' | '-' | '~' | '%' | '#' | '_'), _) => start -= 1,
            (_, Some('/' | '%' | '_' | '=')) => end += 1,
            _ => return start..end,
        }
    }
}

/// Whether `close` ends a bracket that the text opens.
fn is_open(text: &str, close: char) -> bool {
    let open = match close {
        ')' => '(',
        ']' => '[',
        _ => '{',
    };
    text.matches(open).count() > text.matches(close).count()
}

/// Whether the token has a name in angle brackets, or what looks like a tag.
fn has_brackets(token: &str) -> bool {
    let rest = token.split_once('<').map_or("", |(_, rest)| rest);
    rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') && rest.contains('>')
}

/// A token without quotes and sentence marks around it; all of it if nothing else is there.
fn unquoted(token: &str) -> Range<usize> {
    let end = token.trim_end_matches(['.', ',', ';', ':', '"', '\'', ')', '?']).len();
    let start = end - token[..end].trim_start_matches(['"', '\'', '(']).len();
    if token[end..].contains('\\') || start == end { 0..token.len() } else { start..end }
}

/// Upper camel case: at least two capitals and a small letter, a plural `s` aside.
fn is_camel_case(word: &str) -> bool {
    if word.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_lowercase()) {
        return false;
    }
    let word = word.strip_suffix('s').unwrap_or(word);
    word.chars().all(char::is_alphanumeric)
        && word.chars().filter(|c| c.is_uppercase()).nth(1).is_some()
        && word.chars().any(char::is_lowercase)
}

/// Whether the word parses as a URL with a base, as `host:/path` does too.
fn is_url(word: &str) -> bool {
    let Some((scheme, rest)) = word.split_once(':') else { return false };
    let named = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let special =
        ["http", "https", "ws", "wss", "ftp", "file"].iter().any(|s| scheme.eq_ignore_ascii_case(s));
    named && (rest.starts_with('/') || (special && !rest.is_empty() && !rest.starts_with(':')))
}

#[cfg(test)]
mod tests {
    use super::{code_parts, is_flagged};

    fn parts(token: &str) -> Vec<&str> {
        code_parts(token, &[]).into_iter().map(|range| &token[range]).collect()
    }

    #[test]
    fn names_of_code_are_flagged() {
        for word in ["snake_case", "OpenRouter", "a::b", "now()", "UUIDv4", "(FooBar)", "https://a.b", "a:/b"]
        {
            assert!(is_flagged(word), "{word}");
        }
    }

    #[test]
    fn words_are_not_flagged() {
        for word in
            ["GitHub", "IDs", "URLs", "camelCase", "NASA", "kebab_and-hyphen", "note:", "10:30", "_", "::"]
        {
            assert!(!is_flagged(word), "{word}");
        }
    }

    #[test]
    fn punctuation_stays_outside() {
        assert_eq!(parts("(user_id,"), ["user_id"]);
        assert_eq!(parts("\"OpenRouter\"."), ["OpenRouter"]);
        assert_eq!(parts("\"user_id\":"), ["user_id"]);
        assert_eq!(parts("OpenRouter's"), ["OpenRouter"]);
        assert_eq!(parts("/users/{user_id}/"), ["/users/{user_id}/"]);
        assert_eq!(parts("{user_id}"), ["{user_id}"]);
        assert_eq!(parts("f(a_b)."), ["f(a_b)"]);
    }

    #[test]
    fn a_backslash_makes_code() {
        assert_eq!(parts("\"^\\d+$\"."), ["^\\d+$"]);
    }
}
