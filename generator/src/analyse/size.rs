//! Which variants are so much larger than others that they stand behind a pointer.

use std::collections::HashSet;

use crate::ir::{Api, Presence, Shape, Ty, TypeId};

/// Values up to this size, in bytes, stand in the union itself (clippy's `large_enum_variant` has 200).
const MOST_BYTES: usize = 128;

/// Types within each other beyond this depth count as large.
const MAX_DEPTH: usize = 8;

/// The variants, by union and position, whose values are large.
pub(super) fn large(api: &Api) -> HashSet<(TypeId, usize)> {
    let mut large = HashSet::new();
    for id in api.type_ids() {
        if let Shape::Union(union) = &api.ty(id).shape {
            let positions = union.variants.iter().enumerate();
            large.extend(
                positions
                    .filter(|(_, variant)| size(api, &variant.ty, 0) > MOST_BYTES)
                    .map(|(position, _)| (id, position)),
            );
        }
    }
    large
}

/// About how many bytes a value takes, without what it points to.
fn size(api: &Api, ty: &Ty, depth: usize) -> usize {
    if depth > MAX_DEPTH {
        return MOST_BYTES;
    }
    match ty {
        Ty::Constant(_) => 0,
        Ty::Boolean => 1,
        Ty::Integer(_) | Ty::NonZero(_) | Ty::Number => 8,
        Ty::Format(_) => 32,
        Ty::String | Ty::List(_) | Ty::Map(_) => 24,
        Ty::Tuple(items) => items.iter().map(|item| size(api, item, depth + 1)).sum(),
        Ty::Any => 80,
        Ty::Nullable(inner) => size(api, inner, depth + 1) + 8,
        Ty::Named(id) => match &api.ty(*id).shape {
            Shape::Enumeration(_) => 24,
            Shape::Alias(inner) => size(api, inner, depth + 1),
            Shape::Union(_) => MOST_BYTES,
            Shape::Object(object) => object
                .parts()
                .map(|field| {
                    size(api, &field.ty, depth + 1) + if field.presence == Presence::Required { 0 } else { 8 }
                })
                .sum(),
        },
    }
}
