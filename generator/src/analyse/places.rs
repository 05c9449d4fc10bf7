//! Where values of a type stand: what the document does not say of a type, its place does, the first if it has several.

use std::collections::HashMap;

use crate::ir::{Api, Body, Brought, Event, Field, Operation, Outcome, Payload, Shape, Ty, TypeId};

/// Where values stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// They are bodies of the requests of an operation, by its position.
    Body(usize),
    /// Their members are those of the requests of an operation, whose bodies have parts.
    Parts(usize),
    /// They are bodies of its replies.
    Reply(usize),
    /// They are bodies of its errors.
    Error(usize),
    /// They are bodies of a callback or webhook, by its position.
    Event(usize),
    /// They are a parameter of it, or a member of its request.
    Parameter(usize, String, Nesting),
    /// They are a member of an object.
    Member(TypeId, String, Nesting),
    /// They are a variant of a union, by its position.
    Variant(TypeId, usize),
}

impl Place {
    /// Whether it is a part of the type itself, which tells nobody what it is.
    fn is_within(&self, id: TypeId) -> bool {
        matches!(self, Self::Member(owner, ..) | Self::Variant(owner, _) if *owner == id)
    }
}

/// How values stand in a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nesting {
    Whole,
    Item,
    Entry,
}

/// The first place of a type that words tell, and whether there are others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) first: Place,
    pub(crate) has_others: bool,
}

/// What is found, by the type: the first place that words tell, and how many places there are.
#[derive(Default)]
struct Places(HashMap<TypeId, (Option<Place>, usize)>);

/// The place of each type that has one.
pub(super) fn places(api: &Api) -> HashMap<TypeId, Placed> {
    let mut places = Places::default();
    // An operation that is another once more has nothing of its own but the body.
    for (index, operation) in api.operations.iter().enumerate() {
        places.operation(index, operation);
    }
    for (index, event) in api.events.iter().enumerate() {
        places.event(index, event);
    }
    for id in api.type_ids() {
        places.definition(id, &api.ty(id).shape);
    }
    let known = |(id, (first, count)): (TypeId, (Option<Place>, usize))| {
        Some((id, Placed { first: first?, has_others: count > 1 }))
    };
    places.0.into_iter().filter_map(known).collect()
}

impl Places {
    fn operation<'a>(&mut self, index: usize, operation: &'a Operation) {
        for parameter in &operation.parameters {
            self.field(&parameter.field, |wire, nesting| Place::Parameter(index, wire, nesting));
        }
        if let Some(id) = operation.body.as_ref().and_then(|body| body.component) {
            self.whole(&Ty::Named(id), || Place::Parts(index));
        }
        match operation.content() {
            Some(Body::Members(fields)) => {
                for field in fields {
                    self.field(field, |wire, nesting| Place::Parameter(index, wire, nesting));
                }
            }
            Some(Body::Whole { ty, .. }) => self.whole(ty, || Place::Body(index)),
            Some(body @ Body::Choice { .. }) => {
                for ty in body.types() {
                    self.unclear(ty);
                }
            }
            None => {}
        }
        if operation.again.is_none() {
            let payload = |outcome: &'a Outcome| &outcome.payload;
            let representations = operation.representations.iter().map(|each| &each.payload);
            let successes = operation.success.iter().map(payload).chain(representations);
            self.payloads(successes, || Place::Reply(index));
            self.payloads(operation.errors.iter().map(payload), || Place::Error(index));
            let pieces = operation.stream.iter().map(|stream| &stream.ty);
            for ty in pieces.chain(operation.headers.iter().map(|field| &field.ty)) {
                self.unclear(ty);
            }
        }
    }

    fn event(&mut self, index: usize, event: &Event) {
        let mut bodies: Vec<&Ty> = Vec::new();
        for ty in event.contents.iter().filter_map(Brought::ty) {
            if !bodies.contains(&ty) {
                bodies.push(ty);
            }
        }
        for ty in bodies {
            self.whole(ty, || Place::Event(index));
        }
        for field in event.beside() {
            self.unclear(&field.ty);
        }
    }

    /// Several statuses or media types may have one body.
    fn payloads<'a>(&mut self, payloads: impl Iterator<Item = &'a Payload>, place: impl Fn() -> Place) {
        let mut types: Vec<&Ty> = Vec::new();
        for ty in payloads.filter_map(Payload::ty) {
            if !types.contains(&ty) {
                types.push(ty);
            }
        }
        for ty in types {
            self.whole(ty, &place);
        }
    }

    fn definition(&mut self, id: TypeId, shape: &Shape) {
        match shape {
            Shape::Object(object) => {
                for field in object.parts() {
                    self.field(field, |wire, nesting| Place::Member(id, wire, nesting));
                }
            }
            Shape::Union(union) => {
                for (position, variant) in union.variants.iter().enumerate() {
                    self.whole(&variant.ty, || Place::Variant(id, position));
                }
            }
            Shape::Alias(ty) => self.unclear(ty),
            Shape::Enumeration(_) => {}
        }
    }

    fn field(&mut self, field: &Field, place: impl Fn(String, Nesting) -> Place) {
        let (ty, nesting) = match &field.ty {
            Ty::List(item) => (item.as_ref(), Nesting::Item),
            Ty::Map(entry) => (entry.as_ref(), Nesting::Entry),
            ty => (ty, Nesting::Whole),
        };
        self.whole(ty, || place(field.wire.clone(), nesting));
    }

    fn whole(&mut self, ty: &Ty, place: impl FnOnce() -> Place) {
        match ty {
            Ty::Named(id) => {
                let place = place();
                if !place.is_within(*id) {
                    let (first, count) = self.0.entry(*id).or_default();
                    first.get_or_insert(place);
                    *count += 1;
                }
            }
            Ty::Nullable(inner) => self.whole(inner, place),
            ty => self.unclear(ty),
        }
    }

    fn unclear(&mut self, ty: &Ty) {
        ty.visit_named(&mut |id| {
            self.0.entry(id).or_default().1 += 1;
        });
    }
}
