//! Character references.

use pulldown_cmark::{Event, Parser};

/// The text with its character references resolved. The parser knows them all; each is read by itself.
pub(super) fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = length(rest);
        match length.and_then(|length| resolve(&rest[..length])) {
            Some(text) => out.push_str(&text),
            None => out.push_str(&rest[..length.unwrap_or(1)]),
        }
        rest = &rest[length.unwrap_or(1)..];
    }
    out + rest
}

/// The length of what looks like a reference: `&`, letters or digits, `;`.
fn length(text: &str) -> Option<usize> {
    let end = text.bytes().take(32).position(|b| b == b';')?;
    let name = text[1..end].trim_start_matches('#');
    (!name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(end + 1)
}

fn resolve(reference: &str) -> Option<String> {
    Parser::new(reference).find_map(|event| match event {
        Event::Text(text) => Some(text.replace('\u{A0}', " ")),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn references_are_resolved() {
        assert_eq!(decode("a&lt;b&gt; &amp;&#39;&nbsp;c"), "a<b> &' c");
        assert_eq!(decode("a & b; &x &nosuch;"), "a & b; &x &nosuch;");
    }
}
