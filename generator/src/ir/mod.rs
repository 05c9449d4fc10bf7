//! What passes between the stages from `lower` on: plain owned data, without Rust names and without tokens.

mod about;
mod auth;
mod doc;
mod event;
mod hint;
mod named;
mod object;
mod operation;
mod outcome;
mod pagination;
mod part;
mod representation;
mod server;
mod stream;
mod tag;
mod ty;

pub(crate) use about::{About, Reference};
pub(crate) use auth::{Flow, FlowKind, KeyPlace, Requirement, Scheme, SchemeKind};
pub(crate) use doc::{Bounds, Doc, Given, Limits, Note};
pub(crate) use event::{Brought, Event, EventKind, QueryField, QueryForm};
pub(crate) use hint::Hint;
pub(crate) use object::{Access, Direction, Field, Object, Others};
pub(crate) use operation::{
    Alternative, Body, Content, Encoding, Form, Location, Media, Operation, Parameter, RequestBody, Style,
    StyleKind,
};
pub(crate) use outcome::{Outcome, Payload, StatusRange};
pub(crate) use pagination::{Hop, Input, LAST, Pagination, Place, Turn, walk};
pub(crate) use part::{Part, PartHeader};
pub(crate) use representation::Representation;
pub(crate) use server::{Server, Variable as ServerVariable};
pub(crate) use stream::{Framing, Stream};
pub(crate) use tag::Tag;
pub(crate) use ty::{
    Base, Constant, Enumeration, Format, Integer, Owner, Presence, Shape, Ty, TypeDefinition, TypeId, Union,
    Value, Variant,
};

/// A whole API.
#[derive(Clone, Debug, Default)]
pub(crate) struct Api {
    pub(crate) title: String,
    pub(crate) version: String,
    pub(crate) description: Option<String>,
    pub(crate) about: About,
    /// The servers that the document offers.
    pub(crate) servers: Vec<Server>,
    pub(crate) schemes: Vec<Scheme>,
    /// The tags that the document describes.
    pub(crate) tags: Vec<Tag>,
    pub(crate) types: Vec<TypeDefinition>,
    pub(crate) operations: Vec<Operation>,
    pub(crate) events: Vec<Event>,
    /// How many operations the document has, the skipped ones included.
    pub(crate) operations_total: usize,
}

impl Api {
    /// The type of that id.
    pub(crate) fn ty(&self, id: TypeId) -> &TypeDefinition {
        &self.types[id.index()]
    }

    /// The outermost type that a type stands in: it belongs to the document, to an operation or to an
    /// event.
    pub(crate) fn top(&self, id: TypeId) -> TypeId {
        match self.ty(id).owner {
            Owner::Type(owner) => self.top(owner),
            Owner::Document | Owner::Operation(_) | Owner::Event(_) => id,
        }
    }

    /// The object that a type is, whatever it is called.
    pub(crate) fn object(&self, ty: &Ty) -> Option<&Object> {
        let Ty::Named(id) = ty else { return None };
        match &self.ty(*id).shape {
            Shape::Object(object) => Some(object),
            Shape::Alias(ty) => self.object(ty),
            Shape::Enumeration(_) | Shape::Union(_) => None,
        }
    }

    /// Every id, in order.
    pub(crate) fn type_ids(&self) -> impl Iterator<Item = TypeId> + use<> {
        (0..self.types.len()).map(TypeId::new)
    }
}
