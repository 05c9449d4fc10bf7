//! Breaks long lines of a paragraph.

use super::guard::{guard, is_marker};

/// Stands for a space where no line may break: within code and addresses.
pub(super) const GLUE: char = '\0';

/// The lines of a paragraph. Breaks of the author stay; only longer lines are broken, where a space allows it.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut broken = false;
    for line in text.split('\n').map(str::trim).filter(|line| !matches!(*line, "" | "\\")) {
        // What was broken off goes on with the line it belongs to.
        let rest =
            if broken && goes_on(line) { lines.pop().filter(|rest| !rest.ends_with('\\')) } else { None };
        let before = lines.len();
        match rest {
            Some(rest) => break_line(&format!("{rest} {line}"), width, &mut lines),
            None => break_line(line, width, &mut lines),
        }
        broken = lines.len() > before + 1;
    }
    if let Some(last) = lines.last_mut()
        && last.ends_with('\\')
    {
        last.pop();
    }
    lines.iter().map(|line| finish(line)).filter(|line| !line.is_empty()).collect()
}

/// Whether a line is the middle of a sentence.
fn goes_on(line: &str) -> bool {
    line.starts_with(|c: char| c.is_lowercase() || c == '`')
}

/// Text on one line.
pub(super) fn join(text: &str) -> String {
    let words: Vec<&str> = text.split([' ', '\n']).filter(|word| !word.is_empty()).collect();
    finish(&words.join(" "))
}

/// Fills lines word by word.
fn break_line(line: &str, width: usize, lines: &mut Vec<String>) {
    let mut now = String::new();
    let mut length = 0;
    for word in line.split(' ').filter(|word| !word.is_empty()) {
        let wide = word.chars().count();
        if length > 0 && length + 1 + wide > width && !is_marker(word) {
            lines.push(std::mem::take(&mut now));
            length = 0;
        }
        if length > 0 {
            now.push(' ');
            length += 1;
        }
        now.push_str(word);
        length += wide;
    }
    lines.push(now);
}

/// Puts spaces back, and sees to the start of the line.
fn finish(line: &str) -> String {
    guard(line.replace(GLUE, " ").trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{join, wrap};

    #[test]
    fn short_lines_stay() {
        assert_eq!(wrap("one\ntwo  three\n", 20), ["one", "two three"]);
    }

    #[test]
    fn long_lines_break_at_spaces() {
        assert_eq!(wrap("one two three four", 9), ["one two", "three", "four"]);
        assert_eq!(wrap("one `two\0three` four", 9), ["one", "`two three`", "four"]);
    }

    #[test]
    fn what_is_broken_off_joins_its_sentence() {
        assert_eq!(wrap("one two three\nfour five\nSix", 12), ["one two", "three four", "five", "Six"]);
    }

    #[test]
    fn a_line_never_starts_with_a_marker() {
        assert_eq!(wrap("one two - three", 8), ["one two -", "three"]);
        assert_eq!(wrap("one\n- two", 80), ["one", "\\- two"]);
    }

    #[test]
    fn one_line_has_no_breaks() {
        assert_eq!(join(" a\nb  c "), "a b c");
    }
}
