//! Errors, headers and bodies by media type that operations have in common.
//!
//! The first operation in the document that has them writes them, and in the modules of the others stand re-exports, so
//! that a caller handles the errors of all of them alike, and gives one body to several.

use std::collections::HashMap;

use super::signature::Signature;
use super::{Place, Search};

/// Which operation writes what each operation has.
#[derive(Default)]
pub(in crate::emit) struct Operations {
    pub(in crate::emit) errors: Writers,
    pub(in crate::emit) headers: Writers,
    /// Of operations whose body is sent as one of several media types.
    pub(in crate::emit) contents: Writers,
}

/// The operation that writes something, by operation.
#[derive(Default)]
pub(in crate::emit) struct Writers(Vec<usize>);

/// Who writes what, by where it may be shared and what it is.
type Known = HashMap<(Place, String), usize>;

impl Operations {
    pub(super) fn of(search: &mut Search<'_>) -> Self {
        let mut operations = Self::default();
        let [mut errors, mut headers, mut contents] = [(); 3].map(|()| Known::new());
        for (index, operation) in search.api.operations.iter().enumerate() {
            let (names, place) = (search.names.operation(index), search.place_of_operation(operation));
            match Signature::of_content(search, operation, &names.contents) {
                Some(content) => operations.contents.add(&mut contents, (place.clone(), content)),
                None => operations.contents.as_of(index),
            }
            if let Some(first) = operation.again {
                operations.errors.as_of_another(first);
                operations.headers.as_of_another(first);
                continue;
            }
            let of_errors = Signature::of_errors(search, operation, &names.errors);
            let of_headers = Signature::of_headers(search, operation, &names.headers);
            operations.errors.add(&mut errors, (place.clone(), of_errors));
            operations.headers.add(&mut headers, (place, of_headers));
        }
        operations
    }
}

impl Writers {
    /// The operation that writes what this one has: itself, as a rule.
    pub(in crate::emit) fn writer(&self, operation: usize) -> usize {
        self.0[operation]
    }

    fn add(&mut self, known: &mut Known, key: (Place, String)) {
        let index = self.0.len();
        self.0.push(*known.entry(key).or_insert(index));
    }

    /// The next operation has what that one writes.
    fn as_of(&mut self, writer: usize) {
        self.0.push(writer);
    }

    /// The next operation has what an earlier one has.
    fn as_of_another(&mut self, earlier: usize) {
        self.as_of(self.0[earlier]);
    }
}
