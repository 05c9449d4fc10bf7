//! References as URIs (RFC 3986): just what documents need.

/// A reference without its fragment, and the fragment.
pub(crate) fn split(reference: &str) -> (&str, Option<&str>) {
    match reference.split_once('#') {
        Some((uri, fragment)) => (uri, Some(fragment)),
        None => (reference, None),
    }
}

/// Whether a reference names its scheme, as `https:` (section 3.1).
pub(crate) fn has_scheme(reference: &str) -> bool {
    let Some((scheme, _)) = reference.split_once(':') else { return false };
    let rest = |each: char| each.is_ascii_alphanumeric() || matches!(each, '+' | '-' | '.');
    scheme.starts_with(|first: char| first.is_ascii_alphabetic()) && scheme.chars().all(rest)
}

/// A text with its percent-encoded octets decoded (section 2.1); what cannot be decoded stays.
pub(crate) fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let octet = if *first == b'%' { after.get(..2).and_then(octet) } else { None };
        bytes.push(octet.unwrap_or(*first));
        rest = if octet.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn octet(digits: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(digits).ok()?;
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then(|| u8::from_str_radix(digits, 16).ok())?
}

/// What a reference means at a base, which may be relative itself (section 5.2).
pub(crate) fn join(base: &str, reference: &str) -> String {
    let base = base.split(['?', '#']).next().unwrap_or_default();
    let (authority, path) = parts(base);
    if has_scheme(reference) || (has_scheme(base) && authority.is_empty()) {
        return reference.to_owned();
    }
    if reference.starts_with("//") {
        let scheme = authority.split("//").next().unwrap_or_default();
        return format!("{scheme}{reference}");
    }
    if reference.starts_with('/') {
        return format!("{authority}{}", without_dots(reference));
    }
    let folder = path.rfind('/').map_or("", |slash| &path[..=slash]);
    let folder = if folder.is_empty() && !authority.is_empty() { "/" } else { folder };
    format!("{authority}{}", without_dots(&format!("{folder}{reference}")))
}

/// Scheme and authority, and the path.
fn parts(uri: &str) -> (&str, &str) {
    if !has_scheme(uri) {
        return ("", uri);
    }
    let Some(start) = uri.find("://").map(|at| at + 3) else { return ("", uri) };
    uri.split_at(uri[start..].find('/').map_or(uri.len(), |slash| start + slash))
}

/// A path without `.` and `..` (section 5.2.4); a relative one may still climb at its start.
fn without_dots(path: &str) -> String {
    let absolute = path.starts_with('/');
    let mut kept: Vec<&str> = Vec::new();
    for segment in path.trim_start_matches('/').split('/') {
        match segment {
            "." => {}
            ".." if kept.last().is_some_and(|last| *last != "..") => {
                kept.pop();
            }
            ".." if absolute => {}
            _ => kept.push(segment),
        }
    }
    format!("{}{}", if absolute { "/" } else { "" }, kept.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_relative_to_their_base() {
        let cases = [
            ("openapi.yaml", "./schemas/pet.yaml", "schemas/pet.yaml"),
            ("paths/pets.yaml", "../schemas/pet.yaml", "schemas/pet.yaml"),
            ("a.yaml", "../b.yaml", "../b.yaml"),
            ("../a.yaml", "../b.yaml", "../../b.yaml"),
            ("https://example.com/schemas/a", "b", "https://example.com/schemas/b"),
            ("https://example.com", "b", "https://example.com/b"),
            ("https://example.com/a/b", "/c", "https://example.com/c"),
            ("https://example.com/a/b", "//other.org/c", "https://other.org/c"),
            ("https://example.com/a", "urn:x:y", "urn:x:y"),
            ("urn:x:y", "b", "b"),
        ];
        for (base, reference, expected) in cases {
            assert_eq!(join(base, reference), expected, "{reference} at {base}");
        }
    }

    #[test]
    fn octets_are_decoded_where_they_can_be() {
        assert_eq!(decoded("a%20b%7Bid%7d"), "a b{id}");
        assert_eq!(decoded("100%"), "100%");
        assert_eq!(decoded("%+f%ff"), "%+f%ff");
    }

    #[test]
    fn schemes_are_known() {
        assert!(has_scheme("https://example.com") && has_scheme("urn:a"));
        assert!(!has_scheme("a/b:c") && !has_scheme("pet.yaml") && !has_scheme(":a"));
    }
}
