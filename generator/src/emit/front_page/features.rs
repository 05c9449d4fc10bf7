//! What the features of the crate turn on.

use std::iter;

use crate::emit::{Input, doc, gate};

/// The features that every crate has, and what each is for.
const FEATURES: [(&[&str], &str); 5] = [
    (
        &["rustls", "native-tls", "rustls-no-provider"],
        "requests go through `reqwest`, with this TLS; `rustls` is on by default. Without any of them the client needs \
         a [`Client::transport`].",
    ),
    (&["gzip"], "replies may come compressed."),
    (&["blocking"], "`BlockingClient`, for programs without a runtime."),
    (&["tracing"], "a span for each request, with the names of OpenTelemetry."),
    (&["decode-requests"], "`Deserialize` of types that only requests have."),
];

/// The lines of the section, with an empty line before it; a module has the features of the crate around it.
pub(super) fn lines(input: Input<'_>) -> Vec<String> {
    if !input.config.is_crate() {
        return Vec::new();
    }
    let head = ["", "## Features", ""].map(str::to_owned).into_iter();
    let parts = gate::features(input);
    let parts = parts.split_first().map(|((all, _), parts)| tags(all, parts));
    head.chain(FEATURES.iter().flat_map(|(names, what)| item(names, what)))
        .chain(parts.unwrap_or_default())
        .collect()
}

/// The feature for everything, which turns on one for each part.
fn tags(all: &str, parts: &[(String, Vec<String>)]) -> Vec<String> {
    let others = parts.iter().map(|(name, _)| name).filter(|name| !name.starts_with("tag-"));
    let each: Vec<String> =
        iter::once("a `tag-...` for each tag".to_owned()).chain(others.map(|name| doc::code(name))).collect();
    let what = format!(
        "the operations of all tags, on by default. Without it only those are compiled whose features are on: {}.",
        each.join(", ")
    );
    item(&[all], &what)
}

/// An item of the list, in lines of their own below the mark.
fn item(names: &[&str], what: &str) -> Vec<String> {
    let names: Vec<String> = names.iter().map(|name| doc::code(name)).collect();
    let lines = doc::paragraph(&format!("{}: {what}", names.join(", ")));
    let marked = lines.iter().enumerate();
    marked.map(|(index, line)| format!("{}{line}", if index == 0 { "- " } else { "  " })).collect()
}
