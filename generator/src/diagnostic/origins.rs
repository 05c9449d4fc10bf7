//! Where the nodes that a rule moved stand in the text.

use std::collections::HashMap;

use super::{Place, SourceId};
use crate::pointer::Pointer;

/// From places in the normalised tree to places in the documents as they were written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Origins {
    moves: HashMap<Pointer, Origin>,
}

/// A place in the text; without a source, in that of the root document.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Origin {
    source: Option<SourceId>,
    at: Pointer,
}

impl Origins {
    /// Remembers that what stood at `from` stands at `to` from now on.
    pub(crate) fn moved(&mut self, to: Pointer, from: &Pointer) {
        let origin = self.of(from);
        self.moves.insert(to, origin);
    }

    /// Remembers that what is at `to` from now on is written in another text.
    pub(crate) fn brought(&mut self, to: Pointer, source: SourceId, at: Pointer) {
        self.moves.insert(to, Origin { source: Some(source), at });
    }

    /// The place in the text of a place in the tree whose root is read from `root`.
    pub(crate) fn place(&self, root: SourceId, pointer: &Pointer) -> Place {
        let Origin { source, at } = self.of(pointer);
        Place::Node(source.unwrap_or(root), at)
    }

    fn of(&self, pointer: &Pointer) -> Origin {
        if self.moves.is_empty() {
            return Origin { source: None, at: pointer.clone() };
        }
        let (mut prefix, mut below) = (pointer.clone(), Vec::new());
        loop {
            if let Some(Origin { source, at }) = self.moves.get(&prefix) {
                let at = below.iter().rev().fold(at.clone(), |place, token| place.child(token));
                return Origin { source: *source, at };
            }
            let (Some(parent), Some(token)) = (prefix.parent(), prefix.last()) else {
                return Origin { source: None, at: pointer.clone() };
            };
            below.push(token);
            prefix = parent;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_below_moves_along() {
        let pointer = |text: &str| Pointer::parse(text).unwrap_or_default();
        let mut origins = Origins::default();
        origins.moved(pointer("/a/allOf"), &pointer("/a/oneOf"));
        origins.moved(pointer("/a/allOf/0"), &pointer("/a/allOf/1"));
        assert_eq!(origins.of(&pointer("/a/allOf/0/x~1y")).at, pointer("/a/oneOf/1/x~1y"));
        assert_eq!(origins.of(&pointer("/b")).at, pointer("/b"));
    }
}
