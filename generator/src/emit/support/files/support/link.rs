//! The `Link` header (RFC 8288, section 3).

use http::{HeaderMap, header};

/// The target of the first link whose relation is `next`.
#[must_use]
pub fn next(headers: &HeaderMap) -> Option<String> {
    let values = headers.get_all(header::LINK).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(links).find(|link| link.is_next).map(|link| link.target.to_owned())
}

struct Link<'a> {
    target: &'a str,
    is_next: bool,
}

/// The links of a value: `<target>; rel="next", <target>; rel=last`.
fn links(value: &str) -> Vec<Link<'_>> {
    let mut links = Vec::new();
    let mut rest = value;
    while let Some((_, after)) = rest.split_once('<') {
        let Some((target, after)) = after.split_once('>') else { break };
        let end = end_of_parameters(after);
        links.push(Link { target: target.trim(), is_next: parameters(&after[..end]).any(is_next) });
        rest = &after[end..];
    }
    links
}

/// Where the parameters of a link end: at a comma outside of quotes.
fn end_of_parameters(text: &str) -> usize {
    let (mut quoted, mut escaped) = (false, false);
    for (position, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ',' if !quoted => return position,
            _ => {}
        }
    }
    text.len()
}

/// Names and values. No relation has a semicolon in it.
fn parameters(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = text.split(';').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (name.trim(), value.trim().trim_matches('"')))
}

/// A link may have several relations, and their letters may be of either case.
fn is_next((name, value): (&str, &str)) -> bool {
    let mut relations = value.split_ascii_whitespace();
    name.eq_ignore_ascii_case("rel") && relations.any(|relation| relation.eq_ignore_ascii_case("next"))
}
