//! What the server sends by itself.

use super::{Doc, Payload};
use crate::pointer::Pointer;

/// A callback or a webhook.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    pub(crate) origin: Pointer,
    pub(crate) kind: EventKind,
    /// The key that the document gives it.
    pub(crate) key: String,
    /// The HTTP method, in capitals.
    pub(crate) method: String,
    /// The method and path of each operation that asks for it.
    pub(crate) senders: Vec<String>,
    pub(crate) doc: Doc,
    /// What stands in it: a function reads text and JSON.
    pub(crate) payload: Payload,
}

/// Why the server sends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EventKind {
    /// Because an operation asked for it (OpenAPI 3.1.1, section 4.8.18).
    Callback,
    /// For reasons that are not in the document (OpenAPI 3.1.1, section 4.8.1).
    Webhook,
}
