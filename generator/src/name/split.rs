//! Where one word ends and the next begins in letters without space between them.

/// Gives each word of a text: whatever is neither an ASCII letter nor a digit separates, and so do capitals, where
/// `heck` separates them: `exchangeAuthCode`, `APIKey`.
pub(super) fn split<'t>(text: &'t str, mut found: impl FnMut(&'t str)) {
    for run in text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|run| !run.is_empty()) {
        let (bytes, mut start, mut case) = (run.as_bytes(), 0, None);
        for at in 0..bytes.len() - 1 {
            let (this, next) = (Case::of(bytes[at]), Case::of(bytes[at + 1]));
            let now = this.or(case);
            let end = match (case, this, next) {
                _ if now == Some(Case::Lower) && next == Some(Case::Upper) => at + 1,
                (Some(Case::Upper), Some(Case::Upper), Some(Case::Lower)) => at,
                _ => {
                    case = now;
                    continue;
                }
            };
            found(&run[start..end]);
            (start, case) = (end, None);
        }
        found(&run[start..]);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Lower,
    Upper,
}

impl Case {
    /// That of a letter; a digit has none.
    fn of(letter: u8) -> Option<Self> {
        match letter {
            b'a'..=b'z' => Some(Self::Lower),
            b'A'..=b'Z' => Some(Self::Upper),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use heck::ToSnakeCase;
    use proptest::prelude::*;

    use super::split;

    proptest! {
        #[test]
        fn words_are_those_of_heck(text in "[A-Ca-c0-1 _-]{0,12}") {
            let mut words = Vec::new();
            split(&text, |word| words.push(word.to_ascii_lowercase()));
            prop_assert_eq!(words.join("_"), text.to_snake_case());
        }
    }
}
