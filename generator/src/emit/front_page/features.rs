//! What the features of the crate turn on.

use crate::emit::{Input, doc};

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
    head.chain(FEATURES.iter().flat_map(|(names, what)| item(names, what))).collect()
}

/// An item of the list, in lines of their own below the mark.
fn item(names: &[&str], what: &str) -> Vec<String> {
    let names: Vec<String> = names.iter().map(|name| doc::code(name)).collect();
    let lines = doc::paragraph(&format!("{}: {what}", names.join(", ")));
    let marked = lines.iter().enumerate();
    marked.map(|(index, line)| format!("{}{line}", if index == 0 { "- " } else { "  " })).collect()
}
