//! The one constructor that turns words into an identifier.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Where an identifier stands; it decides the case, and what is put before a digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Position {
    Type,
    Variant,
    Field,
    Module,
}

/// A checked identifier: nothing else of a document ever becomes one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Name {
    text: String,
}

impl Name {
    /// Joins words of ASCII letters and digits in the case that the position asks for.
    pub(crate) fn new(words: &[String], position: Position) -> Self {
        let mut text: String = match position {
            Position::Type | Position::Variant => upper_camel_case(words),
            Position::Field | Position::Module if words.iter().all(|word| is_plain(word)) => words.join("_"),
            Position::Field | Position::Module => words.join("_").to_snake_case(),
        };
        text.retain(|letter| letter.is_ascii_alphanumeric() || letter == '_');
        if !text.starts_with(|first: char| first.is_ascii_alphabetic()) {
            text = position.before_digit().to_owned() + &text;
        }
        if NEVER_RAW.contains(&text.as_str()) {
            text.push('_');
        }
        Self { text }
    }

    /// The text without `r#`: what file names and claims are made of.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the identifier has to be written with `r#`.
    pub(crate) fn is_raw(&self) -> bool {
        KEYWORDS.contains(&self.text.as_str())
    }
}

/// Words in one, with capitals. Between digits a `_` stays, or else `1.5` and `15` would read alike.
fn upper_camel_case(words: &[String]) -> String {
    let mut joined = String::new();
    for word in words {
        let digits = joined.ends_with(|end: char| end.is_ascii_digit())
            && word.starts_with(|start: char| start.is_ascii_digit());
        joined.push_str(if digits { "_" } else { "" });
        match word.chars().next().filter(|_| is_plain(word)) {
            Some(first) => {
                joined.push(first.to_ascii_uppercase());
                joined.push_str(&word[1..]);
            }
            None => joined.push_str(&word.to_upper_camel_case()),
        }
    }
    joined
}

/// Whether a word is of small letters and digits alone, as nearly all are: there is nothing to split.
fn is_plain(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
}

impl Position {
    fn before_digit(self) -> &'static str {
        match self {
            Self::Type => "Type",
            Self::Variant => "Value",
            Self::Field => "field_",
            Self::Module => "operation_",
        }
    }
}

/// Keywords that no `r#` makes an identifier of (The Rust Reference, "Raw identifiers").
const NEVER_RAW: [&str; 5] = ["self", "Self", "super", "crate", "_"];

/// The other keywords of the 2024 edition.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn name(words: &[&str], position: Position) -> String {
        Name::new(&words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>(), position).text
    }

    #[test]
    fn the_position_decides_the_case() {
        assert_eq!(name(&["code", "challenge"], Position::Type), "CodeChallenge");
        assert_eq!(name(&["code", "challenge"], Position::Field), "code_challenge");
        assert_eq!(name(&["200"], Position::Variant), "Value200");
        assert_eq!(name(&["gpt", "4", "0613", "a"], Position::Variant), "Gpt4_0613A");
        assert_eq!(name(&["1st"], Position::Field), "field_1st");
        assert_eq!(name(&["self"], Position::Field), "self_");
        assert_eq!(name(&[], Position::Type), "Type");
    }
}
