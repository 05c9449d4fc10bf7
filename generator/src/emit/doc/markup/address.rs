//! Bare addresses: how far they reach.

/// The scheme that the text ends with, before a `://`.
pub(super) fn scheme(before: &str) -> Option<&str> {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    let start = before.trim_end_matches(part).len();
    let scheme = before[start..].trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    (!scheme.is_empty()).then_some(scheme)
}

/// How much of the text after the scheme belongs to the address: sentence marks and what closes around it do not.
pub(super) fn reach(text: &str) -> usize {
    let mut end = 0;
    let mut open = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => open.push(c),
            ')' | ']' | '}' if open.pop().is_none() => break,
            '<' if placeholder(&text[at..]).is_some() => open.push(c),
            '>' if open.pop() == Some('<') => {}
            '<' | '>' | '"' | '`' | '|' | '\\' | '^' => break,
            c if c.is_whitespace() || !c.is_ascii() => break,
            _ => {}
        }
        end = at + c.len_utf8();
    }
    text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~', '[', '(', '{']).len()
}

/// The name within `<name>`, where that is no tag of HTML.
fn placeholder(text: &str) -> Option<&str> {
    let (name, _) = text.strip_prefix('<')?.split_once('>')?;
    let is_name =
        name.len() > 1 && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ' '));
    (is_name && !super::html::is_known(name)).then_some(name)
}

/// Whether the address is one to follow, rather than a pattern for one.
pub(super) fn is_concrete(address: &str) -> bool {
    let scheme = ["http://", "https://"].iter().find_map(|scheme| {
        let head = address.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then(|| &address[scheme.len()..])
    });
    scheme.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        && !address.contains(['{', '}', '<', '>', '[', ']', '$', '*', ' '])
}

/// The part of an e-mail address that ends before the `@`, and how far it reaches after it.
pub(super) fn email<'a>(before: &'a str, after: &str) -> Option<(&'a str, usize)> {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let local = before[before.trim_end_matches(part).len()..].trim_start_matches(['.', '-', '_', '%', '+']);
    let end =
        after.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(after.len());
    let domain = after[..end].trim_end_matches(['.', '-']);
    let labels = domain.split('.').all(|label| (1..64).contains(&label.len()) && !label.starts_with('-'));
    let follows = after[domain.len()..].starts_with(['@', '/', ':', '_']);
    let path = after[domain.len()..].starts_with(": ") || after[domain.len()..].starts_with(":\n");
    (!local.is_empty() && labels && domain.contains('.') && !domain.contains("-.") && (!follows || path))
        .then_some((local, domain.len()))
}

#[cfg(test)]
mod tests {
    use super::{email, is_concrete, reach, scheme};

    #[test]
    fn an_address_ends_before_the_sentence_does() {
        for (text, expected) in [
            ("a.b/c).", "a.b/c"),
            ("a.b/(c).", "a.b/(c)"),
            ("a.b, and", "a.b"),
            ("a.b<br>c", "a.b"),
            ("a.<region>.b/{id}.", "a.<region>.b/{id}"),
            ("a.b/c_**", "a.b/c"),
            ("a.b/?x=1&y=[2]", "a.b/?x=1&y=[2]"),
        ] {
            assert_eq!(&text[..reach(text)], expected);
        }
    }

    #[test]
    fn a_scheme_is_found_backwards() {
        assert_eq!(scheme("see (https"), Some("https"));
        assert_eq!(scheme("x=s3"), Some("s3"));
        assert_eq!(scheme("x 3"), None);
    }

    #[test]
    fn patterns_are_not_concrete() {
        assert!(is_concrete("https://a.b"));
        assert!(!is_concrete("https://{a}.b") && !is_concrete("s3://a") && !is_concrete("https://"));
    }

    #[test]
    fn mail_addresses_are_found() {
        assert_eq!(email("to a.b", "c.de, or"), Some(("a.b", 4)));
        assert_eq!(email("git", "github.com:a/b"), None);
        assert_eq!(email("a", "b"), None);
    }
}
