//! What types were made of inline schemas, so that an equal one is not made again.

use std::collections::HashMap;

use crate::ir::{Owner, Ty, TypeId};
use crate::pointer::Pointer;

/// The types of inline schemas, by what leads to them.
#[derive(Debug, Default)]
pub(super) struct Made {
    types: HashMap<Key, Ty>,
    /// Types of one owner, and types of one telling name, each in the order in which they were finished.
    groups: HashMap<Group, Vec<TypeId>>,
    /// What was noted, each with the number of types at that time: the last of it is forgotten first.
    log: Vec<(usize, Noted)>,
}

/// What leads to one type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// Where the schema stands.
    Place(Pointer),
    /// Where the schemas stand that describe one member together.
    Places(Vec<Pointer>),
}

/// What leads to several types.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Group {
    Owner(Owner),
    Telling(String),
}

#[derive(Debug)]
enum Noted {
    Key(Key),
    Group(Group),
}

impl Made {
    pub(super) fn get(&self, key: &Key) -> Option<&Ty> {
        self.types.get(key)
    }

    pub(super) fn group(&self, group: &Group) -> &[TypeId] {
        self.groups.get(group).map(Vec::as_slice).unwrap_or_default()
    }

    /// Notes the type of a schema, now that there are so many types.
    pub(super) fn note(&mut self, key: Key, ty: Ty, types: usize) {
        self.types.insert(key.clone(), ty);
        self.log.push((types, Noted::Key(key)));
    }

    /// Notes that a type is one of a group.
    pub(super) fn join(&mut self, group: Group, id: TypeId, types: usize) {
        self.groups.entry(group.clone()).or_default().push(id);
        self.log.push((types, Noted::Group(group)));
    }

    /// Forgets the types from an index on. What was noted since looks at nothing that was there before.
    pub(super) fn forget(&mut self, from: usize) {
        let since = self.log.partition_point(|(types, _)| *types <= from);
        let noted = self.log.split_off(since);
        for (_, noted) in noted.into_iter().rev() {
            match noted {
                // A place may have the type of a schema that was there before: that stays.
                Noted::Key(key) => {
                    let gone = |ty: &Ty| matches!(ty, Ty::Named(id) if id.index() >= from);
                    if self.types.get(&key).is_some_and(gone) {
                        self.types.remove(&key);
                    } else {
                        self.log.push((from, Noted::Key(key)));
                    }
                }
                Noted::Group(group) => {
                    self.groups.get_mut(&group).map(Vec::pop);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_last_is_forgotten_first() {
        let mut made = Made::default();
        let place = |name: &str| Key::Place(Pointer::root().child(name));
        let group = Group::Telling("name".to_owned());
        for index in 0..3 {
            made.note(place(&index.to_string()), Ty::Named(TypeId::new(index)), index + 1);
            made.join(group.clone(), TypeId::new(index), index + 1);
        }
        made.note(place("twin"), Ty::Named(TypeId::new(0)), 3);
        made.forget(1);
        assert_eq!(made.group(&group), [TypeId::new(0)]);
        let known = ["0", "1", "2", "twin"].map(|name| made.get(&place(name)).is_some());
        assert_eq!(known, [true, false, false, true]);
        made.forget(0);
        assert_eq!(made.group(&group), []);
        assert!(made.get(&place("twin")).is_none());
    }
}
