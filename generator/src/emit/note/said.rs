//! Whether prose says already what a remark would say once more.

/// Words that may stand between what a value is and the value: `Default value is 3`, `defaults to 3`.
const BETWEEN: [&str; 7] = ["value", "values", "is", "to", "of", "are", "the"];

/// Whether the text gives a value as what a word says: `Default: 3`, `Defaults to "asc".`, `Maximum: 50`.
pub(super) fn value(text: &[String], word: &str, value: &str) -> bool {
    let value = plain(value);
    let text = plain(&text.join(" "));
    let behind = text.match_indices(word).map(|(at, word)| &text[at + word.len()..]);
    !value.is_empty() && behind.map(without_words).any(|rest| is_first(rest, &value))
}

/// Text without the marks and quotes that stand around values.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|letter| !matches!(letter, '`' | '"' | '\'' | '*'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// What follows the words and signs before the value.
fn without_words(text: &str) -> &str {
    let mut rest = text.strip_prefix('s').unwrap_or(text).trim_start_matches([' ', ':', '=', '-']);
    while let Some((_, after)) = rest.split_once([' ', ':']).filter(|(word, _)| BETWEEN.contains(word)) {
        rest = after.trim_start_matches([' ', ':', '=']);
    }
    rest
}

/// Whether the text begins with the value, as a whole.
fn is_first(text: &str, value: &str) -> bool {
    text.strip_prefix(value).is_some_and(|rest| {
        let mut rest = rest.chars();
        match rest.next() {
            None => true,
            Some('.') => rest.next().is_none_or(|next| !next.is_alphanumeric()),
            Some(next) => !next.is_alphanumeric() && !matches!(next, '_' | '-' | '/'),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::value as said;

    fn default(text: &[String], value: &str) -> bool {
        said(text, "default", value)
    }

    #[test]
    fn a_default_may_be_told_in_prose() {
        for (text, value) in [
            ("How many. Default: true", "true"),
            ("Defaults to `default`.", "\"default\""),
            ("Default is 0.75.", "0.75"),
            ("The default value is **10**, at most 100.", "10"),
        ] {
            assert!(default(&[text.to_owned()], value), "{text}");
        }
    }

    #[test]
    fn limits_may_be_told_in_prose() {
        let text = ["Default: 20. Minimum: 1. The maximum value is 50.".to_owned()];
        assert!(said(&text, "minimum", "1") && said(&text, "maximum", "50"));
        assert!(!said(&text, "maximum", "5"));
    }

    #[test]
    fn another_value_is_no_default() {
        for (text, value) in [
            ("Default: 1.5", "1"),
            ("By default all are shown", "3"),
            ("Defaults to 10", "1"),
            ("Either the default or 3", "3"),
            ("Default: as_is", "\"as\""),
            ("", "\"\""),
        ] {
            assert!(!default(&[text.to_owned()], value), "{text}");
        }
    }
}
