//! The document, to look things up in.

use serde_json::Value;

/// How many references may lead from one to the next.
const LONGEST_CHAIN: usize = 16;

/// The document.
#[derive(Clone, Copy)]
pub(super) struct Schemas<'a> {
    pub(super) root: &'a Value,
}

impl<'a> Schemas<'a> {
    /// What a part of the document is, where it is a reference.
    pub(super) fn target(self, mut part: &'a Value) -> &'a Value {
        for _ in 0..LONGEST_CHAIN {
            let reference = part.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#'));
            match reference.and_then(|text| self.find(text)) {
                Some(found) => part = found,
                None => break,
            }
        }
        part
    }

    /// The same for a part that is not itself in the document, though what it refers to is.
    pub(super) fn owned_target(self, part: &Value) -> Value {
        let reference = part.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#'));
        reference.and_then(|text| self.find(text)).map_or(part, |found| self.target(found)).clone()
    }

    fn find(self, fragment: &str) -> Option<&'a Value> {
        let pointer = crate::pointer::Pointer::of_fragment(fragment)?;
        self.root.pointer(pointer.as_str())
    }

    /// The example of a parameter or a media type: its own, or the first by name.
    pub(super) fn example(self, part: &'a Value) -> Option<&'a Value> {
        let named = || {
            part.get("examples")?.as_object()?.values().find_map(|each| {
                let each = self.target(each);
                each.get("dataValue").or_else(|| each.get("value"))
            })
        };
        part.get("example").or_else(named)
    }
}
