//! Files and functions that have grown too large to be read at once.

use super::Source;

const MOST_LINES_OF_FILE: usize = 250;
/// A list that is written by `cargo xtask bless`, as long as there are cases.
const LISTED: &str = "tests/src/cases/mod.rs";
const MOST_LINES_OF_FUNCTION: usize = 40;

pub(super) fn check(source: &Source) -> Vec<String> {
    let lines: Vec<&str> = source.text.lines().collect();
    let mut complaints = functions(source, &lines);
    if lines.len() > MOST_LINES_OF_FILE && source.path != LISTED {
        complaints.push(format!("{}: {} lines, {MOST_LINES_OF_FILE} at most", source.path, lines.len()));
    }
    complaints
}

/// Functions end at the first brace that stands as far left as they start: `cargo fmt` sees to it.
fn functions(source: &Source, lines: &[&str]) -> Vec<String> {
    let mut complaints = Vec::new();
    for (start, line) in lines.iter().enumerate().filter(|(_, line)| starts_function(line)) {
        let indent = line.len() - line.trim_start().len();
        let end = format!("{}}}", " ".repeat(indent));
        let length = lines[start..].iter().position(|line| **line == end).map_or(1, |position| position + 1);
        if length > MOST_LINES_OF_FUNCTION {
            let most = MOST_LINES_OF_FUNCTION;
            complaints.push(format!(
                "{}:{}: a function of {length} lines, {most} at most",
                source.path,
                start + 1
            ));
        }
    }
    complaints
}

fn starts_function(line: &str) -> bool {
    let plain = line.trim_start();
    let plain = plain.strip_prefix("pub(crate) ").or(plain.strip_prefix("pub(super) ")).unwrap_or(plain);
    let plain = plain.strip_prefix("pub ").unwrap_or(plain);
    let plain = plain.strip_prefix("async ").or(plain.strip_prefix("const ")).unwrap_or(plain);
    plain.starts_with("fn ") && line.trim_end().ends_with(['{', '('])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_function_is_found() {
        let body = "    let _ = ();\n".repeat(MOST_LINES_OF_FUNCTION);
        let text = format!("fn short() {{\n}}\n\npub(super) fn long() {{\n{body}}}\n");
        let complaints = check(&Source { path: "a.rs".to_owned(), text });
        assert_eq!(complaints, ["a.rs:4: a function of 42 lines, 40 at most"]);
    }
}
