//! A schema with what it refers to and what it is composed of, as one.

use serde_json::{Map, Value, json};

use super::schemas::Schemas;
use crate::normalise::TUPLE;

/// How deep schemas may be composed of others.
const DEEPEST: usize = 8;

/// Keywords that are gathered rather than replaced.
const GATHERED: [&str; 6] = ["$ref", "allOf", "properties", "required", "oneOf", "anyOf"];

/// A schema without references of its own and without `allOf`.
#[derive(Clone, Debug, Default)]
pub(super) struct Flat {
    keywords: Map<String, Value>,
    properties: Map<String, Value>,
    required: Vec<String>,
    unions: Vec<Vec<Value>>,
}

pub(super) fn flat(schemas: Schemas<'_>, schema: &Value) -> Flat {
    let mut flat = Flat::default();
    flat.add(schemas, schema, 0);
    flat
}

impl Flat {
    fn add(&mut self, schemas: Schemas<'_>, schema: &Value, depth: usize) {
        // A schema that `with` has made is not part of the document: only its parts are references.
        let schema = if schema.get("$ref").is_some() { schemas.owned_target(schema) } else { schema.clone() };
        let Value::Object(members) = schema else { return };
        for part in members.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            if depth < DEEPEST {
                self.add(schemas, part, depth + 1);
            }
        }
        for (name, property) in members.get("properties").and_then(Value::as_object).into_iter().flatten() {
            self.property(name, property);
        }
        let required = members.get("required").and_then(Value::as_array).into_iter().flatten();
        self.required.extend(required.filter_map(Value::as_str).map(str::to_owned));
        for union in ["oneOf", "anyOf"].iter().filter_map(|key| members.get(*key)?.as_array()) {
            self.unions.push(union.clone());
        }
        let others = members.into_iter().filter(|(key, _)| !GATHERED.contains(&key.as_str()));
        self.keywords.extend(others);
    }

    /// A property that several parts describe has to be what each says.
    fn property(&mut self, name: &str, property: &Value) {
        let known = self.properties.get(name).filter(|known| *known != property);
        let both = known.map(|known| json!({ "allOf": [known, property] }));
        self.properties.insert(name.to_owned(), both.unwrap_or_else(|| property.clone()));
    }

    pub(super) fn keyword(&self, key: &str) -> Option<&Value> {
        self.keywords.get(key)
    }

    /// A keyword that counts something.
    pub(super) fn count(&self, key: &str) -> usize {
        let count = self.keyword(key).and_then(Value::as_u64).unwrap_or_default();
        usize::try_from(count).unwrap_or(usize::MAX)
    }

    pub(super) fn properties(&self) -> &Map<String, Value> {
        &self.properties
    }

    /// What the items of a list are, where that depends on their position.
    pub(super) fn positions(&self) -> Option<&Vec<Value>> {
        let tuple = self.keyword("items").filter(|items| items.get(TUPLE).is_some());
        let tuple = tuple.and_then(|items| items.get("anyOf"));
        tuple.or_else(|| self.keyword("x-jsonschema-prefixItems"))?.as_array()
    }

    pub(super) fn has_property(&self, name: &str) -> bool {
        self.properties.contains_key(name)
    }

    pub(super) fn required(&self) -> impl Iterator<Item = &str> {
        self.required.iter().map(String::as_str)
    }

    pub(super) fn requires(&self, name: &str) -> bool {
        self.required().any(|each| each == name)
    }

    /// The branches of the first union.
    pub(super) fn branches(&self) -> impl Iterator<Item = &Value> {
        self.unions.first().into_iter().flatten()
    }

    /// The schema in which the first union is one of its branches.
    pub(super) fn with(&self, branch: &Value) -> Value {
        let mut members = self.keywords.clone();
        for key in ["example", "default", "discriminator", "x-jsonschema-examples"] {
            members.shift_remove(key);
        }
        members.insert("properties".to_owned(), Value::Object(self.properties.clone()));
        members.insert("required".to_owned(), json!(self.required));
        let unions = self.unions.iter().skip(1).map(|branches| json!({ "anyOf": branches }));
        members.insert("allOf".to_owned(), std::iter::once(branch.clone()).chain(unions).collect());
        if self.properties.is_empty() {
            members.shift_remove("properties");
        }
        Value::Object(members)
    }

    /// The `type`, or what the keywords speak of.
    pub(super) fn kind(&self) -> &str {
        let speaks = |key| self.keywords.contains_key(key);
        match self.keyword("type").and_then(Value::as_str) {
            Some(kind) => kind,
            None if !self.properties.is_empty() || !self.required.is_empty() => "object",
            None if speaks("additionalProperties") => "object",
            None if speaks("items") => "array",
            None if speaks("minimum") || speaks("maximum") => "number",
            None => "string",
        }
    }
}
