//! Errors and headers that operations have in common.
//!
//! The first operation in the document that has them writes them, and in the modules of the others stand re-exports, so
//! that a caller handles the errors of all of them alike.

use std::collections::HashMap;

use super::signature::Signature;
use super::{Place, Search};

/// Which operation writes what each operation has.
#[derive(Default)]
pub(in crate::emit) struct Replies {
    pub(in crate::emit) errors: Writers,
    pub(in crate::emit) headers: Writers,
}

/// The operation that writes a part of the replies, by operation.
#[derive(Default)]
pub(in crate::emit) struct Writers(Vec<usize>);

/// Who writes what, by where it may be shared and what it is.
type Known = HashMap<(Place, String), usize>;

impl Replies {
    pub(super) fn of(search: &mut Search<'_>) -> Self {
        let (mut replies, mut errors, mut headers) = (Self::default(), Known::new(), Known::new());
        for (index, operation) in search.api.operations.iter().enumerate() {
            if let Some(first) = operation.again {
                replies.errors.as_of(first);
                replies.headers.as_of(first);
                continue;
            }
            let (names, place) = (search.names.operation(index), search.place_of_operation(operation));
            let of_errors = Signature::of_errors(search, operation, &names.errors);
            let of_headers = Signature::of_headers(search, operation, &names.headers);
            replies.errors.add(&mut errors, (place.clone(), of_errors));
            replies.headers.add(&mut headers, (place, of_headers));
        }
        replies
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

    /// The next operation has what an earlier one has.
    fn as_of(&mut self, first: usize) {
        self.0.push(self.0[first]);
    }
}
