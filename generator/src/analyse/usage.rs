//! Which types are sent, and which are received.

use crate::ir::{Api, Body, Direction, Event, Operation, Shape, Ty, TypeId};

/// How operations use a type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Usage {
    pub(crate) sent: bool,
    pub(crate) received: bool,
    /// Clients read values of the type: it is received, nobody knows, or it stands in such a type.
    pub(crate) read: bool,
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
    for ty in api.events.iter().flat_map(Event::types) {
        mark(api, ty, &mut usage, RECEIVED);
    }
    let read = api.type_ids().filter(|id| usage[id.index()].received || !usage[id.index()].sent);
    for id in read.collect::<Vec<_>>() {
        mark_read(api, id, &mut usage);
    }
    usage
}

/// Reading a type needs all that its code names, whichever way that goes.
fn mark_read(api: &Api, id: TypeId, usage: &mut [Usage]) {
    if std::mem::replace(&mut usage[id.index()].read, true) {
        return;
    }
    let mut mark = |ty: &Ty| ty.visit_named(&mut |id| mark_read(api, id, usage));
    match &api.ty(id).shape {
        Shape::Object(object) => object.parts().for_each(|field| mark(&field.ty)),
        Shape::Union(union) => union.variants.iter().for_each(|variant| mark(&variant.ty)),
        Shape::Alias(ty) => mark(ty),
        Shape::Enumeration(_) => {}
    }
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
