//! Which formats the strings of a document have.

use crate::ir::{Api, Body, Event, Format, Ty};

/// Every format that a type has, once.
pub(crate) fn formats(api: &Api) -> Vec<Format> {
    let mut found: Vec<Format> = Vec::new();
    for ty in types(api) {
        visit_formats(ty, &mut |format| {
            if !found.contains(&format) {
                found.push(format);
            }
        });
    }
    found
}

/// Whether a type is, or holds, an integer that is not zero.
pub(crate) fn has_non_zero(api: &Api) -> bool {
    types(api).into_iter().any(is_non_zero)
}

fn is_non_zero(ty: &Ty) -> bool {
    match ty {
        Ty::NonZero(_) => true,
        Ty::List(inner) | Ty::Map(inner) | Ty::Nullable(inner) => is_non_zero(inner),
        Ty::Tuple(items) => items.iter().any(is_non_zero),
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_)
        | Ty::Named(_) => false,
    }
}

/// Visits the formats of the innermost values of a type, without following definitions.
pub(crate) fn visit_formats(ty: &Ty, visit: &mut dyn FnMut(Format)) {
    match ty {
        Ty::Format(format) => visit(*format),
        Ty::List(inner) | Ty::Map(inner) | Ty::Nullable(inner) => visit_formats(inner, visit),
        Ty::Tuple(items) => items.iter().for_each(|item| visit_formats(item, visit)),
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Constant(_)
        | Ty::Named(_) => {}
    }
}

fn types(api: &Api) -> Vec<&Ty> {
    let mut types: Vec<&Ty> = Vec::new();
    api.types.iter().for_each(|definition| definition.shape.visit_types(&mut |ty| types.push(ty)));
    for operation in &api.operations {
        types.extend(operation.parameters.iter().map(|parameter| &parameter.field.ty));
        types.extend(operation.content().into_iter().flat_map(Body::types));
        types.extend(operation.headers.iter().map(|field| &field.ty));
        types.extend(operation.received());
    }
    types.extend(api.events.iter().flat_map(Event::types));
    types
}
