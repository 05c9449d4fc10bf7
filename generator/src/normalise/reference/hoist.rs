//! Moves what is referred to into the components of the root document.

use std::cmp::Reverse;
use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::documents::Documents;
use super::home::{Home, Homes};
use super::rewrite::Inlined;
use super::{Spot, WRITTEN_AT, standing};
use crate::diagnostic::{Origins, SourceId};

/// What is copied to where it is used.
#[derive(Clone, Debug)]
pub(super) struct Copied {
    pub(super) value: Value,
    pub(super) source: SourceId,
    pub(super) spot: Spot,
}

/// A component that the document does not have yet.
struct New {
    /// The component that it stood in.
    owner: Option<String>,
    name: String,
    value: Value,
}

/// Moves everything that has a new home, and gives back what has to be copied.
pub(super) fn hoist(
    documents: &mut Documents<'_>,
    homes: &Homes,
    inlined: Inlined,
    origins: &mut Origins,
) -> Vec<Copied> {
    let mut taken = take(documents, homes);
    for (spot, home) in homes {
        origins.brought(home.at.clone(), documents.all[spot.document].source, spot.at.clone());
    }
    let mut copies = Vec::with_capacity(inlined.len());
    for spot in inlined {
        let source = documents.all[spot.document].source;
        let value = taken.get(&spot).or_else(|| documents.value(&spot)).cloned().unwrap_or_default();
        copies.push(Copied { value, source, spot });
    }
    place(documents, homes, &mut taken);
    copies
}

/// What is inside of something else is taken first, so that a reference is left in the latter.
fn take(documents: &mut Documents<'_>, homes: &Homes) -> HashMap<Spot, Value> {
    let mut spots: Vec<(&Spot, &Home)> = homes.iter().collect();
    spots.sort_by_key(|(spot, _)| (spot.document, Reverse(spot.at.as_str().len())));
    let mut taken = HashMap::with_capacity(spots.len());
    for (spot, home) in spots {
        if let Some(value) = documents.value_mut(spot) {
            let value = std::mem::replace(value, json!({ "$ref": home.at.reference() }));
            taken.insert(spot.clone(), value);
        }
    }
    taken
}

fn place(documents: &mut Documents<'_>, homes: &Homes, taken: &mut HashMap<Spot, Value>) {
    for (spot, home) in homes.iter().filter(|(_, home)| home.adopted) {
        let slot = documents.all[0].root.pointer_mut(home.at.as_str());
        if let (Some(slot), Some(value)) = (slot, taken.remove(spot)) {
            *slot = value;
        }
    }
    let mut added: HashMap<&str, Vec<New>> = HashMap::new();
    for (spot, home) in homes.iter().filter(|(_, home)| !home.adopted) {
        let written = documents.written(spot);
        let Some((_, name)) = standing::component(&home.at) else { continue };
        if let Some(value) = taken.remove(spot) {
            let new = New { owner: owner(spot, home), name, value: marked(value, written) };
            added.entry(home.kind).or_default().push(new);
        }
    }
    let Value::Object(root) = &mut documents.all[0].root else { return };
    let components = root.entry("components").or_insert_with(|| json!({}));
    for kind in homes.values().map(|home| home.kind) {
        if let (Some(new), Value::Object(components)) = (added.remove(kind), &mut *components) {
            insert(components, kind, new);
        }
    }
}

/// The component that something stood in: it follows that one, so that what is appended renames nothing.
fn owner(spot: &Spot, home: &Home) -> Option<String> {
    let mut tokens = spot.at.tokens();
    let (first, kind, name) = (tokens.next()?, tokens.next()?, tokens.next()?);
    (spot.document == 0 && first == "components" && kind == home.kind).then_some(name)
}

fn insert(components: &mut Map<String, Value>, kind: &str, new: Vec<New>) {
    let map = components.entry(kind).or_insert_with(|| json!({}));
    let Value::Object(map) = map else { return };
    let mut after: HashMap<String, Vec<(String, Value)>> = HashMap::new();
    let mut last = Vec::new();
    for New { owner, name, value } in new {
        match owner {
            Some(owner) => after.entry(owner).or_default().push((name, value)),
            None => last.push((name, value)),
        }
    }
    for (name, value) in std::mem::take(map) {
        let followers = after.remove(&name).unwrap_or_default();
        map.insert(name, value);
        map.extend(followers);
    }
    map.extend(last);
}

/// A schema that says where it was written.
fn marked(value: Value, written: String) -> Value {
    let mut value = match value {
        Value::Bool(true) => json!({}),
        Value::Bool(false) => json!({ "not": {} }),
        other => other,
    };
    if let Value::Object(members) = &mut value {
        members.entry(WRITTEN_AT).or_insert(Value::String(written));
    }
    value
}
