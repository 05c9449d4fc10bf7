//! Characters that have no place in source text.

/// Lines end in `\n`, tabs are spaces, and what cannot be seen is dropped.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                out.push('\n');
                column = 0;
            }
            '\t' => {
                let width = 4 - column % 4;
                out.extend(std::iter::repeat_n(' ', width));
                column += width;
            }
            c if is_hidden(c) => {}
            c => {
                out.push(c);
                column += 1;
            }
        }
    }
    out
}

/// The text without the indentation that all of its lines share.
pub(super) fn dedent(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let filled = text.lines().filter(|line| !line.trim().is_empty());
    let shared = filled.map(indent).min().unwrap_or(0);
    let lines: Vec<&str> = text.lines().map(|line| line.get(shared..).unwrap_or_default()).collect();
    lines.join("\n")
}

/// Control characters, those that reorder text, and those without width (but for the joiners that emoji need).
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{clean, dedent};

    #[test]
    fn shared_indentation_is_dropped() {
        assert_eq!(dedent("\n    a\n\n      b\n  "), "\na\n\n  b\n");
    }

    #[test]
    fn line_ends_become_newlines() {
        assert_eq!(clean("a\r\nb\rc\u{2028}d"), "a\nb\nc\nd");
    }

    #[test]
    fn tabs_reach_the_next_stop() {
        assert_eq!(clean("\ta\n- \tb"), "    a\n-   b");
    }

    #[test]
    fn hidden_characters_are_dropped() {
        assert_eq!(clean("a\0b\u{202E}c\u{2066}d\u{FEFF}e\u{7}f\u{200D}"), "abcdef\u{200D}");
    }
}
