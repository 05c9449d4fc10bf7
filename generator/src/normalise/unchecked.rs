//! Keywords that restrict values beyond what a Rust type can say.
//!
//! Documents have hundreds of them: each keyword is told once, at its first place, with the number of schemas.

use serde_json::{Value, json};

use super::walk::walk;
use super::{Node, TUPLE};
use crate::diagnostic::{Code, Diagnostic, Origins, Sink, SourceId};
use crate::pointer::{At, Pointer};

/// JSON Schema 2020-12 Validation, section 6. The exclusive bounds of OpenAPI 3.0 come with a bound.
const KEYWORDS: [&str; 12] = [
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "not",
];

/// Where a keyword stands first, and how many schemas have it.
type Found = Option<(Pointer, usize)>;

/// Reports the keywords of a normalised document.
pub(super) fn tell(root: &mut Value, source: SourceId, origins: &Origins, sink: &mut Sink) {
    let mut found: [Found; KEYWORDS.len()] = Default::default();
    walk(root, Node::Document, &At::root(), &mut |value, node, at| {
        if node == Node::Schema {
            count(value, at, &mut found);
        }
    });
    for (keyword, found) in KEYWORDS.iter().zip(found) {
        let Some((at, schemas)) = found else { continue };
        let more = if schemas > 1 {
            format!(": {schemas} schemas have it, this is the first")
        } else {
            String::new()
        };
        let message = format!("`{keyword}` is not checked by the generated types{more}");
        sink.push(Diagnostic::new(Code::UncheckedKeyword, origins.place(source, &at), message));
    }
}

fn count(schema: &Value, at: &At<'_>, found: &mut [Found; KEYWORDS.len()]) {
    let Some(members) = schema.as_object() else { return };
    if !members.keys().any(|key| KEYWORDS.contains(&key.as_str())) {
        return;
    }
    let is_tuple = members.get("items").is_some_and(|items| items.get(TUPLE).is_some());
    let never_zero = members.get("type").is_some_and(|name| name == "integer")
        && members.get("not").and_then(|not| not.get("enum")).is_some_and(|values| *values == json!([0]));
    for (keyword, found) in KEYWORDS.iter().zip(found) {
        let checked =
            is_tuple && matches!(*keyword, "minItems" | "maxItems") || never_zero && *keyword == "not";
        if !checked && members.get(*keyword).is_some_and(restricts) {
            found.get_or_insert_with(|| (at.key(keyword).pointer(), 0)).1 += 1;
        }
    }
}

/// `uniqueItems: false` holds for every value, and `not: {}` for none: that is how OpenAPI 3.0 says `false`.
fn restricts(value: &Value) -> bool {
    !matches!(value, Value::Bool(false) | Value::Null) && *value != json!({})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Source, Sources};

    #[test]
    fn each_keyword_is_told_once() {
        let mut document = json!({"components": {"schemas": {
            "A": {"type": "string", "minLength": 1, "pattern": "a"},
            "B": {"type": "array", "uniqueItems": false, "items": {"minLength": 2}},
            "C": {"type": "object", "properties": {"pattern": {"type": "string"}}, "default": {"maximum": 1}}
        }}});
        let mut sink = Sink::default();
        let source = Sources::default().add(Source { name: String::new(), text: "".into(), document: 0..0 });
        tell(&mut document, source, &Origins::default(), &mut sink);
        let told: Vec<&str> = sink.diagnostics().iter().map(|each| each.message.as_str()).collect();
        let lengths =
            "`minLength` is not checked by the generated types: 2 schemas have it, this is the first";
        assert_eq!(told, ["`pattern` is not checked by the generated types", lengths]);
    }
}
