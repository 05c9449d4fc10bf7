//! Lists: of items of one type, or tuples.

use openapiv3::{ReferenceOr, Schema, SchemaKind};

use super::Lowering;
use super::site::Site;
use crate::ir::{Hint, Ty};
use crate::normalise::TUPLE;

impl<'a> Lowering<'a, '_> {
    /// The type of a list with such items.
    pub(super) fn list(&mut self, items: Option<&'a ReferenceOr<Box<Schema>>>, site: &Site) -> Ty {
        let Some(items) = items else { return Ty::List(Box::new(Ty::Any)) };
        let site = site.part("items", Some(Hint::Item));
        match parts(items) {
            Some(parts) => self.tuple(parts, &site),
            None => Ty::List(Box::new(self.element(items.into(), &site))),
        }
    }

    fn tuple(&mut self, parts: &'a [ReferenceOr<Schema>], site: &Site) -> Ty {
        let at = site.at.child("anyOf");
        let items = parts.iter().enumerate().map(|(index, part)| {
            let site = Site { at: at.child(index), ..site.clone() };
            self.element(part.into(), &site)
        });
        Ty::Tuple(items.collect())
    }
}

/// The schemas of the items, where each has its own.
pub(super) fn parts(items: &ReferenceOr<Box<Schema>>) -> Option<&[ReferenceOr<Schema>]> {
    let ReferenceOr::Item(items) = items else { return None };
    match &items.schema_kind {
        SchemaKind::AnyOf { any_of } if items.schema_data.extensions.contains_key(TUPLE) => Some(any_of),
        _ => None,
    }
}
