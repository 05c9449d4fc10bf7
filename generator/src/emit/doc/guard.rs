//! Keeps a line of a paragraph from being taken for the start of another block.

/// Escapes what would make the line a list item, heading, quote, rule, underline or fence.
pub(super) fn guard(line: String) -> String {
    match escape_at(&line) {
        Some(at) => {
            let mut line = line;
            line.insert(at, '\\');
            line
        }
        None => line,
    }
}

/// Where a backslash is needed, if anywhere.
fn escape_at(line: &str) -> Option<usize> {
    if let Some(rest) = ["[ ] ", "[x] "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return escape_at(rest).map(|at| at + 4);
    }
    let first = line.chars().next()?;
    let word = line.split(' ').next().unwrap_or_default();
    match first {
        '>' => Some(0),
        '-' | '+' | '*' if word.len() == 1 => Some(0),
        '#' if word.len() <= 6 && word.bytes().all(|b| b == b'#') => Some(0),
        '~' if line.starts_with("~~~") => Some(0),
        '`' if line.starts_with("```") && !line.trim_start_matches('`').contains('`') => Some(0),
        '0'..='9' => number_end(word),
        _ if is_drawn(line) => Some(0),
        _ => None,
    }
}

/// The place of the `.` or `)` of a list number that is the whole word.
fn number_end(word: &str) -> Option<usize> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    (digits <= 9 && matches!(&word[digits..], "." | ")")).then_some(digits)
}

/// Whether the line is drawn of the marks that rules, underlines and table heads are drawn of.
fn is_drawn(line: &str) -> bool {
    let all = |marks: &str| line.chars().all(|c| c == ' ' || marks.contains(c));
    all("=") || all("*") || all("_") || all("|:-")
}

/// Whether a line must not start with this word; wrapping keeps it with the word before.
pub(super) fn is_marker(word: &str) -> bool {
    escape_at(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::guard;

    #[test]
    fn markers_are_escaped() {
        for (line, expected) in [
            ("- a", "\\- a"),
            ("12. a", "12\\. a"),
            ("# a", "\\# a"),
            ("> a", "\\> a"),
            ("===", "\\==="),
            ("| --- | :-: |", "\\| --- | :-: |"),
            ("~~~", "\\~~~"),
            ("[ ] ~~~", "[ ] \\~~~"),
        ] {
            assert_eq!(guard(line.to_owned()), expected);
        }
    }

    #[test]
    fn words_are_left() {
        for line in ["-a", "1.5 a", "#a", "**a**", "a - b", "`a`", "~~a~~"] {
            assert_eq!(guard(line.to_owned()), line);
        }
    }
}
