//! What schemas call themselves: `$id`, `$anchor`, `$dynamicAnchor` (JSON Schema 2020-12 Core, section 8.2).

use serde_json::{Map, Value};

use crate::pointer::{At, Pointer};
use crate::uri;

/// A part of a document that has an address of its own.
#[derive(Clone, Debug)]
pub(super) struct Resource {
    pub(super) at: Pointer,
    pub(super) uri: String,
}

/// A schema that has a name within its resource.
#[derive(Clone, Debug)]
pub(super) struct Anchor {
    pub(super) name: String,
    pub(super) at: Pointer,
    /// Whether a dynamic reference may lead to it.
    pub(super) dynamic: bool,
}

/// The addresses of one document; the first resource is the document itself.
#[derive(Clone, Debug)]
pub(super) struct Index {
    pub(super) resources: Vec<Resource>,
    pub(super) anchors: Vec<Anchor>,
}

impl Index {
    /// Reads the addresses of a document whose own one is `uri`; the text saves the walk where it has none.
    pub(super) fn of(root: &Value, text: &str, uri: &str) -> Self {
        let own = root.get("$self").and_then(Value::as_str);
        let uri = own.map_or_else(|| uri.to_owned(), |own| uri::join(uri, own));
        let mut index = Self { resources: Vec::new(), anchors: Vec::new() };
        index.resources.push(Resource { at: Pointer::root(), uri: uri.clone() });
        if ["$id", "nchor"].iter().any(|part| text.contains(part)) {
            index.walk(root, &At::root(), &uri);
        }
        index
    }

    /// The resource that a place belongs to.
    pub(super) fn enclosing(&self, at: &Pointer) -> &Resource {
        let holds = |resource: &&Resource| at.below(&resource.at).is_some();
        let inner = self.resources[1..].iter().filter(holds);
        inner.max_by_key(|resource| resource.at.as_str().len()).unwrap_or(&self.resources[0])
    }

    fn walk(&mut self, value: &Value, at: &At<'_>, base: &str) {
        match value {
            Value::Object(members) => {
                let own = self.own(members, at, base);
                let base = own.as_deref().unwrap_or(base);
                for (key, member) in members {
                    self.member(key, member, &at.key(key), base);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.walk(item, &at.index(index), base);
                }
            }
            _ => {}
        }
    }

    fn member(&mut self, key: &str, member: &Value, at: &At<'_>, base: &str) {
        match (key, member) {
            (
                "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas" | "schemas",
                Value::Object(named),
            ) => {
                for (name, schema) in named {
                    self.walk(schema, &at.key(name), base);
                }
            }
            ("example" | "examples" | "default" | "enum" | "const", _) => {}
            _ => self.walk(member, at, base),
        }
    }

    /// Takes note of what an object calls itself; gives its address where it has one.
    fn own(&mut self, members: &Map<String, Value>, at: &At<'_>, base: &str) -> Option<String> {
        let text = |key: &str| members.get(key).and_then(Value::as_str);
        for (key, dynamic) in [("$anchor", false), ("$dynamicAnchor", true)] {
            if let Some(name) = text(key) {
                self.anchors.push(Anchor { name: name.to_owned(), at: at.pointer(), dynamic });
            }
        }
        if members.get("$recursiveAnchor") == Some(&Value::Bool(true)) {
            self.anchors.push(Anchor { name: String::new(), at: at.pointer(), dynamic: true });
        }
        let (address, fragment) = uri::split(text("$id")?);
        if let Some(name) = fragment.filter(|name| !name.is_empty() && !name.starts_with('/')) {
            self.anchors.push(Anchor { name: name.to_owned(), at: at.pointer(), dynamic: false });
        }
        if address.is_empty() {
            return None;
        }
        let uri = uri::join(base, address);
        self.resources.push(Resource { at: at.pointer(), uri: uri.clone() });
        Some(uri)
    }
}
