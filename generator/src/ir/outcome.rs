//! What replies mean, by their status.

use super::{Doc, Ty};

/// The statuses that an outcome is for (OpenAPI 3.1.1, section 4.8.16).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum StatusRange {
    /// One status.
    Exact(u16),
    /// A hundred statuses, by their first digit.
    Hundred(u16),
    /// Whatever nothing else is for.
    Default,
}

impl StatusRange {
    /// Whether replies end with their head (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5).
    pub(crate) fn is_bodiless(self) -> bool {
        matches!(self, Self::Exact(204 | 205 | 304))
    }
}

/// What a reply with one of some statuses carries.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    pub(crate) status: StatusRange,
    /// The media type or range, without parameters, that tells it from what is usual for the status.
    pub(crate) when: Option<String>,
    pub(crate) payload: Payload,
    pub(crate) doc: Doc,
}

/// The body of a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Payload {
    /// There is none.
    Nothing,
    /// There is one, of which nothing is known, or which is not JSON.
    Raw,
    /// Text of any kind.
    Text,
    /// JSON.
    Json(Ty),
    /// `application/x-www-form-urlencoded`.
    Form(Ty),
}

impl Payload {
    /// The type of what is there.
    pub(crate) fn ty(&self) -> Option<&Ty> {
        match self {
            Self::Json(ty) | Self::Form(ty) => Some(ty),
            Self::Nothing | Self::Raw | Self::Text => None,
        }
    }
}
