//! Which types are sent, and which are received.

use crate::ir::{Api, Body, Direction, Operation, Shape, Ty, TypeId};

/// How operations use a type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Usage {
    pub(crate) sent: bool,
    pub(crate) received: bool,
}

impl Usage {
    /// Callers make values of the type: it is sent, or nobody knows.
    pub(crate) fn is_made(self) -> bool {
        self.sent || !self.received
    }
}

/// What is noted of a type, and the way that its values go.
#[derive(Clone, Copy)]
struct Flag {
    of: fn(&mut Usage) -> &mut bool,
    direction: Direction,
}

const SENT: Flag = Flag { of: |usage| &mut usage.sent, direction: Direction::Sent };
const RECEIVED: Flag = Flag { of: |usage| &mut usage.received, direction: Direction::Received };

/// Follows every operation to the types that it reaches.
pub(super) fn usage(api: &Api) -> Vec<Usage> {
    let mut usage = vec![Usage::default(); api.types.len()];
    for operation in &api.operations {
        for ty in sent(operation) {
            mark(api, ty, &mut usage, SENT);
        }
        for field in &operation.headers {
            mark(api, &field.ty, &mut usage, RECEIVED);
        }
        for ty in operation.received() {
            mark(api, ty, &mut usage, RECEIVED);
        }
    }
    for ty in api.events.iter().filter_map(|event| event.payload.ty()) {
        mark(api, ty, &mut usage, RECEIVED);
    }
    usage
}

fn sent(operation: &Operation) -> Vec<&Ty> {
    let mut types: Vec<&Ty> = operation.parameters.iter().map(|parameter| &parameter.field.ty).collect();
    types.extend(operation.content().into_iter().flat_map(Body::types));
    types
}

fn mark(api: &Api, ty: &Ty, usage: &mut [Usage], flag: Flag) {
    ty.visit_named(&mut |id| mark_definition(api, id, usage, flag));
}

fn mark_definition(api: &Api, id: TypeId, usage: &mut [Usage], flag: Flag) {
    if std::mem::replace((flag.of)(&mut usage[id.index()]), true) {
        return;
    }
    match &api.ty(id).shape {
        Shape::Object(object) => {
            for field in object.parts().filter(|field| field.goes(flag.direction)) {
                mark(api, &field.ty, usage, flag);
            }
        }
        Shape::Union(union) => {
            for variant in &union.variants {
                mark(api, &variant.ty, usage, flag);
            }
        }
        Shape::Alias(ty) => mark(api, ty, usage, flag),
        Shape::Enumeration(_) => {}
    }
}
