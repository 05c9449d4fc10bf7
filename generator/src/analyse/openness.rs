//! How little a type says of a value: what takes everything must be tried last, or nothing behind it is ever found.

use crate::ir::{Api, Shape, Ty};

/// What a type leaves open, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Openness {
    /// Some values are of the type, and others are not.
    Told,
    /// Any object is.
    AnyObject,
    /// Any value is.
    AnyValue,
}

impl Openness {
    /// That of a type, whatever it is called.
    pub(crate) fn of(api: &Api, ty: &Ty) -> Self {
        match ty {
            Ty::Any => Self::AnyValue,
            Ty::Map(entry) if Self::of(api, entry) == Self::AnyValue => Self::AnyObject,
            Ty::Nullable(inner) => Self::of(api, inner),
            Ty::Named(id) => match &api.ty(*id).shape {
                Shape::Alias(target) => Self::of(api, target),
                Shape::Object(_) | Shape::Enumeration(_) | Shape::Union(_) => Self::Told,
            },
            Ty::Map(_)
            | Ty::Boolean
            | Ty::Integer(_)
            | Ty::NonZero(_)
            | Ty::Number
            | Ty::String
            | Ty::Format(_)
            | Ty::Constant(_)
            | Ty::List(_)
            | Ty::Tuple(_) => Self::Told,
        }
    }
}
