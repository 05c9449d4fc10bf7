//! Which types are written in which file.

use crate::ir::{Api, Owner, TypeId};

/// The types of each file, owners first.
#[derive(Clone, Debug)]
pub(crate) struct Files {
    /// By the component that a file is called after.
    components: Vec<Vec<TypeId>>,
    /// By the position of the operation.
    operations: Vec<Vec<TypeId>>,
    /// By the position of the callback or webhook.
    events: Vec<Vec<TypeId>>,
}

/// Puts every type into the file of what owns it.
pub(super) fn files(api: &Api) -> Files {
    let mut files = Files {
        components: vec![Vec::new(); api.types.len()],
        operations: vec![Vec::new(); api.operations.len()],
        events: vec![Vec::new(); api.events.len()],
    };
    for id in api.type_ids() {
        let top = api.top(id);
        match api.ty(top).owner {
            Owner::Operation(index) => files.operations[index].push(id),
            Owner::Event(index) => files.events[index].push(id),
            Owner::Document | Owner::Type(_) => files.components[top.index()].push(id),
        }
    }
    files
}

impl Files {
    /// The types in the file of a component.
    pub(crate) fn of_component(&self, id: TypeId) -> &[TypeId] {
        &self.components[id.index()]
    }

    /// The types in the file of an operation.
    pub(crate) fn of_operation(&self, index: usize) -> &[TypeId] {
        &self.operations[index]
    }

    /// The types in the file of a callback or webhook.
    pub(crate) fn of_event(&self, index: usize) -> &[TypeId] {
        &self.events[index]
    }
}
