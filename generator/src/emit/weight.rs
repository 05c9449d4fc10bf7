//! How complex a type looks to clippy (its `type_complexity`): each name weighs ten times its depth.

use crate::ir::{Presence, Ty};

/// The weight beyond which a type is a lint.
const MOST: usize = 250;

/// Whether a type is too complex where it stands in `around` other types, such as an `Option`.
pub(super) fn is_heavy(ty: &Ty, around: usize) -> bool {
    // A wrapper weighs something itself, and makes what is in it weigh more.
    let wrappers: usize = (1..=around).map(|depth| 10 * depth).sum();
    wrappers + weight(ty, around + 1) > MOST
}

/// The types that the presence of a member and a box put around its type.
pub(super) fn around(presence: Presence, boxed: bool) -> usize {
    usize::from(presence != Presence::Required) + usize::from(boxed)
}

fn weight(ty: &Ty, depth: usize) -> usize {
    let inner = match ty {
        Ty::List(inner) | Ty::Nullable(inner) => weight(inner, depth + 1),
        Ty::Map(value) => 10 * (depth + 1) + weight(value, depth + 1),
        Ty::Tuple(items) => items.iter().map(|item| weight(item, depth + 1)).sum(),
        Ty::Format(_)
        | Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Constant(_)
        | Ty::Named(_) => 0,
    };
    10 * depth + inner
}

#[cfg(test)]
mod tests {
    use super::*;

    fn maps(count: usize) -> Ty {
        (0..count).fold(Ty::String, |ty, _| Ty::Map(Box::new(ty)))
    }

    #[test]
    fn maps_of_maps_of_maps_are_heavy_where_they_are_optional() {
        assert!(!is_heavy(&maps(3), around(Presence::Required, false)));
        assert!(is_heavy(&maps(3), around(Presence::Optional, false)));
    }
}
