//! Components that a tool numbered for want of a name, as `__schema17`: they are called after their first place.

use std::collections::{HashMap, HashSet};

use super::types::under;
use super::words::words;
use super::{Names, shorten};
use crate::ir::{Api, Hint, Owner, Shape, Ty, TypeId};

/// Where each of them stands first, among what is named before it: in a type, as what.
#[derive(Default)]
pub(super) struct Nameless(HashMap<TypeId, (TypeId, Vec<String>)>);

impl Nameless {
    /// What one is called after the type in which it stands.
    pub(super) fn candidates(&self, names: &Names, id: TypeId) -> Vec<Vec<String>> {
        let Some((owner, own)) = self.0.get(&id) else { return Vec::new() };
        let cut = || shorten::cut(names, *owner, std::slice::from_ref(own));
        shorten::short_first(under(names, *owner, own), cut)
    }

    /// Takes note of those that stand in a type of the document: operations that are added name nothing anew.
    pub(super) fn look(&mut self, api: &Api, owner: TypeId) {
        if api.ty(api.top(owner)).owner != Owner::Document {
            return;
        }
        match &api.ty(owner).shape {
            Shape::Object(object) => {
                for field in object.parts() {
                    self.found(api, owner, words(&field.wire), &field.ty);
                }
            }
            Shape::Alias(ty) => self.found(api, owner, Vec::new(), ty),
            Shape::Enumeration(_) | Shape::Union(_) => {}
        }
    }

    fn found(&mut self, api: &Api, owner: TypeId, mut own: Vec<String>, ty: &Ty) {
        match ty {
            Ty::Named(id) if is_nameless(api, *id) && !own.is_empty() => {
                self.0.entry(*id).or_insert((owner, own));
            }
            Ty::Nullable(inner) => self.found(api, owner, own, inner),
            Ty::List(inner) => {
                own.push("item".to_owned());
                self.found(api, owner, own, inner);
            }
            Ty::Map(inner) => {
                own.push("entry".to_owned());
                self.found(api, owner, own, inner);
            }
            _ => {}
        }
    }
}

/// Those that stand in a member.
pub(super) fn led(api: &Api) -> HashSet<TypeId> {
    let mut nameless = Nameless::default();
    for id in api.type_ids() {
        nameless.look(api, id);
    }
    nameless.0.into_keys().collect()
}

/// Whether a component has no name but a number.
fn is_nameless(api: &Api, id: TypeId) -> bool {
    let definition = api.ty(id);
    match definition.hints.first() {
        Some(Hint::Component(name)) => definition.owner == Owner::Document && is_numbered(name),
        _ => false,
    }
}

/// `__schema17` or `Schema_17`, but not `SchemaV2` or `Schema2d`.
fn is_numbered(name: &str) -> bool {
    let name = name.trim_start_matches('_');
    let behind = name.strip_prefix("schema").or_else(|| name.strip_prefix("Schema"));
    let number = behind.map(|behind| behind.trim_start_matches('_'));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|each| each.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::is_numbered;

    #[test]
    fn a_number_is_no_name() {
        for name in ["__schema17", "Schema0", "schema_3"] {
            assert!(is_numbered(name), "{name}");
        }
        for name in ["Schema", "SchemaV2", "Schema2d", "Schema5Items", "PetSchema1", "Pet1"] {
            assert!(!is_numbered(name), "{name}");
        }
    }
}
