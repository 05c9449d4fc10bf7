//! Successes that come piece by piece.

use super::{Body, Field, Shape, Ty, TypeDefinition};

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

impl Body {
    /// The boolean member of that name, where the body is one object.
    pub(crate) fn flag<'a>(&'a self, wire: &str, types: &'a [TypeDefinition]) -> Option<Flag<'a>> {
        let boolean = |field: &&Field| field.wire == wire && is_boolean(&field.ty, types);
        match self {
            Self::Members(fields) => {
                let position = fields.iter().position(|field| boolean(&field))?;
                Some(Flag { position, field: &fields[position], within: None })
            }
            Self::Whole { ty, .. } => {
                let Ty::Named(id) = resolved(ty, types) else { return None };
                let Shape::Object(object) = &types[id.index()].shape else { return None };
                let position = object.fields.iter().position(|field| boolean(&field))?;
                Some(Flag { position, field: &object.fields[position], within: Some(*id) })
            }
            Self::Choice { .. } => None,
        }
    }
}

/// A boolean member of a body.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Flag<'a> {
    /// Its position among the members.
    pub(crate) position: usize,
    pub(crate) field: &'a Field,
    /// The type that it is a member of, where the body is a value of its own.
    pub(crate) within: Option<super::TypeId>,
}

fn is_boolean(ty: &Ty, types: &[TypeDefinition]) -> bool {
    *resolved(ty, types) == Ty::Boolean
}

/// The type that an alias stands for.
fn resolved<'a>(ty: &'a Ty, types: &'a [TypeDefinition]) -> &'a Ty {
    let mut ty = ty;
    // A circle of aliases has no other end.
    for _ in 0..types.len() {
        let Ty::Named(id) = ty else { break };
        let Shape::Alias(target) = &types[id.index()].shape else { break };
        ty = target;
    }
    ty
}
