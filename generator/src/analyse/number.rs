//! Which values are numbers that may have no text: JSON has none for those that are infinite, or none at all.

use crate::ir::{Api, Shape, Ty};

/// Whether any of the innermost values of a type is a floating-point number.
pub(crate) fn is_number(api: &Api, ty: &Ty) -> bool {
    match ty {
        Ty::Number => true,
        Ty::List(inner) | Ty::Map(inner) | Ty::Nullable(inner) => is_number(api, inner),
        Ty::Tuple(items) => items.iter().any(|item| is_number(api, item)),
        Ty::Named(id) => matches!(&api.ty(*id).shape, Shape::Alias(target) if is_number(api, target)),
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_) => false,
    }
}
