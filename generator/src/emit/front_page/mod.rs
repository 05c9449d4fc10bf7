//! The front page: what the API is, how it is called, and tables of what there is.

mod about;
mod example;
mod features;
mod operations;

use std::collections::HashSet;

use super::{Input, attr, doc, event};
use crate::ir::Server;

/// The lines of the documentation of the root.
pub(super) fn lines(input: Input<'_>) -> Vec<String> {
    let api = input.api;
    let mut page = about::lines(api);
    if !api.servers.is_empty() {
        page.push(String::new());
        page.extend(servers(&api.servers));
    }
    if !api.operations.is_empty() {
        page.extend(
            ["", "Make a [`Client`], build the request of an operation, and call it:"].map(str::to_owned),
        );
        page.extend(example::lines(input));
        page.extend(operations::tables(input));
    }
    if !api.events.is_empty() {
        if operations::is_sectioned(input) {
            page.extend(["", "## What the server sends"].map(str::to_owned));
        }
        let how = "The server sends requests, too; the module of each has functions that read one:";
        page.extend(["", how, "", "| Request | What it is |", "|---|---|"].map(str::to_owned));
        page.extend((0..api.events.len()).map(|index| event_row(input, index)));
    }
    page.extend(features::lines(input));
    page
}

/// Where the servers are.
fn servers(servers: &[Server]) -> Vec<String> {
    let mut urls: Vec<String> = servers.iter().map(|server| doc::code(&server.url)).collect();
    let mut seen = HashSet::new();
    urls.retain(|url| seen.insert(url.clone()));
    let (what, which) = if urls.len() == 1 { ("Base URL", "it") } else { ("Base URLs", "each") };
    doc::paragraph(&format!("{what}: {}. [`servers::Server`] makes a client of {which}.", urls.join(", ")))
}

fn event_row(input: Input<'_>, index: usize) -> String {
    let (event, name) = (&input.api.events[index], &input.names.event(index).module);
    let folder = event::folder(event.kind);
    let what = attr::title(&event.doc).map(|title| doc::cell(&title)).unwrap_or_default();
    format!("| [`{name}`]({folder}::{name}) | {what} |", name = name.as_str())
}
