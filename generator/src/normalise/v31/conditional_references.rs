//! Members of what is referred to under a condition.
//!
//! ```yaml
//! # before
//! properties: { kind: { type: string } }
//! x-jsonschema-then: { $ref: '#/components/schemas/Card' }
//! # after
//! properties: { kind: { type: string }, number: { type: string } }
//! x-jsonschema-then: { $ref: '#/components/schemas/Card' }
//! ```

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::conditional_members::{CHOICES, CHOSEN, HELP, add, mark};
use crate::diagnostic::{Code, Diagnostic, Origins, Sink, SourceId};
use crate::pointer::Pointer;

/// A schema whose conditions refer to others.
#[derive(Clone, Debug)]
pub(crate) struct Referring {
    pub(super) at: Pointer,
    /// The members that it has in any case.
    pub(super) own: Vec<String>,
    /// Where the references stood, and what they say.
    pub(super) references: Vec<(Pointer, String)>,
}

/// Gives each of the schemas the members of what its conditions refer to.
pub(in crate::normalise) fn declare(
    root: &mut Value,
    referring: &[Referring],
    source: SourceId,
    origins: &mut Origins,
    sink: &mut Sink,
) {
    let mut run = Run { root, referring, done: HashSet::new(), source, origins, sink };
    for index in 0..referring.len() {
        run.complete(index);
    }
}

struct Run<'a> {
    root: &'a mut Value,
    referring: &'a [Referring],
    done: HashSet<usize>,
    source: SourceId,
    origins: &'a mut Origins,
    sink: &'a mut Sink,
}

impl Run<'_> {
    /// What stands within a schema that is referred to comes first, so that what is copied of it is complete.
    fn complete(&mut self, index: usize) {
        if !self.done.insert(index) {
            return;
        }
        let referring = self.referring;
        for (place, text) in &referring[index].references {
            for seen in Reach::of(self.root, text).seen {
                for (other, _) in
                    referring.iter().enumerate().filter(|(_, other)| other.at.below(&seen).is_some())
                {
                    self.complete(other);
                }
            }
            let reach = Reach::of(self.root, text);
            if reach.has_choice {
                let place = self.origins.place(self.source, place);
                self.sink.push(Diagnostic::new(Code::IgnoredKeyword, place, CHOSEN).help(HELP));
            }
            self.put(&referring[index], reach.members);
        }
    }

    fn put(&mut self, one: &Referring, members: Vec<Member>) {
        let schema = self.root.pointer_mut(one.at.as_str()).filter(|_| !members.is_empty());
        let Some(Value::Object(schema)) = schema else { return };
        let Value::Object(declared) = schema.entry("properties").or_insert_with(|| json!({})) else { return };
        for (name, member, from) in members.into_iter().filter(|(name, ..)| !one.own.contains(name)) {
            if add(declared, &name, member) {
                self.origins.moved(one.at.child("properties").child(&name), &from);
            }
        }
        mark(schema, &one.own);
    }
}

/// A member: its name, its schema, and where that stands.
type Member = (String, Value, Pointer);

/// Keywords that hold a schema which values may have to fit, or several in a list or by name.
const ONE: [&str; 2] = ["x-jsonschema-then", "x-jsonschema-else"];
const SEVERAL: [&str; 3] = ["allOf", "x-jsonschema-dependentSchemas", "x-jsonschema-dependencies"];

/// What a reference leads to.
#[derive(Default)]
struct Reach {
    members: Vec<Member>,
    /// The schemas on the way.
    seen: Vec<Pointer>,
    /// There are members that are not always there.
    has_choice: bool,
}

impl Reach {
    fn of(root: &Value, reference: &str) -> Self {
        let mut reach = Self::default();
        reach.follow(root, reference);
        reach
    }

    fn follow(&mut self, root: &Value, reference: &str) {
        let Some(at) = reference.strip_prefix('#').and_then(Pointer::of_fragment) else { return };
        if self.seen.contains(&at) {
            return;
        }
        self.seen.push(at.clone());
        if let Some(Value::Object(schema)) = root.pointer(at.as_str()) {
            self.schema(root, schema, &at);
        }
    }

    fn schema(&mut self, root: &Value, schema: &Map<String, Value>, at: &Pointer) {
        let object = |key: &str| schema.get(key).and_then(Value::as_object);
        for (name, member) in object("properties").into_iter().flatten() {
            self.members.push((name.clone(), member.clone(), at.child("properties").child(name)));
        }
        self.has_choice |= CHOICES.iter().any(|key| schema.contains_key(*key));
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            self.follow(root, reference);
        }
        for key in ONE {
            if let Some(part) = object(key) {
                self.schema(root, part, &at.child(key));
            }
        }
        for key in SEVERAL {
            self.several(root, schema.get(key), &at.child(key));
        }
    }

    fn several(&mut self, root: &Value, parts: Option<&Value>, at: &Pointer) {
        let listed = parts.and_then(Value::as_array).into_iter().flatten().enumerate();
        let listed = listed.map(|(index, part)| (at.child(index), part));
        let named = parts.and_then(Value::as_object).into_iter().flatten();
        let named = named.map(|(name, part)| (at.child(name), part));
        for (at, part) in listed.chain(named) {
            if let Value::Object(part) = part {
                self.schema(root, part, &at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::normalise::tests::all;

    /// The members of the first of these schemas, and what is said of them.
    fn members(schemas: &Value) -> (Value, Vec<String>) {
        let mut root = json!({"openapi": "3.1.0", "info": {"title": "", "version": ""}, "components": {"schemas": schemas}});
        let sink = all(&mut root);
        let told = sink.diagnostics().iter().map(|each| each.message.clone()).collect();
        (root["components"]["schemas"]["A"]["properties"].clone(), told)
    }

    #[test]
    fn what_is_referred_to_has_members() {
        let (string, number) = (json!({"type": "string"}), json!({"type": "number"}));
        let (found, _) = members(&json!({
            "A": {
                "type": "object",
                "properties": {"a": string},
                "then": {"$ref": "#/components/schemas/B"},
                "else": {"properties": {"d": number}}
            },
            "B": {
                "allOf": [{"$ref": "#/components/schemas/C"}],
                "properties": {"a": number, "b": string},
                "dependentSchemas": {"b": {"$ref": "#/components/schemas/A"}}
            },
            "C": {"type": "object", "properties": {"c": {"type": ["string", "null"]}, "d": string}}
        }));
        let nullable = json!({"type": "string", "nullable": true});
        assert_eq!(found, json!({"a": string, "d": {}, "b": string, "c": nullable}));
    }

    #[test]
    fn what_is_chosen_there_is_told() {
        let branch = json!({"type": "object", "properties": {"b": {}}});
        let (found, told) = members(&json!({
            "A": {"type": "object", "then": {"$ref": "#/components/schemas/B"}},
            "B": {"oneOf": [branch]}
        }));
        assert_eq!(found, Value::Null);
        assert!(told.iter().any(|told| told.contains("chosen under a condition")), "{told:?}");
    }

    #[test]
    fn what_is_copied_is_complete() {
        let (found, _) = members(&json!({
            "A": {"type": "object", "then": {"$ref": "#/components/schemas/B"}},
            "B": {"type": "object", "properties": {"b": {
                "type": "object", "then": {"$ref": "#/components/schemas/C"}
            }}},
            "C": {"type": "object", "properties": {"c": {}}}
        }));
        assert_eq!(found["b"]["properties"], json!({"c": {}}));
    }
}
