//! Successes that come piece by piece.

use super::pagination::Place;
use super::{Body, Shape, Ty, TypeDefinition};

/// A success that is a stream.
#[derive(Clone, Debug)]
pub(crate) struct Stream {
    /// The media type, as the document writes it.
    pub(crate) media_type: String,
    pub(crate) framing: Framing,
    /// What each piece carries.
    pub(crate) ty: Ty,
    /// The data of the event that ends it.
    pub(crate) sentinel: Option<String>,
    /// Whether the success has no other form.
    pub(crate) alone: bool,
    /// The member of the request's body that asks for it where it is `true`.
    pub(crate) flag: Option<String>,
}

/// How the pieces stand one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Framing {
    /// Server-sent events whose data is JSON.
    JsonEvents,
    /// Server-sent events whose data is text.
    TextEvents,
    /// JSON values.
    Records,
}

impl Stream {
    /// The member of the request's body that is set.
    pub(crate) fn flag_of<'a>(
        &self,
        body: &'a Body,
        before: usize,
        types: &'a [TypeDefinition],
    ) -> Option<Place<'a>> {
        let place = body.member(self.flag.as_ref()?, before, types)?;
        (*resolved(&place.field.ty, types) == Ty::Boolean).then_some(place)
    }
}

/// The type that an alias stands for.
pub(super) fn resolved<'a>(ty: &'a Ty, types: &'a [TypeDefinition]) -> &'a Ty {
    let mut ty = ty;
    // A circle of aliases has no other end.
    for _ in 0..types.len() {
        let Ty::Named(id) = ty else { break };
        let Shape::Alias(target) = &types[id.index()].shape else { break };
        ty = target;
    }
    ty
}
