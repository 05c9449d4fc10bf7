//! YAML text to a tree.

mod explain;

use serde_json::Value;
use serde_yaml::Deserializer;

use super::{
    fault,
    locate::{Second, second_document, too_deep},
    part::Part,
    tree::Reading,
};
use crate::diagnostic::{Code, Diagnostic, Sink};

/// Reads one YAML document; what is wrong with it goes into the sink.
pub(super) fn read(part: &Part<'_>, sink: &mut Sink) -> Option<Value> {
    if let Some(byte) = too_deep(part.text) {
        sink.push(explain::too_deep(part, byte));
        return None;
    }
    let reading = Reading::new(part.text, true);
    let mut documents = Deserializer::from_str(part.text);
    let value = documents.next().map_or(Ok(Value::Null), |document| reading.root(document));
    match value {
        Ok(_) if documents.next().is_some() => {
            sink.push(several(part));
            None
        }
        Ok(value) => {
            fault::report(part, reading.finish().faults, sink);
            Some(value)
        }
        Err(error) => {
            sink.push(explain::error(part, &error, reading.finish()));
            None
        }
    }
}

/// Whether a text has nothing but blanks, comments and marks between documents.
pub(super) fn is_blank(text: &str) -> bool {
    text.lines()
        .map(str::trim)
        .all(|line| line.is_empty() || line.starts_with('#') || matches!(line, "---" | "..."))
}

fn several(part: &Part<'_>) -> Diagnostic {
    match second_document(part.text) {
        Some(Second::Marked(mark)) => {
            Diagnostic::new(Code::SeveralDocuments, part.span(mark), "a second document starts here")
                .help("keep one document a file")
        }
        Some(Second::Bare(byte)) => {
            let place = part.span(part.character(byte));
            Diagnostic::new(Code::Syntax, place, "this belongs to nothing that stands before it")
                .help("indent all keys of a mapping alike")
        }
        None => {
            let place = part.span(part.character(part.text.len()));
            Diagnostic::new(Code::SeveralDocuments, place, "there is more than one document")
        }
    }
}
