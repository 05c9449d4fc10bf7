//! Which formats the strings of a document have.

use crate::ir::{Api, Body, Format, Shape, Ty};

/// Every format that a type has, once.
pub(crate) fn formats(api: &Api) -> Vec<Format> {
    let mut found: Vec<Format> = Vec::new();
    for format in types(api).into_iter().filter_map(format) {
        if !found.contains(&format) {
            found.push(format);
        }
    }
    found
}

/// The format of the innermost values of a type, without following definitions.
pub(crate) fn format(ty: &Ty) -> Option<Format> {
    match ty {
        Ty::Format(format) => Some(*format),
        Ty::List(inner) | Ty::Map(inner) | Ty::Nullable(inner) => format(inner),
        Ty::Any | Ty::Boolean | Ty::Integer(_) | Ty::Number | Ty::String | Ty::Constant(_) | Ty::Named(_) => {
            None
        }
    }
}

fn types(api: &Api) -> Vec<&Ty> {
    let mut types: Vec<&Ty> = Vec::new();
    for definition in &api.types {
        match &definition.shape {
            Shape::Object(object) => types.extend(object.parts().map(|field| &field.ty)),
            Shape::Alias(ty) => types.push(ty),
            Shape::Union(union) => types.extend(union.variants.iter().map(|variant| &variant.ty)),
            Shape::Enumeration(_) => {}
        }
    }
    for operation in &api.operations {
        types.extend(operation.parameters.iter().map(|parameter| &parameter.field.ty));
        types.extend(operation.content().into_iter().flat_map(Body::types));
        types.extend(operation.headers.iter().map(|field| &field.ty));
        let outcomes = operation.success.iter().chain(&operation.errors);
        types.extend(outcomes.filter_map(|outcome| outcome.payload.ty()));
    }
    types.extend(api.events.iter().filter_map(|event| event.payload.ty()));
    types
}
