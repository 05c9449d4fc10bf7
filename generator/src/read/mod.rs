//! Stage 1: bytes to text and a raw tree.
//!
//! A document is JSON, YAML, or either of them in a fenced block of a Markdown page. This stage knows nothing of
//! OpenAPI but the two keys by which the block is found.

mod bytes;
mod fault;
mod fenced;
mod format;
mod json;
pub(crate) mod locate;
mod merge;
mod part;
mod tree;
mod yaml;

use std::{fs, path::Path};

use bytes::NotText;
use serde_json::Value;

use crate::diagnostic::{Code, Diagnostic, Place, Sink, Source, SourceId, Sources};

/// A document as it was read.
#[derive(Clone, Debug)]
pub struct Document {
    /// The text that it was read from.
    pub source: SourceId,
    /// The tree, whose root is a mapping.
    pub root: Value,
}

/// Reads a document from a file.
///
/// Gives nothing where it raised an error.
pub fn file(path: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<Document> {
    let (name, content) = load(path, sources, sink)?;
    text(&name, content, sources, sink)
}

/// Reads a text that is no document, such as the settings.
///
/// Gives nothing where it raised an error.
pub(crate) fn source(path: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<SourceId> {
    let (name, text) = load(path, sources, sink)?;
    Some(sources.add(Source { name, document: 0..text.len(), text }))
}

/// What people call a file, and its text.
fn load(path: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<(String, String)> {
    let name = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let problem = match fs::read(path).map(bytes::text) {
        Ok(Ok(content)) => return Some((name, content)),
        Ok(Err(wrong)) => not_text(name, wrong, sources),
        Err(error) => unreadable(name, path, &error),
    };
    sink.push(problem);
    None
}

/// A tree as YAML text.
///
/// # Errors
///
/// None that a tree of JSON values can cause.
pub(crate) fn to_yaml(root: &Value) -> Result<String, serde_yaml::Error> {
    serde_yaml::to_string(root)
}

/// Reads a document from text that is in memory; `name` is what diagnostics call it.
///
/// Gives nothing where it raised an error.
pub fn text(name: &str, text: String, sources: &mut Sources, sink: &mut Sink) -> Option<Document> {
    let document = 0..text.len();
    let source = sources.add(Source { name: name.to_owned(), text, document });
    let attempt = format::read(source, sources.get(source));
    sources.narrow(source, attempt.range);
    for diagnostic in attempt.sink.into_diagnostics() {
        sink.push(diagnostic);
    }
    attempt.root.map(|root| Document { source, root })
}

fn unreadable(name: String, path: &Path, error: &std::io::Error) -> Diagnostic {
    let (message, help) = if path.is_dir() {
        (format!("`{name}` is a folder"), "name the file in it that holds the document")
    } else if error.kind() == std::io::ErrorKind::NotFound {
        (
            format!("there is no file `{name}`"),
            "a path is relative to the folder that the command is started in",
        )
    } else {
        (format!("`{name}` cannot be read: {}", error.kind()), "see who owns the file, and what may read it")
    };
    Diagnostic::new(Code::UnreadableFile, Place::File(name), message).help(help)
}

fn not_text(name: String, wrong: NotText, sources: &mut Sources) -> Diagnostic {
    match wrong {
        NotText::Utf16 => {
            Diagnostic::new(Code::InvalidUtf8, Place::File(name), "the file is UTF-16, not UTF-8")
                .help("save it as UTF-8")
        }
        NotText::Utf8 { byte, text, at } => {
            let document = 0..text.len();
            let source = sources.add(Source { name, text, document });
            let message = format!("the byte 0x{byte:02X} is not UTF-8");
            Diagnostic::new(Code::InvalidUtf8, Place::Span(source, at), message)
                .help("save the file as UTF-8")
        }
    }
}

#[cfg(test)]
mod tests;
