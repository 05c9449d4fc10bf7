//! Where a schema is used.

use openapiv3::{ReferenceOr, Schema};

use crate::ir::{Hint, Owner};
use crate::pointer::Pointer;

/// The surroundings of a schema: they decide where its type is written and what it is called.
#[derive(Clone, Debug)]
pub(super) struct Site {
    pub(super) at: Pointer,
    pub(super) owner: Owner,
    pub(super) hints: Vec<Hint>,
}

impl Site {
    pub(super) fn new(at: Pointer, owner: Owner) -> Self {
        Self { at, owner, hints: Vec::new() }
    }

    pub(super) fn hint(mut self, hint: Hint) -> Self {
        self.hints.push(hint);
        self
    }

    /// The site of a part that has no name of its own: it keeps what the whole is called after.
    pub(super) fn part(&self, token: &str, hint: Option<Hint>) -> Self {
        let mut site = Self { at: self.at.child(token), owner: self.owner, hints: self.hints.clone() };
        site.hints.extend(hint);
        site
    }
}

/// A schema or a reference to one.
#[derive(Clone, Copy)]
pub(super) enum SchemaRef<'a> {
    Reference(&'a str),
    Item(&'a Schema),
}

impl<'a> SchemaRef<'a> {
    /// The schema, where it stands here.
    pub(super) fn item(self) -> Option<&'a Schema> {
        match self {
            Self::Reference(_) => None,
            Self::Item(schema) => Some(schema),
        }
    }
}

impl<'a> From<&'a ReferenceOr<Schema>> for SchemaRef<'a> {
    fn from(schema: &'a ReferenceOr<Schema>) -> Self {
        match schema {
            ReferenceOr::Reference { reference } => Self::Reference(reference),
            ReferenceOr::Item(schema) => Self::Item(schema),
        }
    }
}

impl<'a> From<&'a ReferenceOr<Box<Schema>>> for SchemaRef<'a> {
    fn from(schema: &'a ReferenceOr<Box<Schema>>) -> Self {
        match schema {
            ReferenceOr::Reference { reference } => Self::Reference(reference),
            ReferenceOr::Item(schema) => Self::Item(schema),
        }
    }
}
