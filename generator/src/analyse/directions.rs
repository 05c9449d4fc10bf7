//! Types that are one thing when they are sent and another when they are received: `readOnly` and `writeOnly`.
//!
//! A type that goes one way keeps the members that go there. One that goes both ways becomes two where they differ:
//! itself, as it is received, and beside it what is sent.

use std::collections::HashMap;

use super::usage::{Usage, usage};
use crate::ir::{
    Access, Api, Body, Content, Direction, Field, Hint, Object, Others, Owner, Shape, Ty, TypeDefinition,
    TypeId,
};

/// The types as they are sent, by the types that they are of.
type Inputs = HashMap<TypeId, TypeId>;

/// Takes every type apart that needs it.
pub(crate) fn split(api: &mut Api) {
    let differs = differing(api);
    let usage = usage(api);
    let inputs = inputs(api, &differs, &usage);
    for id in api.type_ids() {
        // The types beyond those that were looked at are the ones declared here: they are sent.
        let input = Usage { sent: true, ..Usage::default() };
        let used = usage.get(id.index()).copied().unwrap_or(input);
        if used.sent && !used.received {
            sent(&mut api.types[id.index()].shape, &inputs);
        } else if used.received {
            received(&mut api.types[id.index()].shape);
        }
    }
    for operation in &mut api.operations {
        for parameter in &mut operation.parameters {
            to_input(&mut parameter.field.ty, &inputs);
        }
        match operation.body.as_mut().map(|request| &mut request.body) {
            Some(Body::Members(fields)) => members_sent(fields, &inputs),
            Some(Body::Whole { ty, .. }) => to_input(ty, &inputs),
            Some(Body::Choice { alternatives, .. }) => {
                for each in alternatives {
                    match &mut each.content {
                        Content::Value(ty) => to_input(ty, &inputs),
                        Content::Parts(fields) => members_sent(fields, &inputs),
                    }
                }
            }
            None => {}
        }
    }
}

/// Declares what is sent of each type that goes both ways and differs.
fn inputs(api: &mut Api, differs: &[bool], usage: &[Usage]) -> Inputs {
    let mut inputs = Inputs::new();
    for id in api.type_ids() {
        let used = usage[id.index()];
        if !(differs[id.index()] && used.sent && used.received) {
            continue;
        }
        let input = TypeDefinition { owner: Owner::Type(id), hints: vec![Hint::Sent], ..api.ty(id).clone() };
        inputs.insert(id, TypeId::new(api.types.len()));
        api.types.push(input);
    }
    inputs
}

/// The types that are not the same both ways: for a member of their own, or for a type that they hold.
fn differing(api: &Api) -> Vec<bool> {
    let mut differs = vec![false; api.types.len()];
    loop {
        let more: Vec<TypeId> =
            api.type_ids().filter(|id| !differs[id.index()] && differs_now(api, *id, &differs)).collect();
        if more.is_empty() {
            return differs;
        }
        for id in more {
            differs[id.index()] = true;
        }
    }
}

fn differs_now(api: &Api, id: TypeId, differs: &[bool]) -> bool {
    let shape = &api.ty(id).shape;
    let own =
        matches!(shape, Shape::Object(object) if object.parts().any(|field| field.access != Access::Both));
    let mut differs_inside = false;
    shape.visit_named(&mut |id| differs_inside |= differs[id.index()]);
    own || differs_inside
}

fn received(shape: &mut Shape) {
    if let Shape::Object(Object { fields, .. }) = shape {
        fields.retain(|field| field.goes(Direction::Received));
    }
}

fn sent(shape: &mut Shape, inputs: &Inputs) {
    match shape {
        Shape::Object(object) => {
            members_sent(&mut object.fields, inputs);
            if let Others::Kept(field) = &mut object.others {
                to_input(&mut field.ty, inputs);
            }
        }
        Shape::Union(union) => {
            for variant in &mut union.variants {
                to_input(&mut variant.ty, inputs);
            }
        }
        Shape::Alias(ty) => to_input(ty, inputs),
        Shape::Enumeration(_) => {}
    }
}

fn members_sent(fields: &mut Vec<Field>, inputs: &Inputs) {
    fields.retain(|field| field.goes(Direction::Sent));
    for field in fields {
        to_input(&mut field.ty, inputs);
    }
}

fn to_input(ty: &mut Ty, inputs: &Inputs) {
    match ty {
        Ty::Named(id) => *id = inputs.get(id).copied().unwrap_or(*id),
        Ty::List(inner) | Ty::Map(inner) | Ty::Nullable(inner) => to_input(inner, inputs),
        Ty::Tuple(items) => items.iter_mut().for_each(|item| to_input(item, inputs)),
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_) => {}
    }
}
