//! The operations: one table, or one for each tag where there are many.

use indexmap::IndexMap;

use crate::emit::{Input, attr, doc, gate, ident};
use crate::ir::Operation;

/// So many operations fit one table.
const FEW: usize = 20;

/// The lines of the tables, each with an empty line before it.
pub(super) fn tables(input: Input<'_>) -> Vec<String> {
    let operations = &input.api.operations;
    let mut tagged: IndexMap<&str, Vec<usize>> = IndexMap::new();
    for (index, operation) in operations.iter().enumerate() {
        let tag = operation.tags.first().map_or("", |tag| tag.trim());
        tagged.entry(tag).or_default().push(index);
    }
    if operations.len() <= FEW || tagged.len() < 2 {
        return table(input, &(0..operations.len()).collect::<Vec<_>>());
    }
    let section = |(tag, indices): (&str, Vec<usize>)| {
        let heading = if tag.is_empty() { "Others".to_owned() } else { doc::line(tag) };
        let mut lines = vec![String::new(), format!("## {heading}")];
        let feature = gate::of_tag(input, tag).map(|feature| format!("Feature {}.", doc::code(feature)));
        lines.extend(feature.into_iter().flat_map(|feature| [String::new(), feature]));
        lines.extend(table(input, &indices));
        lines
    };
    tagged.into_iter().flat_map(section).collect()
}

fn table(input: Input<'_>, indices: &[usize]) -> Vec<String> {
    let head = ["", "| Operation | Request | What it does |", "|---|---|---|"].map(str::to_owned);
    head.into_iter().chain(indices.iter().map(|index| row(input, *index))).collect()
}

fn row(input: Input<'_>, index: usize) -> String {
    let (operation, name) = (&input.api.operations[index], &input.names.operation(index).module);
    let body = operation.body.as_ref().filter(|_| operation.again.is_some());
    let form = body.map(|body| format!(" with {}", doc::code(&body.media_type))).unwrap_or_default();
    let request = doc::code(&format!("{} {}", operation.method, operation.path)).replace('|', "\\|") + &form;
    let title = attr::title(&operation.doc).map(|title| doc::cell(&title)).unwrap_or_default();
    let (function, module) = (name.as_str(), ident::ident(name));
    format!("| [`{function}`](operations::{module}) | {request} | {} |", what(operation, title))
}

/// What an operation does, with a word before it where it is deprecated and the title does not say so.
fn what(operation: &Operation, title: String) -> String {
    if !operation.doc.deprecated || title.to_lowercase().contains("deprecated") {
        return title;
    }
    if title.is_empty() { "*Deprecated.*".to_owned() } else { format!("*Deprecated.* {title}") }
}
