//! Which variant of a union is the only one for its kind of JSON value, so that there is nothing to choose.

use std::collections::BTreeSet;

use crate::ir::{Api, Base, Given, Shape, Ty, TypeId, Variant};

/// A kind of JSON value that has others in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nest {
    List,
    Object,
}

/// The only variant that may be a value of this kind, where that is all that it may be.
pub(crate) fn only<'v>(api: &Api, variants: &'v [Variant], nest: Nest) -> Option<(usize, &'v Ty)> {
    let may_be = |(_, variant): &(usize, &Variant)| may_be(api, &variant.ty, nest, &mut BTreeSet::new());
    let mut found = variants.iter().enumerate().filter(may_be);
    let (place, variant) = found.next()?;
    (found.next().is_none() && is(api, &variant.ty, nest)).then_some((place, &variant.ty))
}

/// Whether a type is a list, or a struct.
fn is(api: &Api, ty: &Ty, nest: Nest) -> bool {
    match ty {
        Ty::List(_) | Ty::Tuple(_) => nest == Nest::List,
        Ty::Named(id) => match &api.ty(*id).shape {
            Shape::Object(_) => nest == Nest::Object,
            Shape::Alias(target) => is(api, target, nest),
            Shape::Enumeration(_) | Shape::Union(_) => false,
        },
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Map(_)
        | Ty::Nullable(_)
        | Ty::Constant(_) => false,
    }
}

/// Whether a value of a type may be of this kind; `seen` are the types that it is within.
fn may_be(api: &Api, ty: &Ty, nest: Nest, seen: &mut BTreeSet<TypeId>) -> bool {
    match ty {
        Ty::Any => true,
        Ty::List(_) | Ty::Tuple(_) | Ty::Constant(Given::List(_)) => nest == Nest::List,
        Ty::Map(_) | Ty::Constant(Given::Object(_)) => nest == Nest::Object,
        Ty::Nullable(inner) => may_be(api, inner, nest, seen),
        Ty::Named(id) if seen.insert(*id) => match &api.ty(*id).shape {
            Shape::Object(_) => nest == Nest::Object,
            Shape::Alias(target) => may_be(api, target, nest, seen),
            Shape::Enumeration(enumeration) => enumeration.base == Base::Mixed,
            Shape::Union(union) => {
                let keeps_objects = union.tag.is_some() && nest == Nest::Object;
                keeps_objects || union.variants.iter().any(|variant| may_be(api, &variant.ty, nest, seen))
            }
        },
        Ty::Named(_)
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(Given::Null | Given::Plain(_)) => false,
    }
}
