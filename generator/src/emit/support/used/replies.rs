//! What comes back.

use super::{Use, Used};
use crate::ir::{Framing, Operation, Payload};

impl Used {
    /// What the replies to an operation are read with.
    pub(super) fn replies(&mut self, operation: &Operation) {
        let others = operation.representations.iter().map(|each| &each.payload);
        let successes = operation.success.iter().map(|outcome| &outcome.payload);
        if successes.chain(others).any(|payload| *payload == Payload::Raw) {
            self.add(Use::Download);
        }
        if operation.payloads().any(|payload| matches!(payload, Payload::Form(_))) {
            self.add(Use::FormReply);
            self.add(Use::FormValues);
        }
        if operation.representations.iter().any(|each| matches!(each.payload, Payload::Form(_))) {
            self.add(Use::FormRepresentation);
        }
        if let Some(stream) = &operation.stream {
            self.pieces(stream.framing);
        }
        if operation.pagination.is_some() {
            self.add(Use::Pages);
        }
        if !operation.representations.is_empty() {
            self.add(Use::Representation);
            self.add(Use::MediaType);
        }
        if operation.errors.iter().any(|outcome| outcome.when.is_some()) {
            self.add(Use::MediaType);
        }
        if !operation.headers.is_empty() {
            self.add(Use::HeaderValue);
            self.add(Use::TextValue);
        }
    }

    fn pieces(&mut self, framing: Framing) {
        self.add(Use::Pieces);
        self.add(match framing {
            Framing::JsonEvents | Framing::TextEvents => Use::EventStream,
            Framing::Records => Use::RecordStream,
        });
    }
}
