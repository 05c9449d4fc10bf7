//! Lists that are indented as code is, as in docstrings: below a paragraph Markdown takes four spaces for code.

use super::{indent, is_fence};

const MARKS: [&str; 2] = ["- ", "* "];

/// The text with such lists at its margin.
pub(super) fn mend(text: &str) -> Option<String> {
    let indented =
        |mark: &str| text.contains(&format!("\n    {mark}")) || text.contains(&format!("     {mark}"));
    MARKS.iter().any(|mark| indented(mark)).then(|| moved(text))
}

fn moved(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut out: Vec<&str> = Vec::with_capacity(lines.len());
    let mut in_code = false;
    let mut at = 0;
    while at < lines.len() {
        in_code ^= is_fence(lines[at]);
        let end = if in_code || !may_begin(&out) { at } else { at + length(&lines[at..]) };
        if end == at {
            out.push(lines[at]);
            at += 1;
        } else {
            let margin = indent(lines[at]);
            out.extend(lines[at..end].iter().map(|line| line.get(margin..).unwrap_or_default()));
            at = end;
        }
    }
    out.join("\n")
}

/// Whether a block of code may begin behind these lines: below a list the text would be a part of it.
fn may_begin(before: &[&str]) -> bool {
    let filled = before.iter().rev().find(|line| !line.trim().is_empty());
    let begun = before.last().is_some_and(|line| line.trim().is_empty());
    begun && filled.is_some_and(|line| indent(line) == 0 && !is_item(line))
}

/// The number of lines of the indented block that begins here, if it is a list and nothing else.
fn length(lines: &[&str]) -> usize {
    let margin = indent(lines[0]);
    if margin < 4 || !is_item(lines[0]) {
        return 0;
    }
    let block = lines.iter().take_while(|line| line.trim().is_empty() || indent(line) >= 4);
    let block: Vec<&&str> = block.collect();
    let listed = |line: &&&str| {
        line.trim().is_empty() || indent(line) > margin || indent(line) == margin && is_item(line)
    };
    if block.iter().all(listed) { block.len() } else { 0 }
}

fn is_item(line: &str) -> bool {
    let text = line.trim_start_matches(' ');
    let number = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
    MARKS.iter().any(|mark| text.starts_with(mark)) || number.len() < text.len() && number.starts_with(". ")
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn an_indented_list_is_a_list() {
        let docstring = "State:\n\n        - Open: it\n          was opened.\n        - Done.\n\nMore.";
        let list = "State:\n\n- Open: it\n  was opened.\n- Done.\n\nMore.";
        assert_eq!(mend(docstring).as_deref(), Some(list));
    }

    #[test]
    fn code_and_lists_in_lists_stay() {
        for text in [
            "Run:\n\n    - name: a\n      run: b\n    steps: c",
            "- a\n\n    - b",
            "```\na\n\n    - b\n```",
            "a\n    - b",
            "    - a",
        ] {
            assert_eq!(mend(text).unwrap_or_else(|| text.to_owned()), text);
        }
    }
}
