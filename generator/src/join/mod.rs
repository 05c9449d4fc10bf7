//! Stage 1c, where there are several: documents to one document, raw trees to a raw tree.
//!
//! Documentation tools write a document for each endpoint, with a copy of every schema that it needs. Units of all
//! documents, which are components, operations and webhooks, are compared, references included. Equal ones become one;
//! of several versions of an operation the last is taken; components that differ stay apart under qualified names.
//! Each of the latter is told, with both places.

mod assemble;
mod classes;
mod complaint;
mod graph;
mod homes;
mod item;
mod page;
mod reach;
mod rewrite;
mod root;
mod telling;

use std::path::Path;

use crate::diagnostic::{Sink, Sources};
use crate::read::Document;
use complaint::Complaints;
use graph::Graph;
use page::Page;

/// Makes one document of several; `title` is what the API is called where they do not agree on that, and the files are
/// below `base`.
pub(crate) fn join(
    title: &str,
    base: &Path,
    documents: Vec<Document>,
    sources: &Sources,
    sink: &mut Sink,
) -> Document {
    let outside = documents.iter().any(Document::is_outside_allowed);
    let pages: Vec<Page> = documents.into_iter().map(|document| Page::of(document, base)).collect();
    let graph = Graph::of(&pages);
    let classes = classes::of(&pages, &graph);
    let mut complaints = Complaints::default();
    let homes = homes::of(&pages, &graph, &classes, &mut complaints);
    let (root, origins) = assemble::assemble(title, &pages, &graph, &homes, &mut complaints);
    complaints.tell(sources, sink);
    // No file has this name, so that no reference of a page leads to what it has become.
    Document::joined(pages[0].source, root, base.join("*"), origins).allow_outside(outside)
}

#[cfg(test)]
mod tests;
