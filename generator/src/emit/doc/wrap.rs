//! Breaks long lines of a paragraph.

use super::guard::{guard, is_marker};

/// Stands for a space where no line may break: within code and addresses.
pub(super) const GLUE: char = '\0';

/// The lines of a paragraph. Breaks of the author stay, but for those behind a few words; only longer lines are broken,
/// where a space allows it.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (mut broken, mut begins) = (false, true);
    for line in text.split('\n').map(str::trim).filter(|line| !matches!(*line, "" | "\\")) {
        // What was broken off goes on with the line it belongs to, and so does what is barely begun.
        let is_open = |rest: &mut String| {
            !rest.ends_with('\\') && (broken && goes_on(line) || begins && is_begun(rest, line))
        };
        let rest = lines.pop_if(is_open);
        begins =
            rest.is_none() && (lines.is_empty() || lines.last().is_some_and(|last| last.ends_with('\\')));
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

/// Whether a line has so few words that nobody would break there, and the next one is the middle of its sentence.
fn is_begun(line: &str, next: &str) -> bool {
    let few = line.chars().count() + next.find(' ').unwrap_or(next.len()) < FEW;
    few && !line.ends_with([':', ',', ';', '.']) && goes_on(next) && next.contains(' ')
}

/// Lines that people break are longer.
const FEW: usize = 60;

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
        assert_eq!(wrap("One\nTwo  three\n", 20), ["One", "Two three"]);
        assert_eq!(wrap("one of:\ntwo three\nfour five", 80), ["one of:", "two three", "four five"]);
        assert_eq!(wrap("one\ntwo", 80), ["one", "two"]);
        let long = "one two three four five six seven eight nine ten eleven twelve\nand so on";
        assert_eq!(wrap(long, 80).join("\n"), long);
    }

    #[test]
    fn what_is_barely_begun_goes_on() {
        let text = "The id\nof the pet.\nand more\\\nThe\nid of the shop.";
        assert_eq!(wrap(text, 80), ["The id of the pet.", "and more\\", "The id of the shop."]);
    }

    #[test]
    fn nothing_is_lost_where_the_author_breaks() {
        assert_eq!(wrap("one two three\\\nfour five", 9), ["one two", "three\\", "four five"]);
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
