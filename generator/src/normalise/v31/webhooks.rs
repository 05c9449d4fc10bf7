//! Requests that the server sends by itself (OpenAPI 3.1.1, section 4.8.1).
//!
//! ```yaml
//! # before
//! webhooks: {}
//! # after
//! x-oai-webhooks: {}
//! ```

//!
//! Documents of OpenAPI 3.0 have them as `x-webhooks`, an extension that documentation tools know.

use serde_json::Value;

use crate::normalise::Context;

/// Where they are kept.
pub(crate) const WEBHOOKS: &str = "x-oai-webhooks";

pub(in crate::normalise) fn apply(document: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = document else { return };
    let written = if members.contains_key("webhooks") { "webhooks" } else { "x-webhooks" };
    if !members.get(written).is_some_and(|each| written == "webhooks" || are_items(each)) {
        return;
    }
    let at = *context.at;
    context.moved(&at.key(WEBHOOKS), &at.key(written));
    let webhooks = members.shift_remove(written).unwrap_or_default();
    members.insert(WEBHOOKS.to_owned(), webhooks);
}

/// Whether an extension of that name is what it seems to be.
fn are_items(value: &Value) -> bool {
    value.as_object().is_some_and(|items| items.values().all(Value::is_object))
}
