//! What of a large document can be left out of a build: the operations of each tag, and the types that only those need.

use std::collections::{BTreeSet, HashMap};

use super::Files;
use crate::ir::{Api, Body, EventKind, Operation, Owner, TypeId};

/// Operations beyond which a document is large.
const LARGE: usize = 100;

/// Gates beyond which a type is always there: hardly anyone closes them all.
const MOST: usize = 6;

/// What a part is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Gate {
    /// Operations without a tag, and what they need.
    Always,
    /// A tag, by its position.
    Tag(usize),
    Callbacks,
    Webhooks,
    /// All of the document: no operation needs the type.
    Tags,
}

/// The gates of a large document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gates {
    /// The tags that operations have, in the order of the document.
    pub(crate) tags: Vec<String>,
    types: HashMap<TypeId, BTreeSet<Gate>>,
}

/// The gates, where the document has so many operations that they are worth it.
pub(super) fn gates(api: &Api, files: &Files) -> Option<Gates> {
    let mut tags: Vec<String> = Vec::new();
    for tag in api.operations.iter().flat_map(|operation| &operation.tags) {
        if !tags.contains(tag) {
            tags.push(tag.clone());
        }
    }
    if api.operations.len() <= LARGE || tags.len() < 2 {
        return None;
    }
    let mut gates = Gates { tags, types: HashMap::new() };
    gates.open(api, files);
    Some(gates)
}

impl Gates {
    /// What an operation is there for; nothing where it is always there.
    pub(crate) fn of_operation(&self, operation: &Operation) -> Vec<Gate> {
        let position = |tag| self.tags.iter().position(|known| known == tag).map(Gate::Tag);
        operation.tags.iter().filter_map(position).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// What a component is there for; nothing where it is always there.
    pub(crate) fn of_type(&self, id: TypeId) -> Vec<Gate> {
        let Some(gates) = self.types.get(&id) else { return Vec::new() };
        if gates.contains(&Gate::Always) || gates.len() > MOST {
            return Vec::new();
        }
        // Who takes the whole document has every tag.
        let tagged = gates.iter().any(|gate| matches!(gate, Gate::Tag(_)));
        gates.iter().copied().filter(|gate| !tagged || *gate != Gate::Tags).collect()
    }

    /// Goes from operations and events to the types that they need, and from the others to what those need.
    fn open(&mut self, api: &Api, files: &Files) {
        for (index, operation) in api.operations.iter().enumerate() {
            let needed = [of_operation(operation), of_types(api, files.of_operation(index))].concat();
            let gates = self.of_operation(operation);
            let gates = if gates.is_empty() { vec![Gate::Always] } else { gates };
            for gate in gates {
                self.spread(api, files, needed.clone(), gate);
            }
        }
        for (index, event) in api.events.iter().enumerate() {
            let mut needed = of_types(api, files.of_event(index));
            event.types().for_each(|ty| ty.visit_named(&mut |id| needed.push(id)));
            let gate = match event.kind {
                EventKind::Callback => Gate::Callbacks,
                EventKind::Webhook => Gate::Webhooks,
            };
            self.spread(api, files, needed, gate);
        }
        for id in api.type_ids().filter(|id| api.ty(*id).owner == Owner::Document) {
            if !self.types.contains_key(&id) {
                self.spread(api, files, vec![id], Gate::Tags);
            }
        }
    }

    fn spread(&mut self, api: &Api, files: &Files, needed: Vec<TypeId>, gate: Gate) {
        let mut waiting = needed;
        while let Some(id) = waiting.pop() {
            let top = api.top(id);
            let component = api.ty(top).owner == Owner::Document;
            if component && self.types.entry(top).or_default().insert(gate) {
                waiting.extend(of_types(api, files.of_component(top)));
            }
        }
    }
}

/// The definitions that an operation names.
fn of_operation(operation: &Operation) -> Vec<TypeId> {
    let mut found = Vec::new();
    let types = operation.parameters.iter().map(|parameter| &parameter.field.ty);
    let types = types.chain(operation.content().into_iter().flat_map(Body::types));
    let types = types.chain(operation.headers.iter().map(|field| &field.ty));
    let types = types.chain(operation.received());
    types.for_each(|ty| ty.visit_named(&mut |id| found.push(id)));
    found
}

/// The definitions that types name.
fn of_types(api: &Api, types: &[TypeId]) -> Vec<TypeId> {
    let mut found = Vec::new();
    for id in types {
        api.ty(*id).shape.visit_named(&mut |id| found.push(id));
    }
    found
}
