//! Maps of the root document that are kept in a file as a whole.
//!
//! ```yaml
//! # before
//! components:
//!   schemas: { $ref: schemas.yaml }
//! # after
//! components:
//!   schemas:
//!     Pet: { $ref: 'schemas.yaml#/Pet' }
//! ```
//!
//! No version of OpenAPI has such references, and many tools take them.

use serde_json::{Map, Value, json};

use super::documents::Documents;
use super::{Keyword, Spot};
use crate::pointer::Pointer;

/// Spells out `components`, the maps in it, and `paths`.
pub(super) fn splice(documents: &mut Documents<'_>) {
    let components = Pointer::root().child("components");
    one(documents, Pointer::root().child("paths"));
    one(documents, components.clone());
    let kinds = documents.all[0].root.get("components").and_then(Value::as_object);
    let kinds: Vec<String> = kinds.into_iter().flat_map(Map::keys).cloned().collect();
    for kind in kinds.iter().filter(|kind| !kind.starts_with("x-")) {
        one(documents, components.child(kind));
    }
}

fn one(documents: &mut Documents<'_>, at: Pointer) {
    let from = Spot::new(0, at.child("$ref"));
    let Some(text) = documents.value(&from).and_then(Value::as_str).map(str::to_owned) else { return };
    let holder = Spot::new(0, at);
    match documents.point(&from, Keyword::Ref, &text) {
        Ok(target) if target.document != 0 => {
            let names = documents.value(&target).and_then(Value::as_object).into_iter().flat_map(Map::keys);
            let entries: Map<String, Value> = names.map(|name| (name.clone(), entry(&text, name))).collect();
            if let Some(Value::Object(members)) = documents.value_mut(&holder) {
                members.shift_remove("$ref");
                let own = std::mem::replace(members, entries);
                members.extend(own);
            }
        }
        // What is wrong with it is said where every other reference is followed.
        Ok(_) | Err(_) => {}
    }
}

fn entry(text: &str, name: &str) -> Value {
    let separator = if text.contains('#') { "" } else { "#" };
    let below = Pointer::root().child(name).reference();
    json!({ "$ref": format!("{text}{separator}{}", below.trim_start_matches('#')) })
}
