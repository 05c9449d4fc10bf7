//! Text of a document, made safe to print.

/// One line of words: what would steer a terminal, or turn the order of what is read, is written as an escape.
pub(super) fn words(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unsafe(c) {
            clean.extend(c.escape_default());
        } else {
            clean.push(c);
        }
    }
    clean
}

/// What is shown of a character of an excerpt; tabs and ASCII control characters are left to the renderer.
pub(super) fn character(c: char) -> char {
    if is_unsafe(c) && !c.is_ascii() { char::REPLACEMENT_CHARACTER } else { c }
}

fn is_unsafe(c: char) -> bool {
    // Marks that turn the direction of text (Unicode Standard Annex 9), line breaks, and a stray byte order mark.
    let turns =
        matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || turns || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(words("a\u{1b}[2J\u{9b}b\u{202e}c\nü"), "a\\u{1b}[2J\\u{9b}b\\u{202e}c\\nü");
        assert_eq!("a\u{9b}\u{202e}ü".chars().map(character).collect::<String>(), "a\u{fffd}\u{fffd}ü");
    }
}
