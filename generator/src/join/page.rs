//! One of the documents.

use std::path::Path;

use serde_json::{Map, Value};

use crate::diagnostic::{Place, SourceId};
use crate::normalise::{Holds, Node};
use crate::pointer::Pointer;
use crate::read::Document;

/// One of the documents.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub(super) source: SourceId,
    pub(super) root: Value,
    /// The path from the folder of all documents, with `/`.
    pub(super) file: String,
}

impl Page {
    pub(super) fn of(document: Document, base: &Path) -> Self {
        let path = document.path().unwrap_or(Path::new(""));
        let parts = path.strip_prefix(base).unwrap_or(path).components();
        let parts: Vec<String> = parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        Self { source: document.source, root: document.root, file: parts.join("/") }
    }

    pub(super) fn get(&self, at: &Pointer) -> Option<&Value> {
        self.root.pointer(at.as_str())
    }

    /// A place in the document, as it was written.
    pub(super) fn place(&self, at: &Pointer) -> Place {
        Place::Node(self.source, at.clone())
    }

    /// The name of the file without its folder and its ending.
    pub(super) fn stem(&self) -> &str {
        let name = self.file.rsplit('/').next().unwrap_or_default();
        name.split_once('.').map_or(name, |(stem, _)| stem)
    }

    /// The objects that a member of the root has by name.
    pub(super) fn map(&self, at: &Pointer) -> impl Iterator<Item = (&String, &Value)> {
        self.get(at).and_then(Value::as_object).into_iter().flat_map(Map::iter)
    }
}

/// The operations of a path item: what follows its pointer, and each.
pub(super) fn operations(item: &Value) -> Vec<(Pointer, &Value)> {
    let Value::Object(members) = item else { return Vec::new() };
    let mut found = Vec::new();
    for (key, member) in members {
        let at = Pointer::root().child(key);
        match (Node::PathItem.member(key), member) {
            (Some(Holds::One(Node::Operation)), Value::Object(_)) => found.push((at, member)),
            (Some(Holds::Map(Node::Operation)), Value::Object(more)) => {
                found.extend(more.iter().map(|(method, each)| (at.child(method), each)));
            }
            _ => {}
        }
    }
    found
}
