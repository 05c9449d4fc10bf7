//! Work that was left open, and lints that were silenced.

use super::Source;

/// Why contract tests, which the generator writes for its users, are not run with the others.
const CONTRACT: &str = r#" = "sends a request to a server"]"#;

pub(super) fn check(source: &Source) -> Vec<String> {
    let lines = source.text.lines().enumerate();
    let found = lines.flat_map(|(index, line)| forbidden().map(move |word| (index, line, word)));
    found
        .filter(|(_, line, word)| line.contains(word.as_str()) && !line.contains(CONTRACT))
        .map(|(index, _, word)| format!("{}:{}: `{word}`", source.path, index + 1))
        .collect()
}

/// Put together here, so that this file does not hold them.
fn forbidden() -> impl Iterator<Item = String> {
    let macros = ["todo", "unimplemented", "dbg"].map(|name| format!("{name}!("));
    let attributes = ["allow", "ignore"].map(|name| format!("#[{name}"));
    macros.into_iter().chain(attributes)
}
