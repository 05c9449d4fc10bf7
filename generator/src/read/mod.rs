//! Stage 1: bytes to text and a raw tree. (stub)
use crate::diagnostic::{Sink, Source, SourceId, Sources};
use serde_json::Value;
use std::path::Path;
#[derive(Clone, Debug)]
pub struct Document {
    pub source: SourceId,
    pub root: Value,
}
pub fn file(path: &Path, sources: &mut Sources, _sink: &mut Sink) -> Option<Document> {
    let text = std::fs::read_to_string(path).ok()?;
    let root = serde_yaml::from_str(&text).ok()?;
    let source = sources.add(Source { name: path.display().to_string(), document: 0..text.len(), text });
    Some(Document { source, root })
}
