//! Requests that the server sends by itself (OpenAPI 3.1.1, section 4.8.1).
//!
//! ```yaml
//! # before
//! webhooks: {}
//! # after
//! x-oai-webhooks: {}
//! ```

use serde_json::Value;

use crate::normalise::Context;

/// Where they are kept.
pub(crate) const WEBHOOKS: &str = "x-oai-webhooks";

pub(in crate::normalise) fn apply(document: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = document else { return };
    if let Some(webhooks) = members.shift_remove("webhooks") {
        let at = *context.at;
        context.moved(&at.key(WEBHOOKS), &at.key("webhooks"));
        members.insert(WEBHOOKS.to_owned(), webhooks);
    }
}
