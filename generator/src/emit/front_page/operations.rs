//! The operations: one table, or one for each tag where there are many or the document describes the tags.

use indexmap::IndexMap;

use crate::emit::{Input, attr, doc, gate, paragraphs};
use crate::ir::Operation;

/// So many operations fit one table.
const FEW: usize = 20;

/// The lines of the tables, each with an empty line before it.
pub(super) fn tables(input: Input<'_>) -> Vec<String> {
    if !is_sectioned(input) {
        return table(input, &first(input).map(|(index, _)| index).collect::<Vec<_>>());
    }
    tagged(input).into_iter().flat_map(|(tag, indices)| section(input, tag, &indices)).collect()
}

/// Whether each tag has a heading.
pub(super) fn is_sectioned(input: Input<'_>) -> bool {
    let tagged = tagged(input);
    let is_described = tagged.keys().any(|tag| description(input, tag).is_some());
    tagged.len() > 1 && (input.api.operations.len() > FEW || is_described)
}

/// The operations by the first tag of each.
fn tagged(input: Input<'_>) -> IndexMap<&str, Vec<usize>> {
    let mut tagged: IndexMap<&str, Vec<usize>> = IndexMap::new();
    // One that is another once more stands in the row of that.
    for (index, operation) in first(input) {
        let tag = operation.tags.first().map_or("", |tag| tag.trim());
        tagged.entry(tag).or_default().push(index);
    }
    tagged
}

/// The operations that are no other once more.
fn first(input: Input<'_>) -> impl Iterator<Item = (usize, &Operation)> {
    input.api.operations.iter().enumerate().filter(|(_, operation)| operation.again.is_none())
}

fn section(input: Input<'_>, tag: &str, indices: &[usize]) -> Vec<String> {
    let heading = if tag.is_empty() { "Others".to_owned() } else { doc::line(tag) };
    let mut lines = vec![String::new(), format!("## {heading}")];
    let description = paragraphs::of(&[description(input, tag).unwrap_or_default()]);
    lines.extend((!description.is_empty()).then(String::new).into_iter().chain(description));
    let feature = gate::of_tag(input, tag).map(|feature| format!("Feature {}.", doc::code(feature)));
    lines.extend(feature.into_iter().flat_map(|feature| [String::new(), feature]));
    lines.extend(table(input, indices));
    lines
}

/// What the document says of a tag.
fn description<'a>(input: Input<'a>, tag: &str) -> Option<&'a str> {
    let described = input.api.tags.iter().find(|described| described.name.trim() == tag);
    described.map(|described| described.description.as_str())
}

fn table(input: Input<'_>, indices: &[usize]) -> Vec<String> {
    let titles: Vec<String> = indices.iter().map(|index| what(&input.api.operations[*index])).collect();
    // Where the document says of no operation what it does, there is nothing to head.
    let is_told = titles.iter().any(|title| !title.is_empty());
    let head = if is_told {
        ["", "| Operation | Request | What it does |", "|---|---|---|"]
    } else {
        ["", "| Operation | Request |", "|---|---|"]
    };
    let title = |title: String| if is_told { format!(" {title} |") } else { String::new() };
    let rows = indices.iter().zip(titles).map(|(index, what)| row(input, *index) + &title(what));
    head.map(str::to_owned).into_iter().chain(rows).collect()
}

fn row(input: Input<'_>, index: usize) -> String {
    let operation = &input.api.operations[index];
    let request = doc::code(&operation.request_line()).replace('|', "\\|");
    let others = input.api.operations.iter().enumerate().filter(|(_, other)| other.again == Some(index));
    let others = others.filter_map(|(index, other)| {
        Some(format!(", with {} {}", doc::code(&other.body.as_ref()?.media_type), link(input, index)))
    });
    format!("| {} | {request}{} |", link(input, index), others.collect::<String>())
}

/// A link to the module of an operation.
fn link(input: Input<'_>, index: usize) -> String {
    let name = input.names.operation(index).module.as_str();
    format!("[`{name}`](operations::{name})")
}

/// What an operation does, with a word before it where it is deprecated and the title does not say so.
fn what(operation: &Operation) -> String {
    let title = attr::title(&operation.doc).map(|title| doc::cell(&title)).unwrap_or_default();
    if !operation.doc.deprecated || title.to_lowercase().contains("deprecated") {
        return title;
    }
    if title.is_empty() { "*Deprecated.*".to_owned() } else { format!("*Deprecated.* {title}") }
}
