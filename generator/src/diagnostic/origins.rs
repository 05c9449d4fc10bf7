//! Where the nodes that a rule moved stand in the text.

use std::collections::HashMap;

use crate::pointer::Pointer;

/// From places in the normalised tree to places in the document as it was written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Origins {
    moves: HashMap<Pointer, Pointer>,
}

impl Origins {
    /// Remembers that what stood at `from` stands at `to` from now on.
    pub(crate) fn moved(&mut self, to: Pointer, from: &Pointer) {
        let origin = self.of(from);
        self.moves.insert(to, origin);
    }

    /// The place in the text of a place in the tree.
    pub(crate) fn of(&self, pointer: &Pointer) -> Pointer {
        if self.moves.is_empty() {
            return pointer.clone();
        }
        let (mut prefix, mut below) = (pointer.clone(), Vec::new());
        loop {
            if let Some(origin) = self.moves.get(&prefix) {
                return below.iter().rev().fold(origin.clone(), |place, token| place.child(token));
            }
            let (Some(parent), Some(token)) = (prefix.parent(), prefix.last()) else {
                return pointer.clone();
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
        assert_eq!(origins.of(&pointer("/a/allOf/0/x~1y")), pointer("/a/oneOf/1/x~1y"));
        assert_eq!(origins.of(&pointer("/b")), pointer("/b"));
    }
}
