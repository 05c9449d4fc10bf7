//! What makes types of one shape one type: that the document says the same of them, or that they stand for one thing.

use crate::ir::{Api, Hint, Shape, TypeId};

/// What types have in common beside their shape.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kin<'a> {
    /// What the document says of them.
    Told([Option<&'a str>; 2]),
    /// The name of the member, or of the parameter, that has them: lists of equal values under other names, as
    /// `capture: [automatic, manual]` and `confirmation: [automatic, manual]`, are not one thing.
    Member(&'a str),
    /// Each is a choice among the same types, wherever it stands.
    Choice,
}

impl<'a> Kin<'a> {
    pub(super) fn of(api: &'a Api, id: TypeId) -> impl Iterator<Item = Self> {
        let definition = api.ty(id);
        let member = definition.hints.iter().find_map(|hint| match hint {
            Hint::Property(name) => Some(Self::Member(name)),
            _ => None,
        });
        let choice = matches!(definition.shape, Shape::Union(_)).then_some(Self::Choice);
        [Some(Self::Told(told(api, id))), member, choice].into_iter().flatten()
    }
}

/// The prose of a type.
pub(super) fn told(api: &Api, id: TypeId) -> [Option<&str>; 2] {
    let doc = &api.ty(id).doc;
    [doc.summary.as_deref(), doc.description.as_deref()]
}
