//! A backslash at the end of a paragraph: it breaks a line that nothing follows, and Markdown shows it.

use super::is_fence;

const BREAK: char = '\\';

/// The text without such breaks.
pub(super) fn mend(text: &str) -> Option<String> {
    let ends = |line: &str| line.trim_end().ends_with(BREAK);
    text.lines().any(ends).then(|| {
        let lines: Vec<&str> = text.split('\n').collect();
        let mut in_code = false;
        let mended = lines.iter().enumerate().map(|(at, line)| {
            in_code ^= is_fence(line);
            let is_last = lines.get(at + 1).is_none_or(|next| next.trim().is_empty());
            if is_last && !in_code { without_break(line) } else { line }
        });
        mended.collect::<Vec<_>>().join("\n")
    })
}

/// The line without a single backslash behind its last word, which is no path of folders.
fn without_break(line: &str) -> &str {
    let rest = line.trim_end().strip_suffix(BREAK);
    let is_break = |rest: &&str| {
        let word = rest.rsplit(char::is_whitespace).next().unwrap_or_default();
        let ends = |end: char| end.is_alphanumeric() || matches!(end, '.' | '`' | ')' | '*');
        word.ends_with(ends) && !word.contains(BREAK)
    };
    rest.filter(is_break).unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn nothing_follows_the_last_line() {
        assert_eq!(mend("a.\\\nb.\\\n\nc\\").as_deref(), Some("a.\\\nb.\n\nc"));
        for plain in ["a \\", "\\\\", "C:\\a\\", "```\na\\\n\n```"] {
            assert_eq!(mend(plain).as_deref(), Some(plain));
        }
        assert_eq!(mend("a"), None);
    }
}
