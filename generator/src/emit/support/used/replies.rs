//! What comes back.

use super::{Use, Used};
use crate::analyse::{has_tuple, is_lenient, is_object};
use crate::ir::{Api, Field, Framing, Operation, Payload};

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
    }

    /// What replies are read with that hold integers or points in time and have no type of their own.
    pub(super) fn lenient_replies(&mut self, api: &Api, operation: &Operation) {
        let lenient = operation.success.iter().filter_map(|outcome| match &outcome.payload {
            Payload::Json(ty) if is_lenient(api, ty) => Some(ty),
            _ => None,
        });
        for ty in lenient {
            for each in [Use::LenientReply, Use::Lenient, Use::Integer, Use::Object] {
                self.add(each);
            }
            if has_tuple(api, ty) {
                self.add(Use::Tuple);
            }
        }
    }

    /// What headers are read with, of replies or of events.
    pub(super) fn headers(&mut self, api: &Api, headers: &[Field]) {
        for header in headers {
            if is_object(api, &header.ty) {
                self.object_value();
            } else {
                self.add(Use::HeaderValue);
                self.add(Use::TextValue);
            }
        }
    }

    /// What objects are read with that stand in a header or a query.
    pub(super) fn object_value(&mut self) {
        for each in [Use::ObjectValue, Use::TextValue, Use::FormValues] {
            self.add(each);
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
