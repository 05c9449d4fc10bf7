//! One tag of HTML or MDX.

/// A tag, as far as it matters here.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// The name as it is written.
    pub(super) name: &'a str,
    pub(super) is_closing: bool,
    /// Whether it ends in `/>`.
    pub(super) is_empty: bool,
    /// What stands after the name.
    pub(super) attributes: &'a str,
    /// How much of the text it takes.
    pub(super) length: usize,
}

/// No tag of prose is longer; the bound keeps a text full of `<` from being read again and again.
const LONGEST: usize = 2000;

/// Reads the tag that begins with the text's first character, a `<`.
pub(super) fn read(text: &str) -> Option<Tag<'_>> {
    let rest = text.strip_prefix('<')?;
    let is_closing = rest.starts_with('/');
    let body = rest.strip_prefix('/').unwrap_or(rest);
    if !body.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let named = body.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':' | '_')));
    let (name, rest) = body.split_at(named?);
    let end = attributes_end(rest)?;
    let attributes = rest[..end].trim();
    let is_empty = attributes.ends_with('/');
    let attributes = attributes.trim_end_matches('/').trim_end();
    if !attributes.is_empty() && !are_attributes(rest) {
        return None;
    }
    let length = text.len() - rest.len() + end + 1;
    Some(Tag { name, is_closing, is_empty, attributes, length })
}

/// Where the `>` stands that ends the tag: outside of quotes and braces.
fn attributes_end(text: &str) -> Option<usize> {
    let mut quote = None;
    let mut braces = 0_usize;
    for (at, byte) in text.bytes().enumerate().take(LONGEST) {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'{') => braces += 1,
            (None, b'}') => braces = braces.saturating_sub(1),
            (None, b'>') if braces == 0 => return Some(at),
            (None, b'<') if braces == 0 => return None,
            _ => {}
        }
    }
    None
}

/// Whether what follows a name may be attributes: it stands apart, and begins like `name=`, `name>` or `{`.
fn are_attributes(rest: &str) -> bool {
    let apart = rest.starts_with(|c: char| c.is_whitespace() || c == '/');
    let first = rest.trim_start();
    let name = first.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '@' | '.')));
    let after = name.map_or("", |end| first[end..].trim_start());
    apart && (first.starts_with(['{', '/', '>']) || (name != Some(0) && after.starts_with(['=', '>', '/'])))
}

impl<'a> Tag<'a> {
    /// The value of an attribute, without its quotes.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        while let Some((key, tail)) = rest.split_once('=') {
            let tail = tail.trim_start();
            let (value, tail) = match tail.chars().next() {
                Some(quote @ ('"' | '\'')) => tail[1..].split_once(quote)?,
                _ => tail.split_once(char::is_whitespace).unwrap_or((tail, "")),
            };
            if key.split_whitespace().next_back().is_some_and(|key| key.eq_ignore_ascii_case(name)) {
                return Some(value);
            }
            rest = tail;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn tags_are_read() {
        let tag = read("<a class=x href=\"y>z\" >w").unwrap();
        assert_eq!((tag.name, tag.attribute("href"), tag.length), ("a", Some("y>z"), 23));
        let tag = read("<Card icon={<X/>} />").unwrap();
        assert!(tag.is_empty && !tag.is_closing);
        assert!(read("</p >").unwrap().is_closing);
        assert_eq!(read("<br/>").unwrap().name, "br");
    }

    #[test]
    fn other_text_is_no_tag() {
        for text in ["<", "< b>", "<5>", "<b and c>", "<b", "<a <b>", "<string, string>", "<a|b>"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
