//! Looks at every reference of the document before anything is made of it.

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::diagnostic::{Code, Reporter};
use crate::pointer::{At, Pointer};

/// Reports each reference that leads nowhere, out of the document, or back to itself.
pub(crate) fn check(root: &Value, reporter: &mut Reporter<'_>) {
    Check { root, reporter }.walk(root, &At::root());
}

struct Check<'a, 'r> {
    root: &'a Value,
    reporter: &'a mut Reporter<'r>,
}

impl Check<'_, '_> {
    fn walk(&mut self, value: &Value, at: &At<'_>) {
        match value {
            Value::Object(members) => {
                if let Some(Value::String(reference)) = members.get("$ref") {
                    self.reference(reference, &at.key("$ref"));
                }
                for (key, member) in members.iter().filter(|(key, _)| !holds_data(key)) {
                    self.walk(member, &at.key(key));
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.walk(item, &at.index(index));
                }
            }
            _ => {}
        }
    }

    fn reference(&mut self, reference: &str, at: &At<'_>) {
        let Some(pointer) = local(reference) else {
            let message = format!("`{reference}` leads out of the document");
            let help = "references to other documents are not supported yet: bundle them into one";
            return self.report(Code::MissingReference, at, message, Some(help.to_owned()));
        };
        if self.root.pointer(pointer.as_str()).is_none() {
            let (message, help) = self.missing(&pointer);
            self.report(Code::MissingReference, at, message, help);
        } else if self.is_cycle(&pointer) {
            let message = format!("`{reference}` leads back to itself");
            self.report(Code::ReferenceCycle, at, message, None);
        }
    }

    fn missing(&self, pointer: &Pointer) -> (String, Option<String>) {
        let name = pointer.last().unwrap_or_default();
        let holder = pointer.parent().and_then(|parent| self.root.pointer(parent.as_str()));
        let names = holder.and_then(Value::as_object).map(Map::keys);
        let nearest = names.and_then(|names| nearest(&name, names));
        let tokens: Vec<String> = pointer.tokens().collect();
        let message = match tokens.as_slice() {
            [components, kind, _] if components == "components" => {
                format!("no {} is called `{name}`", singular(kind))
            }
            _ => format!("there is nothing at `{pointer}`"),
        };
        (message, nearest.map(|nearest| format!("did you mean `{nearest}`?")))
    }

    /// Follows references that are nothing but references.
    fn is_cycle(&self, start: &Pointer) -> bool {
        let mut seen = HashSet::new();
        let mut pointer = start.clone();
        while seen.insert(pointer.clone()) {
            let target = self.root.pointer(pointer.as_str());
            let next = target.and_then(|target| target.get("$ref")).and_then(Value::as_str).and_then(local);
            match next {
                Some(next) => pointer = next,
                None => return false,
            }
        }
        true
    }

    fn report(&mut self, code: Code, at: &At<'_>, message: String, help: Option<String>) {
        match help {
            Some(help) => self.reporter.report_with_help(code, &at.pointer(), message, help),
            None => self.reporter.report(code, &at.pointer(), message),
        }
    }
}

/// Members that hold values of the author's own, in which `$ref` means nothing.
fn holds_data(key: &str) -> bool {
    matches!(key, "example" | "examples" | "default" | "enum" | "const") || key.starts_with("x-")
}

/// The pointer of a reference within the document.
fn local(reference: &str) -> Option<Pointer> {
    Pointer::parse(reference.strip_prefix('#')?)
}

fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n String>) -> Option<&'n String> {
    let scored = names.map(|known| (strsim::jaro_winkler(name, known), known));
    let best = scored.max_by(|(left, _), (right, _)| left.total_cmp(right));
    best.filter(|(score, _)| *score > 0.8).map(|(_, known)| known)
}

fn singular(kind: &str) -> &str {
    match kind {
        "schemas" => "schema",
        "responses" => "response",
        "parameters" => "parameter",
        "requestBodies" => "request body",
        "headers" => "header",
        "pathItems" => "path item",
        _ => "component",
    }
}
