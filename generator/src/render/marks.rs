//! Marks in doc comments: what is printed with them once is written out here.
//!
//! No text of a document makes one: prose is free of control characters, and literals have them escaped.

/// Parts the lines of a doc comment: as one attribute they are parsed and printed once, and not line by line.
pub(crate) const BREAK: &str = "\u{1}";

/// The doc comment that stands for a blank line.
pub(super) const BLANK: &str = "\u{1}\u{2}";

/// Begins the doc comment that stands for a line which is there only if the function below it is [`LONG`].
pub(crate) const IF_LONG: &str = "\u{1}\u{3}";

/// Lines beyond which the body of a function is long: a lint looks at that (clippy's `too_many_lines`).
pub(crate) const LONG: usize = 100;

/// The marks that a doc comment begins with, within items and before them.
const SLASHES: usize = "///".len();

/// Adds the text without marks: each line of a doc comment in a line of its own.
pub(super) fn write_out(text: &str, out: &mut String) {
    out.reserve(text.len() + text.len() / 8);
    let mut rest = text;
    while let Some(mark) = rest.find(BREAK) {
        let start = rest[..mark].rfind('\n').map_or(0, |end| end + 1);
        let end = rest[mark..].find('\n').map_or(rest.len(), |length| mark + length + 1);
        out.push_str(&rest[..start]);
        let (line, after) = rest[start..].split_at(end - start);
        comment(line, after, out);
        rest = after;
    }
    out.push_str(rest);
}

/// Writes out a doc comment that has a mark in it; `after` is the text that comes behind it.
fn comment(line: &str, after: &str, out: &mut String) {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let (before, text) = line.split_at(indent + SLASHES);
    let text = text.trim_end_matches('\n');
    if text == BLANK {
        out.push('\n');
        return;
    }
    if let Some(line) = text.strip_prefix(IF_LONG) {
        let indent = &before[..indent];
        out.extend(if is_long(after, indent) { [indent, line, "\n"] } else { [""; 3] });
        return;
    }
    for part in text.split(BREAK) {
        out.extend([before, part.trim_end_matches(' '), "\n"]);
    }
}

/// Whether the body of the first function of the text, which is indented so far, is long.
fn is_long(text: &str, indent: &str) -> bool {
    // Every line within is indented further.
    let at_margin = |line: &&str| line.strip_prefix(indent).is_some_and(|line| !line.starts_with(' '));
    let body = text.lines().skip_while(|line| !(at_margin(line) && line.ends_with('{'))).skip(1);
    body.take_while(|line| !at_margin(line)).nth(LONG).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_lines() {
        let text = "//! A\u{1}\u{1} B\nstruct C {\n    ///\u{1}\u{2}\n    /// D \u{1} E\n    e: F,\n}\n";
        let mut out = String::from("// X\n");
        write_out(text, &mut out);
        let expected = "// X\n//! A\n//!\n//! B\nstruct C {\n\n    /// D\n    /// E\n    e: F,\n}\n";
        assert_eq!(out, expected);
    }

    #[test]
    fn a_line_stays_if_the_function_is_long() {
        let written = |lines: usize| {
            let body = "        a();\n".repeat(lines);
            let mut out = String::new();
            let mark = format!("    ///{IF_LONG}#[b]\n");
            write_out(&format!("{mark}    fn c(\n        d: D,\n    ) {{\n{body}    }}\n    e\n"), &mut out);
            out
        };
        assert!(written(LONG).starts_with("    fn c("));
        assert!(written(LONG + 1).starts_with("    #[b]\n    fn c("));
    }
}
