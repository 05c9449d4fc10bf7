//! Code: spans, fenced blocks and their languages.

/// Languages that rustdoc neither compiles nor complains of.
#[rustfmt::skip]
const LANGUAGES: &[&str] = &[
    "bash", "c", "c++", "cpp", "csharp", "css", "csv", "curl", "dart", "diff", "elixir", "go", "graphql", "html",
    "http", "ini", "java", "javascript", "js", "json", "json5", "jsonc", "jsx", "kotlin", "lua", "markdown", "md",
    "objective-c", "perl", "php", "powershell", "protobuf", "py", "python", "r", "rb", "ruby", "scala", "sh", "shell",
    "sql", "swift", "text", "toml", "ts", "tsx", "typescript", "xml", "yaml", "yml",
];

/// The info string to write for the one that was read.
pub(super) fn language(info: &str) -> &'static str {
    let name = info.split([',', ' ', '{', ':']).next().unwrap_or_default();
    known(name).unwrap_or("text")
}

/// Whether the word is the name of a language.
pub(super) fn is_language(word: &str) -> bool {
    known(word).is_some()
}

fn known(word: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|known| known.eq_ignore_ascii_case(word)).copied()
}

/// A fenced block; nothing for blank content.
pub(super) fn block(info: &str, content: &str) -> Vec<String> {
    let mut body: Vec<&str> = content.lines().map(str::trim_end).collect();
    while body.last().is_some_and(|line| line.is_empty()) {
        body.pop();
    }
    let blank = body.iter().take_while(|line| line.is_empty()).count();
    if blank == body.len() {
        return Vec::new();
    }
    let fence = "`".repeat(longest_run(content).max(2) + 1);
    let mut lines = vec![format!("{fence}{}", language(info))];
    lines.extend(body[blank..].iter().map(ToString::to_string));
    lines.push(fence);
    lines
}

/// The text as it was written.
pub(super) fn verbatim(text: &str) -> Vec<String> {
    block("text", text)
}

/// A code span around text of one line; nothing for blank text.
pub(super) fn span(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() {
        return String::new();
    }
    let ticks = "`".repeat(free_run(text));
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{ticks}{pad}{text}{pad}{ticks}")
}

/// The length of the code span that the text begins with, or else of its backticks.
pub(super) fn span_length(text: &str) -> usize {
    let ticks = text.len() - text.trim_start_matches('`').len();
    let mut at = ticks;
    while let Some(next) = text[at..].find('`').map(|next| at + next) {
        let run = text[next..].len() - text[next..].trim_start_matches('`').len();
        at = next + run;
        if run == ticks {
            return at;
        }
    }
    ticks
}

/// The length of the longest run of backticks.
fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// The shortest length of a run of backticks that the text does not contain.
fn free_run(text: &str) -> usize {
    let mut taken: Vec<usize> = text.split(|c| c != '`').map(str::len).filter(|n| *n > 0).collect();
    taken.sort_unstable();
    taken.dedup();
    taken.iter().zip(1..).take_while(|(have, want)| *have == want).count() + 1
}

#[cfg(test)]
mod tests {
    use super::{block, language, span};

    #[test]
    fn languages_of_rust_become_text() {
        for info in
            ["", "rust", "rs", "no_run", "should_panic,json", "ignore", "edition2021", "E0001", "{.rust}"]
        {
            assert_eq!(language(info), "text", "{info}");
        }
        assert_eq!(language("JSON"), "json");
        assert_eq!(language("bash title=\"x\""), "bash");
    }

    #[test]
    fn a_fence_is_longer_than_its_content() {
        assert_eq!(block("", "\n```\nx\n"), ["````text", "```", "x", "````"]);
        assert_eq!(block("json", " \n"), [""; 0]);
    }

    #[test]
    fn a_span_survives_backticks() {
        assert_eq!(span("a"), "`a`");
        assert_eq!(span("a`b"), "``a`b``");
        assert_eq!(span("`a``"), "``` `a`` ```");
        assert_eq!(span(" "), "");
    }
}
