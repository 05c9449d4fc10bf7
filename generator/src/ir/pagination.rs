//! Lists that come page by page.

use super::stream::resolved;
use super::{Body, Field, Operation, Shape, Ty, TypeDefinition, TypeId};

/// How one page leads to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pagination {
    /// The way to the list in a reply: names of members.
    pub(crate) items: Vec<String>,
    /// The way to the boolean that is `false` on the last page.
    pub(crate) more: Option<Vec<String>>,
    pub(crate) turn: Turn,
}

/// What makes the request for the next page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// A value of the reply goes into the request.
    Cursor { input: Input, next: Vec<String> },
    /// The request counts the items that came before.
    Offset(Input),
    /// The request counts pages, beginning with one of them.
    Page { input: Input, first: i64 },
    /// The `Link` header has the address (RFC 8288).
    Link,
    /// The reply has the address.
    Url(Vec<String>),
}

/// What of the request is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// The parameter at that position.
    Parameter(usize),
    /// The member of the body.
    Member(String),
}

/// The token that names the last item of a list.
pub(crate) const LAST: &str = "-1";

/// A step into a value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Hop<'a> {
    /// To a member: its owner, its position there, and itself.
    Member(TypeId, usize, &'a Field),
    /// To the last item.
    Last,
}

/// The way through a type, and what is at its end.
pub(crate) fn walk<'a>(
    types: &'a [TypeDefinition],
    from: &'a Ty,
    path: &[String],
) -> Option<(Vec<Hop<'a>>, &'a Ty)> {
    let mut hops = Vec::with_capacity(path.len());
    let mut ty = resolved(from, types);
    for token in path {
        match ty {
            Ty::List(item) if token == LAST => {
                hops.push(Hop::Last);
                ty = resolved(item, types);
            }
            Ty::Named(id) => {
                let Shape::Object(object) = &types[id.index()].shape else { return None };
                let position = object.fields.iter().position(|field| field.wire == *token)?;
                let field = object.fields.get(position).filter(|field| !field.is_constant())?;
                hops.push(Hop::Member(*id, position, field));
                ty = resolved(&field.ty, types);
            }
            _ => return None,
        }
    }
    Some((hops, ty))
}

impl Input {
    /// What is set, and the type and position that it has in the body, where it is there.
    pub(crate) fn field<'a>(
        &self,
        operation: &'a Operation,
        types: &'a [TypeDefinition],
    ) -> Option<Place<'a>> {
        match self {
            Self::Parameter(position) => {
                let field = &operation.parameters.get(*position)?.field;
                Some(Place { field, position: *position, within: None, optional: false })
            }
            Self::Member(wire) => operation.content()?.member(wire, operation.parameters.len(), types),
        }
    }
}

/// Where a part of a request is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    pub(crate) field: &'a Field,
    /// Its position: among the fields of the request, or within the type of the body.
    pub(crate) position: usize,
    /// The type of the body, where that is a value of its own.
    pub(crate) within: Option<TypeId>,
    /// Whether the body may be missing.
    pub(crate) optional: bool,
}

impl Body {
    /// The member of that name, where the body is one object; `before` is the number of parameters.
    pub(crate) fn member<'a>(
        &'a self,
        wire: &str,
        before: usize,
        types: &'a [TypeDefinition],
    ) -> Option<Place<'a>> {
        let find = |fields: &'a [Field]| {
            let position = fields.iter().position(|field| field.wire == wire)?;
            Some((position, &fields[position]))
        };
        match self {
            Self::Members(fields) => {
                let (position, field) = find(fields)?;
                Some(Place { field, position: before + position, within: None, optional: false })
            }
            Self::Whole { ty, required, .. } => {
                let Ty::Named(id) = resolved(ty, types) else { return None };
                let Shape::Object(object) = &types[id.index()].shape else { return None };
                let (position, field) = find(&object.fields)?;
                Some(Place { field, position, within: Some(*id), optional: !required })
            }
            Self::Choice { .. } => None,
        }
    }
}
