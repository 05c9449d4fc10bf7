//! Components that were schemas without a name before a tool made components of all: they are called after their place.

use super::Search;
use crate::analyse::{Nesting, Place};
use crate::ir::{Hint, Owner, Shape, TypeId};

impl Search<'_> {
    /// Whether a component is called after the first place where it stands: `PetOwner`, which is the `owner` of `Pet`,
    /// and `PetTagsItems`, which the `tags` are. A name for a list or the like costs nobody anything.
    pub(super) fn is_hoisted(&self, id: TypeId) -> bool {
        let (Some(name), Some(placed)) = (self.component(id), self.facts.places.get(&id)) else {
            return false;
        };
        let Place::Member(owner, wire, nesting) = &placed.first else { return false };
        let own = self.component(*owner).and_then(|owner| name.strip_prefix(owner));
        let is_alias = matches!(self.api.ty(id).shape, Shape::Alias(_));
        !is_alias && own.is_some_and(|own| is_called(&letters(own), &letters(wire), *nesting))
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

/// Whether a name is that of a member, perhaps with a word for its items or entries behind it.
fn is_called(own: &str, member: &str, nesting: Nesting) -> bool {
    let behind: &[&str] = match nesting {
        Nesting::Whole => &[""],
        Nesting::Item => &["", "item", "items"],
        Nesting::Entry => &["", "entry", "value"],
    };
    own.strip_prefix(member).is_some_and(|rest| behind.contains(&rest))
}

/// A name without what tells its words apart, which tools write as they like.
fn letters(name: &str) -> String {
    name.chars().filter(|each| each.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_be_that_of_a_place() {
        for (own, member, nesting) in [
            ("Owner", "owner", Nesting::Whole),
            ("MaxPrice", "max_price", Nesting::Whole),
            ("OnlyItems", "only", Nesting::Item),
            ("_tags", "tags", Nesting::Item),
        ] {
            assert!(is_called(&letters(own), &letters(member), nesting), "{own} {member}");
        }
        for (own, member) in [("Owner", "own"), ("OwnerItems", "owner"), ("", "owner")] {
            assert!(!is_called(&letters(own), &letters(member), Nesting::Whole), "{own} {member}");
        }
    }
}
