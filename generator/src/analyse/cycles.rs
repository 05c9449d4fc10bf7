//! Which fields, and which variants, close a circle of types that contain each other directly.

use std::collections::HashSet;

use crate::ir::{Api, Shape, Ty, TypeId};

/// The fields and variants that need a `Box`: in each circle the one that leads back to where a walk in document order came from.
pub(super) fn boxed(api: &Api) -> HashSet<(TypeId, usize)> {
    let mut walk = Walk { api, state: vec![State::New; api.types.len()], boxed: HashSet::new() };
    for id in api.type_ids() {
        walk.visit(id);
    }
    walk.boxed
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

struct Walk<'a> {
    api: &'a Api,
    state: Vec<State>,
    boxed: HashSet<(TypeId, usize)>,
}

impl Walk<'_> {
    fn visit(&mut self, id: TypeId) {
        if self.state[id.index()] != State::New {
            return;
        }
        self.state[id.index()] = State::Open;
        let parts: Vec<&Ty> = match &self.api.ty(id).shape {
            Shape::Object(object) => object.parts().map(|field| &field.ty).collect(),
            Shape::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
            Shape::Enumeration(_) | Shape::Alias(_) => Vec::new(),
        };
        for (position, ty) in parts.into_iter().enumerate() {
            self.part(id, position, ty);
        }
        self.state[id.index()] = State::Done;
    }

    fn part(&mut self, id: TypeId, position: usize, ty: &Ty) {
        let mut targets = Vec::new();
        contained(self.api, ty, &mut targets);
        for target in targets {
            if self.state[target.index()] == State::Open {
                self.boxed.insert((id, position));
            } else {
                self.visit(target);
            }
        }
    }
}

/// The types that a value holds within itself; lists and maps keep theirs elsewhere.
fn contained(api: &Api, ty: &Ty, found: &mut Vec<TypeId>) {
    match ty {
        Ty::Named(id) => match &api.ty(*id).shape {
            Shape::Alias(ty) => contained(api, ty, found),
            Shape::Object(_) | Shape::Union(_) | Shape::Enumeration(_) => found.push(*id),
        },
        Ty::Nullable(ty) => contained(api, ty, found),
        Ty::Tuple(items) => items.iter().for_each(|item| contained(api, item, found)),
        Ty::List(_)
        | Ty::Map(_)
        | Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_) => {}
    }
}
