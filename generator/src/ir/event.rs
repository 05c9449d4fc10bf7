//! What the server sends by itself.

use super::{Doc, Field, StatusRange, Ty};
use crate::pointer::Pointer;

/// A callback or a webhook.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    pub(crate) origin: Pointer,
    pub(crate) kind: EventKind,
    /// The key that the document gives it.
    pub(crate) key: String,
    /// The HTTP method, in capitals.
    pub(crate) method: String,
    /// The method and path of each operation that asks for it.
    pub(crate) senders: Vec<String>,
    /// The expressions that say where it is sent to.
    pub(crate) targets: Vec<String>,
    pub(crate) doc: Doc,
    /// The headers that come with it.
    pub(crate) headers: Vec<Field>,
    /// The parameters in its query.
    pub(crate) query: Vec<QueryField>,
    /// What the server may be answered, by status, with what that means.
    pub(crate) answers: Vec<(StatusRange, Doc)>,
    /// What its body may be: a function reads each, and the first is the usual one.
    pub(crate) contents: Vec<Brought>,
}

/// Why the server sends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EventKind {
    /// Because an operation asked for it (OpenAPI 3.1.1, section 4.8.18).
    Callback,
    /// For reasons that are not in the document (OpenAPI 3.1.1, section 4.8.1).
    Webhook,
}

/// A parameter in the query of an event.
#[derive(Clone, Debug)]
pub(crate) struct QueryField {
    pub(crate) field: Field,
    pub(crate) form: QueryForm,
}

/// How a parameter in the query of an event is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum QueryForm {
    /// A value, or a list with what stands between its items; without that each has a pair of its own.
    Value(Option<char>),
    /// An object whose members stand one behind the other in one pair.
    Line(char),
    /// An object whose members are pairs with these names.
    Pairs(Vec<String>),
    /// An object whose members are pairs with names in brackets.
    Brackets,
}

/// What the body of an event is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Brought {
    Json(Ty),
    /// `application/x-www-form-urlencoded`.
    Form(Ty),
    /// `multipart/*`.
    Parts,
    /// Text of any kind.
    Text,
    /// Bytes of any kind.
    Bytes,
}

impl Brought {
    pub(crate) fn ty(&self) -> Option<&Ty> {
        match self {
            Self::Json(ty) | Self::Form(ty) => Some(ty),
            Self::Parts | Self::Text | Self::Bytes => None,
        }
    }
}

impl Event {
    /// Every type in it.
    pub(crate) fn types(&self) -> impl Iterator<Item = &Ty> {
        self.contents.iter().filter_map(Brought::ty).chain(self.beside().map(|field| &field.ty))
    }

    /// What comes beside its body.
    pub(crate) fn beside(&self) -> impl Iterator<Item = &Field> {
        self.headers.iter().chain(self.query.iter().map(|each| &each.field))
    }
}
