//! The path of an operation as requests have it.

use std::fmt::Write;

/// A path in which what no URI may have is percent-encoded, but for the names in braces (RFC 3986, section 2). What
/// follows a `#` only tells paths apart: a request has no fragment.
pub(super) fn sent(path: &str) -> String {
    let mut sent = String::with_capacity(path.len());
    let mut named = false;
    for each in path.chars().take_while(|each| *each != '#') {
        named = each == '{' || named && each != '}';
        if named || each == '}' || is_allowed(each) {
            sent.push(each);
        } else {
            for byte in each.encode_utf8(&mut [0; 4]).bytes() {
                write!(sent, "%{byte:02X}").expect("a text takes any text");
            }
        }
    }
    sent
}

/// Whether a character may stand in a URI; a `%` is taken for the first of a triple.
fn is_allowed(each: char) -> bool {
    each.is_ascii_alphanumeric() || "-._~:/?[]@!$&'()*+,;=%".contains(each)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_uri_may_have_stays() {
        for path in ["/", "/a//b/", "/Pets('{id}')/a.b(x={x})", "/v1/{a b}:run", "/a%20b?c=[{d}]&e=1,2"] {
            assert_eq!(sent(path), path);
        }
    }

    #[test]
    fn what_it_may_not_have_is_encoded() {
        assert_eq!(sent("/a b/{c d}/<e>"), "/a%20b/{c d}/%3Ce%3E");
        assert_eq!(sent("/m\u{fc}sli|\"^`\\"), "/m%C3%BCsli%7C%22%5E%60%5C");
    }

    #[test]
    fn a_fragment_is_not_sent() {
        assert_eq!(sent("/a?b={c}#d e"), "/a?b={c}");
    }
}
