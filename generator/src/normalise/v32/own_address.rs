//! The address that a document gives to itself (OpenAPI 3.2.0, section 4.1.2).
//!
//! ```yaml
//! # before
//! $self: https://example.com/openapi.yaml
//! # after
//! x-oai-$self: https://example.com/openapi.yaml
//! ```

use serde_json::Value;

use crate::normalise::Context;

pub(in crate::normalise) fn apply(document: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = document else { return };
    if let Some(address) = members.shift_remove("$self") {
        let at = *context.at;
        context.moved(&at.key("x-oai-$self"), &at.key("$self"));
        members.insert("x-oai-$self".to_owned(), address);
    }
}
