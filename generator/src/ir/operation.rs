//! Operations: what is sent, and what comes back.

use super::{
    Doc, Field, Outcome, Pagination, Part, Payload, Representation, Requirement, Server, Stream, Ty, TypeId,
};
use crate::pointer::Pointer;

/// One operation.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) origin: Pointer,
    /// The `operationId`.
    pub(crate) id: Option<String>,
    /// The HTTP method, in capitals.
    pub(crate) method: String,
    /// The path template.
    pub(crate) path: String,
    pub(crate) tags: Vec<String>,
    pub(crate) doc: Doc,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<RequestBody>,
    /// The position of the operation that it is once more, with a body of another media type: replies are the same.
    pub(crate) again: Option<usize>,
    /// Media types that a success may have.
    pub(crate) accept: Vec<String>,
    /// What replies mean, most specific status first.
    pub(crate) success: Vec<Outcome>,
    pub(crate) errors: Vec<Outcome>,
    /// The success that comes piece by piece.
    pub(crate) stream: Option<Stream>,
    /// How its pages follow each other, where it gives a list page by page.
    pub(crate) pagination: Option<Pagination>,
    /// What else can be asked for.
    pub(crate) representations: Vec<Representation>,
    /// The headers that any reply may have.
    pub(crate) headers: Vec<Field>,
    /// The credentials that it takes: alternatives, each a set of schemes.
    pub(crate) security: Vec<Vec<Requirement>>,
    /// The servers that it has instead of those of the document.
    pub(crate) servers: Vec<Server>,
}

impl Operation {
    /// The method and the path, as people write them. What follows a `#` only tells paths apart, and is not sent.
    pub(crate) fn request_line(&self) -> String {
        let path = self.path.split('#').next().unwrap_or_default();
        format!("{} {path}", self.method)
    }
}

/// Where a parameter goes, in the order in which callers give them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Location {
    Path,
    Query,
    /// The whole query (OpenAPI 3.2.0, section 4.12.1).
    Querystring,
    Header,
    Cookie,
}

/// A parameter.
#[derive(Clone, Debug)]
pub(crate) struct Parameter {
    pub(crate) location: Location,
    pub(crate) form: Form,
    pub(crate) field: Field,
}

/// How a parameter becomes text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Styled(Style),
    /// As several segments of the path: slashes stay.
    Segments,
    /// As JSON.
    Json,
    /// As the pairs of a form.
    Pairs(Vec<Encoding>),
}

/// How a value is written (OpenAPI 3.1.1, section 4.8.12.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Style {
    pub(crate) kind: StyleKind,
    pub(crate) explode: bool,
    pub(crate) allow_reserved: bool,
    /// Whether an empty list or object is sent as an empty value.
    pub(crate) allow_empty: bool,
}

/// The styles by their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StyleKind {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Header,
    Cookie,
    /// No style: the member of a form is JSON.
    Json,
}

impl StyleKind {
    /// Whether items stand by themselves where the document does not say.
    pub(crate) fn explodes(self) -> bool {
        matches!(self, Self::Form | Self::DeepObject | Self::Cookie)
    }

    /// The style where the document says nothing beyond its name.
    pub(crate) fn plain(self) -> Style {
        Style { kind: self, explode: self.explodes(), allow_reserved: false, allow_empty: false }
    }
}

/// How one member of a form is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Encoding {
    pub(crate) name: String,
    pub(crate) style: Style,
}

/// What a request carries.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    /// The members of an object that has no name of its own.
    Members(Vec<Field>),
    /// One value; one that has to be there may be `null`.
    Whole { ty: Ty, required: bool, nullable: bool, doc: Doc },
    /// One value of several, by media type.
    Choice { alternatives: Vec<Alternative>, required: bool, doc: Doc },
}

/// What a body is, where it may be sent as several media types.
#[derive(Clone, Debug)]
pub(crate) struct Alternative {
    pub(crate) media_type: String,
    pub(crate) media: Media,
    pub(crate) content: Content,
}

/// What one media type of several carries.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    /// One value.
    Value(Ty),
    /// Parts with names: a struct of its own, for files have no other form.
    Parts(Vec<Field>),
}

impl Content {
    /// The parts, if it has some.
    pub(crate) fn parts(&self) -> Option<&[Field]> {
        match self {
            Self::Value(_) => None,
            Self::Parts(fields) => Some(fields),
        }
    }

    pub(crate) fn types(&self) -> Vec<&Ty> {
        match self {
            Self::Value(ty) => vec![ty],
            Self::Parts(fields) => fields.iter().map(|field| &field.ty).collect(),
        }
    }
}

/// How a body is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Media {
    Json,
    /// `application/x-www-form-urlencoded`, with the members that are not written as usual.
    Form(Vec<Encoding>),
    /// `multipart/*`, with the parts that are not written as usual.
    Multipart(Vec<Part>),
    /// Text of any kind.
    Text,
    /// Bytes of any kind.
    Bytes,
}

/// The body of a request, and the media type that it is sent as.
#[derive(Clone, Debug)]
pub(crate) struct RequestBody {
    pub(crate) media_type: String,
    pub(crate) media: Media,
    pub(crate) body: Body,
    /// The component whose members are the parts of the body.
    pub(crate) component: Option<TypeId>,
}

impl Body {
    /// Every type in it.
    pub(crate) fn types(&self) -> Vec<&Ty> {
        match self {
            Self::Members(fields) => fields.iter().map(|field| &field.ty).collect(),
            Self::Whole { ty, .. } => vec![ty],
            Self::Choice { alternatives, .. } => {
                alternatives.iter().flat_map(|each| each.content.types()).collect()
            }
        }
    }
}

impl Operation {
    /// Whether successes differ in what they carry.
    pub(crate) fn has_choice(&self) -> bool {
        self.success.windows(2).any(|pair| pair[0].payload != pair[1].payload)
    }

    /// What replies may carry, and what else can be asked for.
    pub(crate) fn payloads(&self) -> impl Iterator<Item = &Payload> {
        let outcomes = self.success.iter().chain(&self.errors).map(|outcome| &outcome.payload);
        outcomes.chain(self.representations.iter().map(|each| &each.payload))
    }

    /// The types of what replies carry, whole or piece by piece.
    pub(crate) fn received(&self) -> impl Iterator<Item = &Ty> {
        self.payloads().filter_map(Payload::ty).chain(self.stream.as_ref().map(|stream| &stream.ty))
    }

    /// What the request carries, whatever it is sent as.
    pub(crate) fn content(&self) -> Option<&Body> {
        self.body.as_ref().map(|request| &request.body)
    }
}
