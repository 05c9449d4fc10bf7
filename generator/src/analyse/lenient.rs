//! Which values are read from more than their Rust type takes by itself.

use crate::config::Time;
use crate::ir::{Api, Format, Integer, Shape, Ty};

/// Whether the innermost values of a type are such: integers, which some servers write as `1.0`, points in time, which
/// some write without an offset, and dates, which some write with a time of day.
pub(crate) fn is_lenient(api: &Api, ty: &Ty) -> bool {
    innermost(api, ty, |ty| match ty {
        // The type for `time` is the generator's own, and lenient by itself.
        Ty::Format(Format::DateTime(library)) => *library != Time::Time,
        Ty::Format(Format::Date(_)) => true,
        other => is_integer(other),
    })
}

/// Whether the innermost values of a type are integers.
pub(crate) fn is_whole(api: &Api, ty: &Ty) -> bool {
    innermost(api, ty, is_integer)
}

fn is_integer(ty: &Ty) -> bool {
    matches!(ty, Ty::NonZero(_)) || matches!(ty, Ty::Integer(width) if *width != Integer::Any)
}

/// Whether something holds for the innermost values of a type.
fn innermost(api: &Api, ty: &Ty, holds: fn(&Ty) -> bool) -> bool {
    match ty {
        Ty::List(inner) | Ty::Map(inner) | Ty::Nullable(inner) => innermost(api, inner, holds),
        // A tuple in which one item is read in another way would have no such way to be read.
        Ty::Tuple(items) => items.iter().all(|item| innermost(api, item, holds)),
        Ty::Named(id) => match &api.ty(*id).shape {
            Shape::Alias(target) => innermost(api, target, holds),
            Shape::Object(_) | Shape::Enumeration(_) | Shape::Union(_) => false,
        },
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_) => holds(ty),
    }
}

/// Whether a type is a tuple, or holds one, where it is read.
pub(crate) fn has_tuple(api: &Api, ty: &Ty) -> bool {
    match ty {
        Ty::Tuple(_) => true,
        Ty::List(inner) | Ty::Map(inner) | Ty::Nullable(inner) => has_tuple(api, inner),
        Ty::Named(id) => matches!(&api.ty(*id).shape, Shape::Alias(target) if has_tuple(api, target)),
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_) => false,
    }
}
