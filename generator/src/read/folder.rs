//! Every document of a file or a folder.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Document, fenced, format, load, text};
use crate::diagnostic::{Code, Diagnostic, Origins, Place, Sink, Source, Sources};

/// The endings of files that may be documents.
const ENDINGS: [&str; 6] = ["json", "yaml", "yml", "md", "mdx", "markdown"];

/// How many files are named that are no documents.
const NAMED: usize = 3;

/// Reads every document of a file, or of all files in and below a folder, in the order of their paths.
///
/// Gives nothing where it raised an error.
pub(crate) fn documents(path: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<Vec<Document>> {
    if !path.is_dir() {
        return file(path, sources, sink);
    }
    let files = match files(path) {
        Ok(files) => files,
        Err(error) => {
            let name = path.to_string_lossy().into_owned();
            let message = format!("the folder `{name}` cannot be read: {}", error.kind());
            sink.push(Diagnostic::new(Code::UnreadableFile, Place::File(name), message));
            return None;
        }
    };
    let (mut found, mut others) = (Vec::new(), Vec::new());
    for each in &files {
        match documents_of(each, sources) {
            Found::Documents(documents, said) => {
                found.extend(documents);
                said.into_diagnostics().into_iter().for_each(|diagnostic| sink.push(diagnostic));
            }
            Found::Other => others.push(each.strip_prefix(path).unwrap_or(each)),
        }
    }
    told(path, found.is_empty(), &others, sink);
    (!found.is_empty() && sink.gate().is_ok()).then_some(found)
}

/// What is in a file of a folder.
enum Found {
    /// Documents, and what there is to say about them.
    Documents(Vec<Document>, Sink),
    /// Something else, which others may refer to.
    Other,
}

fn documents_of(path: &Path, sources: &mut Sources) -> Found {
    let mut said = Sink::default();
    let documents = file(path, sources, &mut said);
    let is_meant = || fs::read_to_string(path).is_ok_and(|text| fenced::names_a_version(&text));
    match documents {
        Some(documents) if documents.iter().all(|document| format::is_document(&document.root)) => {
            Found::Documents(documents, said)
        }
        None if is_meant() => Found::Documents(Vec::new(), said),
        _ => Found::Other,
    }
}

/// The documents of one file: a Markdown page may have several.
fn file(path: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<Vec<Document>> {
    let (name, content) = load(path, sources, sink)?;
    let first = text(&name, content, sources, sink)?;
    let (id, source) = (first.source, sources.get(first.source).clone());
    let mut documents = vec![first];
    for attempt in format::others(id, &source, &source.document) {
        let block = Source { document: attempt.range, ..source.clone() };
        let source = sources.add(block);
        for mut diagnostic in attempt.sink.into_diagnostics() {
            diagnostic.at = moved(diagnostic.at, source);
            sink.push(diagnostic);
        }
        let document =
            |root| Document { source, root, file: None, outside: false, origins: Origins::default() };
        documents.extend(attempt.root.map(document));
    }
    for document in &mut documents {
        document.file = Some(path.to_owned());
    }
    sink.gate().is_ok().then_some(documents)
}

/// A place in a block of a page as one of the source that the block is by itself.
fn moved(place: Place, source: crate::diagnostic::SourceId) -> Place {
    match place {
        Place::Node(_, pointer) => Place::Node(source, pointer),
        Place::Span(_, range) => Place::Span(source, range),
        Place::File(name) => Place::File(name),
    }
}

/// Says which files of a folder are no documents, and that a folder has none.
fn told(folder: &Path, is_empty: bool, others: &[&Path], sink: &mut Sink) {
    let name = folder.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    if is_empty {
        let message = format!("`{name}` is a folder without an OpenAPI document");
        let help = "the root of a document has the key `openapi`";
        sink.push(Diagnostic::new(Code::UnreadableFile, Place::File(name.clone()), message).help(help));
    }
    if others.is_empty() {
        return;
    }
    let named =
        others.iter().take(NAMED).map(|path| format!("`{}`", path.to_string_lossy().replace('\\', "/")));
    let named = named.collect::<Vec<_>>().join(", ");
    let more = others.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let message = format!("passed over, without the key `openapi` at the root: {named}{more}");
    sink.push(Diagnostic::new(Code::PassedOver, Place::File(name), message));
}

/// All files in and below a folder that may be documents, in the order of their paths; hidden ones are left out.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
        if is_hidden {
            continue;
        }
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str())) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
