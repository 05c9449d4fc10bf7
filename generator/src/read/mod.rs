//! Stage 1: bytes to text and a raw tree.
//!
//! A document is JSON, YAML, or either of them in a fenced block of a Markdown page. This stage knows nothing of
//! OpenAPI but the two keys by which the block is found.

mod bytes;
pub(crate) mod external;
mod fault;
mod fenced;
mod folder;
mod format;
mod json;
pub(crate) mod locate;
mod merge;
mod part;
mod tree;
mod yaml;

use std::{
    fs,
    path::{Path, PathBuf},
};

use bytes::NotText;
use serde_json::Value;

use crate::diagnostic::{Code, Diagnostic, Origins, Place, Sink, Source, SourceId, Sources};
pub(crate) use folder::documents;

/// A document as it was read.
#[derive(Clone, Debug)]
pub struct Document {
    /// The text that it was read from.
    pub source: SourceId,
    /// The tree, whose root is a mapping.
    pub root: Value,
    /// The file that it was read from, if it was.
    file: Option<PathBuf>,
    outside: bool,
    /// Where its parts were written, where it was made of several documents.
    origins: Origins,
}

impl Document {
    /// Lets references lead to files outside of the folder that the document is in.
    #[must_use]
    pub fn allow_outside(mut self, allow: bool) -> Self {
        self.outside = allow;
        self
    }

    /// A document that was made of others; `file` says which folder references start from.
    pub(crate) fn joined(source: SourceId, root: Value, file: PathBuf, origins: Origins) -> Self {
        Self { source, root, file: Some(file), outside: false, origins }
    }

    /// The file that it was read from.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    pub(crate) fn is_outside_allowed(&self) -> bool {
        self.outside
    }

    /// Where its parts were written.
    pub(crate) fn origins(&self) -> &Origins {
        &self.origins
    }

    /// The document as text, YAML or JSON: as it was read, or as it was made of others.
    ///
    /// # Errors
    ///
    /// None that a document can cause: its values have a form in both.
    pub fn text(&self, yaml: bool) -> std::io::Result<String> {
        written(&self.root, yaml)
    }

    /// The name of the file in its folder, and the folder; nothing where the text was never in a file.
    pub(crate) fn home(&self) -> Option<(String, external::Folder)> {
        let file = self.file.as_deref()?;
        let name = file.file_name()?.to_string_lossy().into_owned();
        Some((name, external::Folder::of(file, self.outside)))
    }
}

/// Reads a document from a file.
///
/// Gives nothing where it raised an error.
pub fn file(path: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<Document> {
    let (name, content) = load(path, sources, sink)?;
    let document = text(&name, content, sources, sink)?;
    Some(Document { file: Some(path.to_owned()), ..document })
}

/// Reads a file that a document refers to: any JSON or YAML.
///
/// Gives nothing where it raised an error.
pub(crate) fn part(path: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<(SourceId, Value)> {
    let (name, text) = load(path, sources, sink)?;
    let source = sources.add(Source { name, document: 0..text.len(), text: text.into() });
    let attempt = format::part(source, sources.get(source));
    attempt.sink.into_diagnostics().into_iter().for_each(|diagnostic| sink.push(diagnostic));
    attempt.root.map(|root| (source, root))
}

/// Reads a text that is no document, such as the settings.
///
/// Gives nothing where it raised an error.
pub(crate) fn source(path: &Path, sources: &mut Sources, sink: &mut Sink) -> Option<SourceId> {
    let (name, text) = load(path, sources, sink)?;
    Some(sources.add(Source { name, document: 0..text.len(), text: text.into() }))
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

/// A tree as text, YAML or JSON.
///
/// # Errors
///
/// None that a tree of JSON values can cause.
pub(crate) fn written(root: &Value, yaml: bool) -> std::io::Result<String> {
    if yaml {
        return serde_yaml::to_string(root).map_err(std::io::Error::other);
    }
    Ok(serde_json::to_string_pretty(root)? + "\n")
}

/// Reads a document from text that is in memory; `name` is what diagnostics call it.
///
/// Gives nothing where it raised an error.
pub fn text(name: &str, text: String, sources: &mut Sources, sink: &mut Sink) -> Option<Document> {
    let document = 0..text.len();
    let source = sources.add(Source { name: name.to_owned(), text: text.into(), document });
    let attempt = format::read(source, sources.get(source));
    sources.narrow(source, attempt.range);
    for diagnostic in attempt.sink.into_diagnostics() {
        sink.push(diagnostic);
    }
    attempt.root.map(|root| Document {
        source,
        root,
        file: None,
        outside: false,
        origins: Origins::default(),
    })
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
            let source = sources.add(Source { name, text: text.into(), document });
            let message = format!("the byte 0x{byte:02X} is not UTF-8");
            Diagnostic::new(Code::InvalidUtf8, Place::Span(source, at), message)
                .help("save the file as UTF-8")
        }
    }
}

#[cfg(test)]
mod tests;
