//! Which values are objects.

use crate::ir::{Api, Shape, Ty};

/// Whether every value of a type is an object, `null` apart.
pub(crate) fn is_object(api: &Api, ty: &Ty) -> bool {
    match ty {
        Ty::Map(_) => true,
        Ty::Nullable(inner) => is_object(api, inner),
        Ty::Named(id) => match &api.ty(*id).shape {
            Shape::Object(_) => true,
            Shape::Alias(target) => is_object(api, target),
            Shape::Enumeration(_) | Shape::Union(_) => false,
        },
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::List(_)
        | Ty::Tuple(_)
        | Ty::Format(_)
        | Ty::Constant(_) => false,
    }
}
