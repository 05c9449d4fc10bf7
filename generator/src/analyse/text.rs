//! Which values are strings, and which of those are listed.

use crate::ir::{Api, Base, Enumeration, Shape, Ty};

/// Whether a type lists strings, and keeps those that it does not list.
pub(crate) fn lists_texts(api: &Api, ty: &Ty) -> bool {
    let Ty::Named(id) = ty else { return false };
    match &api.ty(*id).shape {
        Shape::Enumeration(Enumeration { base, open, .. }) => *open && *base == Base::String,
        Shape::Alias(target) => lists_texts(api, target),
        Shape::Object(_) | Shape::Union(_) => false,
    }
}

/// Whether a value of a type may be a string.
pub(crate) fn may_be_text(api: &Api, ty: &Ty) -> bool {
    match ty {
        Ty::Any | Ty::String | Ty::Format(_) | Ty::Constant(_) => true,
        Ty::Nullable(inner) => may_be_text(api, inner),
        Ty::Named(id) => match &api.ty(*id).shape {
            Shape::Enumeration(Enumeration { base, .. }) => matches!(base, Base::String | Base::Mixed),
            Shape::Alias(target) => may_be_text(api, target),
            // Whatever it is made of: to ask is cheap where it is not.
            Shape::Union(_) => true,
            Shape::Object(_) => false,
        },
        Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::List(_)
        | Ty::Tuple(_)
        | Ty::Map(_) => false,
    }
}
