//! Finds a pointer in an outline, through aliases and merge keys.

use std::ops::Range;

use super::{
    first_line,
    outline::{Id, Kind, Outline},
};
use crate::pointer::Pointer;

/// How many merge keys may stand in each other.
const MERGES: usize = 16;

impl Outline<'_> {
    /// What a pointer, or the nearest thing above it, is shown as.
    pub(crate) fn span(&self, pointer: &Pointer) -> Range<usize> {
        if self.nodes.is_empty() {
            return 0..0;
        }
        self.range(self.nearest(pointer.tokens()).0)
    }

    /// Where the key that a pointer ends in is written, each time that it is.
    pub(crate) fn keys(&self, pointer: &Pointer) -> Vec<Range<usize>> {
        let (Some(parent), Some(last)) = (pointer.parent(), pointer.last()) else { return Vec::new() };
        if self.nodes.is_empty() {
            return Vec::new();
        }
        let (parent, true) = self.nearest(parent.tokens()) else { return Vec::new() };
        let keys = self.children(self.target(parent)).filter_map(|child| self.nodes[child].key.as_ref());
        keys.filter(|key| key.name == last).map(|key| key.range.clone()).collect()
    }

    /// The text of the value that a pointer names, if it is there.
    pub(crate) fn written(&self, pointer: &Pointer) -> Option<&str> {
        let (id, true) = self.nearest(pointer.tokens()) else { return None };
        self.text.get(self.nodes.get(self.target(id))?.range.clone())
    }

    /// The node that some tokens lead to, and whether they all did.
    fn nearest(&self, tokens: impl Iterator<Item = String>) -> (Id, bool) {
        let mut id = 0;
        for token in tokens {
            match self.step(id, &token, MERGES) {
                Some(child) => id = child,
                None => return (id, false),
            }
        }
        (id, true)
    }

    fn step(&self, id: Id, token: &str, merges: usize) -> Option<Id> {
        let id = self.target(id);
        match self.nodes[id].kind {
            Kind::List => self.children(id).nth(token.parse().ok()?),
            Kind::Mapping => self.member(id, token).or_else(|| self.merged(id, token, merges)),
            Kind::Scalar | Kind::Alias(_) => None,
        }
    }

    fn member(&self, id: Id, name: &str) -> Option<Id> {
        let named = |child: &Id| self.nodes[*child].key.as_ref().is_some_and(|key| key.name == name);
        self.children(id).find(named)
    }

    /// A member that comes from a merge key.
    fn merged(&self, id: Id, name: &str, merges: usize) -> Option<Id> {
        let merges = merges.checked_sub(1)?;
        let base = self.target(self.member(id, "<<")?);
        match self.nodes[base].kind {
            Kind::List => self.children(base).find_map(|item| self.step(item, name, merges)),
            _ => self.step(base, name, merges),
        }
    }

    /// What an alias stands for. An alias always comes after its anchor, so this ends.
    fn target(&self, mut id: Id) -> Id {
        while let Some(Kind::Alias(target)) = self.nodes.get(id).map(|node| node.kind) {
            id = target;
        }
        id
    }

    fn range(&self, id: Id) -> Range<usize> {
        let node = &self.nodes[id];
        let own = first_line(self.text, node.range.clone());
        match (&node.key, node.kind) {
            (_, Kind::Scalar | Kind::Alias(_)) if !own.is_empty() => own,
            (Some(key), _) => first_line(self.text, key.range.clone()),
            (None, Kind::Mapping) if id == 0 => self.first_key().unwrap_or(own),
            (None, _) => own,
        }
    }

    fn first_key(&self) -> Option<Range<usize>> {
        let key = self.nodes[self.nodes[0].first?].key.as_ref()?;
        Some(first_line(self.text, key.range.clone()))
    }
}
