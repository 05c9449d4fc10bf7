//! Components that were items without a name before a tool made components of all schemas.

use super::Search;
use crate::analyse::{Nesting, Place};
use crate::emit::attr::letters;
use crate::ir::{Hint, Owner, Shape, TypeId};

impl Search<'_> {
    /// Whether a component is called after the list whose items it is: `PetTagsItems` is one of the `tags` of `Pet`. Whoever
    /// gives a name to one thing does not call it `Items`. A name for a list or the like costs nobody anything.
    pub(super) fn is_hoisted(&self, id: TypeId) -> bool {
        let (Some(name), Some(placed)) = (self.component(id), self.facts.places.get(&id)) else {
            return false;
        };
        let Place::Member(owner, wire, Nesting::Item) = &placed.first else { return false };
        let own = self.component(*owner).and_then(|owner| name.strip_prefix(owner));
        let is_alias = matches!(self.api.ty(id).shape, Shape::Alias(_));
        !is_alias && own.is_some_and(|own| letters(own) == letters(wire) + "items")
    }

    /// What the document calls a component.
    fn component(&self, id: TypeId) -> Option<&str> {
        let definition = self.api.ty(id);
        match definition.hints.first() {
            Some(Hint::Component(name)) if definition.owner == Owner::Document => Some(name),
            _ => None,
        }
    }
}
