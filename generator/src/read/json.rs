//! JSON text to a tree.

use serde_json::Value;

use super::{fault, part::Part, tree::Reading};
use crate::diagnostic::{Code, Diagnostic, Sink};

/// Reads one JSON value; what is wrong with it goes into the sink.
pub(super) fn read(part: &Part<'_>, sink: &mut Sink) -> Option<Value> {
    let reading = Reading::new(part.text, false);
    let mut deserializer = serde_json::Deserializer::from_str(part.text);
    let value = reading.root(&mut deserializer).and_then(|value| deserializer.end().map(|()| value));
    match value {
        Ok(value) => {
            fault::report(part, reading.finish().faults, sink);
            Some(value)
        }
        Err(error) => {
            sink.push(explain(part, &error));
            None
        }
    }
}

fn explain(part: &Part<'_>, error: &serde_json::Error) -> Diagnostic {
    let place = part.span(part.character(offset(part.text, error)));
    let words = error.to_string();
    let words = words.split(" at line ").next().unwrap_or_default();
    if words == "recursion limit exceeded" {
        return Diagnostic::new(Code::TooDeep, place, "the document is nested too deeply")
            .help("no document needs more than 127 levels");
    }
    let message = match words.strip_prefix("EOF while parsing ") {
        Some(what) => format!("the text ends inside {what}"),
        None => words.to_owned(),
    };
    let diagnostic = Diagnostic::new(Code::Syntax, place, message);
    match help(words) {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    }
}

fn help(words: &str) -> Option<&'static str> {
    match words {
        "trailing comma" => Some("JSON has no comma after the last member"),
        "key must be a string" => Some("JSON keys stand in double quotes"),
        "trailing characters" => Some("a file holds one document"),
        "expected value" => Some("JSON has no comments and no single quotes"),
        _ if words.starts_with("EOF") => Some("is the file cut off?"),
        _ => None,
    }
}

/// The byte of the character that the error is about: `serde_json` counts lines and, in them, bytes from 1 on;
/// a line break is byte 0 of the next line.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    (before + error.column()).saturating_sub(1)
}
