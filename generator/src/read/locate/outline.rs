//! What a text is made of: a node for each value, with its place.

use std::{borrow::Cow, ops::Range};

use super::{json, yaml};

/// The index of a node in its outline.
pub(super) type Id = usize;

/// Every value of a text, in the order of the text; the first one is the root.
#[derive(Debug, Default)]
pub(crate) struct Outline<'t> {
    pub(super) text: &'t str,
    pub(super) nodes: Vec<Node<'t>>,
    /// The first alias that stands inside of its own anchor.
    pub(crate) cycle: Option<Range<usize>>,
}

/// One value.
#[derive(Debug)]
pub(super) struct Node<'t> {
    pub(super) kind: Kind,
    pub(super) key: Option<Key<'t>>,
    pub(super) range: Range<usize>,
    pub(super) first: Option<Id>,
    pub(super) next: Option<Id>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Scalar,
    Mapping,
    List,
    Alias(Id),
}

/// The name of a member.
#[derive(Debug)]
pub(super) struct Key<'t> {
    pub(super) name: Cow<'t, str>,
    pub(super) range: Range<usize>,
}

impl<'t> Outline<'t> {
    /// Walks a text once. Where it is broken, the outline ends.
    pub(crate) fn of(text: &'t str) -> Self {
        // Much JSON is not YAML: surrogates in escapes, keys of more than 1024 bytes.
        json::outline(text).unwrap_or_else(|| yaml::outline(text))
    }

    pub(super) fn children(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        std::iter::successors(self.nodes[id].first, |&id| self.nodes[id].next)
    }
}

/// Puts an outline together from what a parser says, without recursion.
#[derive(Debug, Default)]
pub(super) struct Builder<'t> {
    outline: Outline<'t>,
    open: Vec<Frame<'t>>,
}

#[derive(Debug)]
struct Frame<'t> {
    id: Id,
    last: Option<Id>,
    key: Option<Key<'t>>,
}

impl<'t> Builder<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { outline: Outline { text, ..Outline::default() }, open: Vec::new() }
    }

    /// Whether what comes next in this place is a key.
    pub(super) fn wants_key(&self) -> bool {
        let is_mapping = |frame: &Frame<'_>| self.outline.nodes[frame.id].kind == Kind::Mapping;
        self.open.last().is_some_and(|frame| frame.key.is_none() && is_mapping(frame))
    }

    /// What holds the next value, if anything does.
    pub(super) fn inside(&self) -> Option<Kind> {
        self.open.last().map(|frame| self.outline.nodes[frame.id].kind)
    }

    pub(super) fn key(&mut self, name: Cow<'t, str>, range: Range<usize>) {
        if let Some(frame) = self.open.last_mut() {
            frame.key = Some(Key { name, range });
        }
    }

    /// Adds a scalar or an alias.
    pub(super) fn leaf(&mut self, kind: Kind, range: Range<usize>) -> Id {
        if let Kind::Alias(target) = kind
            && self.open.iter().any(|frame| frame.id == target)
        {
            self.outline.cycle.get_or_insert_with(|| range.clone());
        }
        let id = self.outline.nodes.len();
        let key = self.open.last_mut().and_then(|frame| frame.key.take());
        self.outline.nodes.push(Node { kind, key, range, first: None, next: None });
        if let Some(frame) = self.open.last_mut() {
            match frame.last.replace(id) {
                Some(last) => self.outline.nodes[last].next = Some(id),
                None => self.outline.nodes[frame.id].first = Some(id),
            }
        }
        id
    }

    /// Adds a mapping or a list, whose parts follow.
    pub(super) fn open(&mut self, kind: Kind, range: Range<usize>) -> Id {
        let id = self.leaf(kind, range);
        self.open.push(Frame { id, last: None, key: None });
        id
    }

    /// Ends what was opened last.
    pub(super) fn close(&mut self, end: usize) {
        if let Some(frame) = self.open.pop() {
            let range = &mut self.outline.nodes[frame.id].range;
            range.end = end.max(range.end);
        }
    }

    /// Ends the outline, also where a text breaks off.
    pub(super) fn finish(mut self) -> Outline<'t> {
        while !self.open.is_empty() {
            self.close(self.outline.text.len());
        }
        self.outline
    }
}
