//! Which format a text is in, and what comes of reading it.

use std::ops::Range;

use serde_json::Value;

use super::{fenced, json, part::Part, yaml};
use crate::{
    diagnostic::{Code, Diagnostic, Place, Sink, Source, SourceId},
    pointer::Pointer,
};

/// What came of reading one stretch of a text in one format.
pub(super) struct Attempt {
    pub(super) range: Range<usize>,
    pub(super) root: Option<Value>,
    pub(super) sink: Sink,
}

/// What a name tells about a text.
enum Extension {
    Json,
    Yaml,
    Page,
    Other,
}

/// Reads a source in the format that its name and its text tell.
pub(super) fn read(id: SourceId, source: &Source) -> Attempt {
    let whole = Part::new(id, source, 0..source.text.len());
    let is_brace = source.text.trim_start().starts_with('{');
    if yaml::is_blank(whole.text) {
        return empty(&whole);
    }
    match extension(&source.name) {
        Extension::Json => attempt(&whole, json::read),
        // YAML takes nearly all JSON, but the JSON reader takes all of it, and faster.
        Extension::Yaml if is_brace => either(attempt(&whole, json::read), || attempt(&whole, yaml::read)),
        _ if is_brace => attempt(&whole, json::read),
        Extension::Page if !fenced::is_document_itself(whole.text) => {
            page(id, source).unwrap_or_else(|| bare(&whole))
        }
        _ => {
            let document = attempt(&whole, yaml::read);
            if document.root.is_some() { document } else { page(id, source).unwrap_or(document) }
        }
    }
}

/// Reads the other blocks of a page of which one was read already: those that are documents, and those that are broken.
pub(super) fn others(id: SourceId, source: &Source, first: &Range<usize>) -> Vec<Attempt> {
    if *first == (0..source.text.len()) {
        return Vec::new();
    }
    let rest = fenced::candidates(&source.text).into_iter().filter(|range| range != first);
    let blocks = rest.map(|range| block(&Part::new(id, source, range)));
    blocks.filter(|block| block.root.as_ref().is_none_or(is_document)).collect()
}

/// Whether the root of a tree says that it is a document.
pub(super) fn is_document(root: &Value) -> bool {
    root.get("openapi").is_some() || root.get("swagger").is_some()
}

fn block(part: &Part<'_>) -> Attempt {
    let is_json = part.text.trim_start().starts_with('{');
    if is_json { attempt(part, json::read) } else { attempt(part, yaml::read) }
}

/// Reads a source that a document refers to, whatever its root is.
pub(super) fn part(id: SourceId, source: &Source) -> Attempt {
    let whole = Part::new(id, source, 0..source.text.len());
    if yaml::is_blank(whole.text) {
        return empty(&whole);
    }
    let as_json = || any(&whole, json::read);
    match extension(&source.name) {
        Extension::Json => as_json(),
        _ if source.text.trim_start().starts_with(['{', '[']) => {
            either(as_json(), || any(&whole, yaml::read))
        }
        _ => any(&whole, yaml::read),
    }
}

fn extension(name: &str) -> Extension {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    match extension.as_deref() {
        Some("json") => Extension::Json,
        Some("yaml" | "yml") => Extension::Yaml,
        Some("md" | "mdx" | "markdown" | "txt") => Extension::Page,
        _ => Extension::Other,
    }
}

/// The first block of a page whose root says that it is a document, else the first one that tries to.
fn page(id: SourceId, source: &Source) -> Option<Attempt> {
    let mut broken = None;
    for range in fenced::candidates(&source.text) {
        let block = block(&Part::new(id, source, range));
        match &block.root {
            Some(root) if is_document(root) => return Some(block),
            Some(_) => {}
            None => broken = broken.or(Some(block)),
        }
    }
    broken
}

/// A page without a block that is a document.
fn bare(page: &Part<'_>) -> Attempt {
    let place = Place::File(page.name.to_owned());
    let message = "the page has no fenced block that holds an OpenAPI document";
    let help = "the block starts with ```yaml or ```json, and its root has the key `openapi`";
    failed(page, Diagnostic::new(Code::NoFencedDocument, place, message).help(help))
}

fn empty(part: &Part<'_>) -> Attempt {
    let place = Place::File(part.name.to_owned());
    failed(part, Diagnostic::new(Code::EmptyDocument, place, "the file holds no document"))
}

fn failed(part: &Part<'_>, diagnostic: Diagnostic) -> Attempt {
    let mut sink = Sink::default();
    sink.push(diagnostic);
    Attempt { range: part.range(), root: None, sink }
}

fn either(first: Attempt, second: impl FnOnce() -> Attempt) -> Attempt {
    if first.root.is_some() { first } else { second() }
}

/// Reads a part, and keeps its root where nothing was wrong.
fn any(part: &Part<'_>, read: fn(&Part<'_>, &mut Sink) -> Option<Value>) -> Attempt {
    let mut sink = Sink::default();
    let root = read(part, &mut sink);
    let is_good = sink.gate().is_ok();
    Attempt { range: part.range(), root: root.filter(|_| is_good), sink }
}

/// Reads a part, and keeps its root where that is a mapping and nothing was wrong.
fn attempt(part: &Part<'_>, read: fn(&Part<'_>, &mut Sink) -> Option<Value>) -> Attempt {
    let Attempt { range, root, mut sink } = any(part, read);
    if let Some(wrong) = root.as_ref().and_then(kind) {
        let message = format!("the document is {wrong}, not a mapping");
        sink.push(
            Diagnostic::new(Code::NotAMapping, part.node(Pointer::root()), message)
                .help("a document starts with the key `openapi`"),
        );
    }
    let is_good = sink.gate().is_ok();
    Attempt { range, root: root.filter(|_| is_good), sink }
}

/// What a root is that should be a mapping.
fn kind(root: &Value) -> Option<&'static str> {
    match root {
        Value::Object(_) => None,
        Value::Array(_) => Some("a list"),
        Value::String(_) => Some("a text"),
        Value::Number(_) => Some("a number"),
        Value::Bool(_) => Some("a boolean"),
        Value::Null => Some("`null`"),
    }
}
