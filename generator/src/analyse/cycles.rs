//! Which fields close a circle of types that contain each other directly.

use std::collections::HashSet;

use crate::ir::{Api, Shape, Ty, TypeId};

/// The fields that need a `Box`: in each circle the one that leads back to where a walk in document order came from.
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
        if let Shape::Object(object) = &self.api.ty(id).shape {
            for (position, field) in object.fields.iter().enumerate() {
                self.field(id, position, &field.ty);
            }
        }
        self.state[id.index()] = State::Done;
    }

    fn field(&mut self, id: TypeId, position: usize, ty: &Ty) {
        let Some(target) = contained(self.api, ty) else { return };
        if self.state[target.index()] == State::Open {
            self.boxed.insert((id, position));
        } else {
            self.visit(target);
        }
    }
}

/// The type that a value holds within itself; lists and maps keep theirs elsewhere.
fn contained(api: &Api, ty: &Ty) -> Option<TypeId> {
    match ty {
        Ty::Named(id) => match &api.ty(*id).shape {
            Shape::Alias(ty) => contained(api, ty),
            Shape::Object(_) | Shape::Enumeration(_) => Some(*id),
        },
        Ty::Nullable(ty) => contained(api, ty),
        Ty::List(_)
        | Ty::Map(_)
        | Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_) => None,
    }
}
