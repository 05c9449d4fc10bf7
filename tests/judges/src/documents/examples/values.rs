//! What a document gives as values of its schemas.

use std::collections::HashMap;

use serde_json::{Map, Value};

/// A value, and the schema that it is a value of.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Example {
    /// Where the schema stands, as a JSON pointer: of equal schemas the first.
    pub(super) schema: String,
    /// Where the value stands.
    pub(super) place: String,
    pub(super) value: Value,
    /// Whether it is part of what a client sends, where members that only the server sets are left out.
    pub(super) sent: bool,
}

/// Every value of the document.
pub(super) fn of(root: &Value) -> Vec<Example> {
    let mut found = Found { root, first: HashMap::new(), examples: Vec::new() };
    found.anything(root, "");
    found.examples
}

/// Keywords of a schema that hold schemas by name.
const MAPS: [&str; 5] = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];
/// Keywords that hold a list of schemas.
const LISTS: [&str; 4] = ["allOf", "anyOf", "oneOf", "prefixItems"];
/// Keywords that hold a schema.
const SINGLES: [&str; 2] = ["items", "additionalProperties"];
/// What says nothing about which values are valid.
const ANNOTATIONS: [&str; 6] = ["description", "title", "example", "examples", "default", "externalDocs"];

struct Found<'v> {
    root: &'v Value,
    /// Where each schema stands first, by its text, in what is sent and elsewhere.
    first: HashMap<(bool, String), String>,
    examples: Vec<Example>,
}

impl<'v> Found<'v> {
    /// A part of the document that is no schema.
    fn anything(&mut self, value: &'v Value, at: &str) {
        match value {
            Value::Object(members) => self.object(members, at),
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.anything(item, &format!("{at}/{index}"));
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, members: &'v Map<String, Value>, at: &str) {
        if let Some(schema) = members.get("schema").filter(|schema| schema.is_object()) {
            let schema_at = format!("{at}/schema");
            self.beside(schema, &schema_at, members, at);
            self.schema(schema, &schema_at);
        }
        for (key, member) in members {
            let below = format!("{at}/{}", escaped(key));
            match key.as_str() {
                "schema" | "example" | "examples" | "default" | "enum" => {}
                key if key.starts_with("x-") => {}
                "schemas" if at == "/components" => self.schemas(member, &below),
                _ => self.anything(member, &below),
            }
        }
    }

    fn schemas(&mut self, holder: &'v Value, at: &str) {
        for (name, schema) in holder.as_object().into_iter().flatten() {
            self.schema(schema, &format!("{at}/{}", escaped(name)));
        }
    }

    /// The examples that a parameter, a header or a media type has beside its schema.
    fn beside(&mut self, schema: &Value, schema_at: &str, members: &'v Map<String, Value>, at: &str) {
        let key = self.key(schema, schema_at);
        if let Some(value) = members.get("example") {
            self.add(&key, &format!("{at}/example"), value);
        }
        for (name, example) in members.get("examples").and_then(Value::as_object).into_iter().flatten() {
            let target = example.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#'));
            let example = target.map_or(Some(example), |target| self.root.pointer(target));
            let value = example.and_then(|example| example.get("dataValue").or_else(|| example.get("value")));
            if let Some(value) = value {
                self.add(&key, &format!("{at}/examples/{}", escaped(name)), value);
            }
        }
    }

    fn schema(&mut self, schema: &'v Value, at: &str) {
        let Some(members) = schema.as_object() else { return };
        if !members.contains_key("$ref") {
            self.own(schema, members, at);
        }
        for keyword in MAPS.iter().filter(|keyword| members.contains_key(**keyword)) {
            self.schemas(&members[*keyword], &format!("{at}/{keyword}"));
        }
        for keyword in LISTS {
            for (index, branch) in
                members.get(keyword).and_then(Value::as_array).into_iter().flatten().enumerate()
            {
                self.schema(branch, &format!("{at}/{keyword}/{index}"));
            }
        }
        for keyword in SINGLES.iter().filter(|keyword| members.contains_key(**keyword)) {
            self.schema(&members[*keyword], &format!("{at}/{keyword}"));
        }
    }

    fn own(&mut self, schema: &Value, members: &'v Map<String, Value>, at: &str) {
        let singles = ["example", "default"].iter().filter_map(|key| Some((*key, members.get(*key)?)));
        let lists =
            ["examples", "enum"].iter().filter_map(|key| Some((*key, members.get(*key)?.as_array()?)));
        let listed = lists.flat_map(|(key, values)| {
            values.iter().enumerate().map(move |(index, value)| (format!("{at}/{key}/{index}"), value))
        });
        let all: Vec<_> = singles.map(|(key, value)| (format!("{at}/{key}"), value)).chain(listed).collect();
        if all.is_empty() {
            return;
        }
        let key = self.key(schema, at);
        for (place, value) in all {
            self.add(&key, &place, value);
        }
    }

    fn add(&mut self, schema: &str, place: &str, value: &Value) {
        self.examples.push(Example {
            schema: schema.to_owned(),
            place: format!("#{place}"),
            value: value.clone(),
            sent: is_sent(schema),
        });
    }

    /// Where the schema, or an equal one, stands first.
    fn key(&mut self, schema: &Value, at: &str) -> String {
        let mut bare = schema.clone();
        if let Value::Object(members) = &mut bare {
            members.retain(|key, _| !ANNOTATIONS.contains(&key.as_str()));
        }
        self.first.entry((is_sent(at), bare.to_string())).or_insert_with(|| at.to_owned()).clone()
    }
}

/// Whether a place is in a body that a client sends: those of callbacks and webhooks it receives.
fn is_sent(at: &str) -> bool {
    let request = at.contains("/requestBody/") || at.starts_with("/components/requestBodies/");
    request && !at.contains("/callbacks/") && !at.contains("webhooks/")
}

/// A key as a token of a JSON pointer (RFC 6901, section 3).
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_sent_is_told_from_what_comes() {
        let media = json!({"content": {"application/json": {"schema": {"type": "string"}, "example": "a"}}});
        let operation = json!({"requestBody": media, "responses": {"200": media}});
        let found = of(&json!({"paths": {"/a": {"post": operation}}}));
        assert_eq!(found.iter().map(|example| example.sent).collect::<Vec<_>>(), [true, false]);
        assert_ne!(found[0].schema, found[1].schema);
    }

    #[test]
    fn values_are_found_where_they_stand() {
        let document = json!({
            "paths": {"/a": {"get": {"parameters": [{"schema": {"type": "string", "default": "x"}, "example": "y"}]}}},
            "components": {
                "examples": {"e": {"value": "z"}},
                "schemas": {"A": {"properties": {"example": {"type": "string", "enum": ["q"]}}}},
                "responses": {"r": {"content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/A"}, "examples": {"e": {"$ref": "#/components/examples/e"}}
                }}}}
            }
        });
        let places: Vec<String> = of(&document).into_iter().map(|example| example.place).collect();
        assert_eq!(
            places,
            [
                "#/paths/~1a/get/parameters/0/example",
                "#/paths/~1a/get/parameters/0/schema/default",
                "#/components/schemas/A/properties/example/enum/0",
                "#/components/responses/r/content/application~1json/examples/e",
            ]
        );
    }
}
