//! References to an object of another kind than the one that belongs there, where it is clear what is meant.
//!
//! ```yaml
//! # before
//! schema: { $ref: '#/components/responses/Problem' }
//! responses: { '404': { $ref: '#/components/schemas/NotFound' } }
//! # after
//! schema: { $ref: '#/components/responses/Problem/content/application~1json/schema' }
//! responses:
//!   '404': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/NotFound' } } } }
//! ```

use serde_json::{Value, json};

use super::collect::collect;
use super::documents::Documents;
use super::standing::{self, Standing};
use super::wrong::Wrong;
use super::{Keyword, Spot};
use crate::diagnostic::Code;
use crate::normalise::node::{Holds, Node};
use crate::pointer::{At, Pointer};

/// A reference that is to be written another way.
struct Misled {
    /// Where the object with the reference stands.
    holder: Pointer,
    message: String,
    instead: Value,
}

/// Mends the references of the root document that lead to another kind of object.
pub(super) fn mend(documents: &mut Documents<'_>) {
    for Misled { holder, message, instead } in misled(&documents.all[0].root) {
        let holder = Spot::new(0, holder);
        let from = Spot::new(0, holder.at.child("$ref"));
        documents.report(&from, Wrong { code: Code::ReferenceKind, message, help: None });
        if let Some(value) = documents.value_mut(&holder) {
            *value = instead;
        }
    }
}

fn misled(root: &Value) -> Vec<Misled> {
    let mut all = Vec::new();
    collect(root, Holds::One(Node::Document), &At::root(), &mut |found, at| {
        let (Holds::One(wanted) | Holds::OneOrList(wanted)) = found.holds else { return };
        let Some(target) = found.text.strip_prefix('#').and_then(Pointer::of_fragment) else { return };
        let Standing::Node(there) = standing::at(&target) else { return };
        if found.keyword != Keyword::Ref || there == wanted {
            return;
        }
        if let (Some(value), Some(holder)) = (root.pointer(target.as_str()), at.pointer().parent())
            && let Some((meant, instead)) = meant(wanted, there, &target, value)
        {
            let message = format!("`{}` is a {}, not a {}: {meant}", found.text, there.name(), wanted.name());
            all.push(Misled { holder, message, instead });
        }
    });
    all
}

/// What is read instead, in words and as a value.
fn meant(wanted: Node, there: Node, target: &Pointer, value: &Value) -> Option<(&'static str, Value)> {
    match (wanted, there) {
        (
            Node::Schema,
            Node::Parameter | Node::Header | Node::Response | Node::RequestBody | Node::MediaType,
        ) => Some(match schema_of(target, value) {
            Some(schema) => ("its schema is taken", json!({ "$ref": schema.reference() })),
            None => ("it has no schema, or several: taken as any value", json!({})),
        }),
        (Node::MediaType, Node::Schema) => {
            Some(("taken as its schema", json!({ "schema": { "$ref": target.reference() } })))
        }
        (Node::Response | Node::RequestBody, Node::Schema) => {
            let schema = json!({ "$ref": target.reference() });
            let body = json!({ "description": "", "content": { "application/json": { "schema": schema } } });
            Some(("taken as the schema of JSON", body))
        }
        _ => None,
    }
}

/// The only schema of a parameter, a body or a response.
fn schema_of(target: &Pointer, value: &Value) -> Option<Pointer> {
    if value.get("schema").is_some() {
        return Some(target.child("schema"));
    }
    let content = value.get("content")?.as_object()?;
    let mut described = content.iter().filter(|(_, media)| media.get("schema").is_some());
    let (media, _) = described.next()?;
    described.next().is_none().then(|| target.child("content").child(media).child("schema"))
}
