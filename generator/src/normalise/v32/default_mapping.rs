//! What a value is whose discriminator is missing or unknown (OpenAPI 3.2, Discriminator Object).
//!
//! ```yaml
//! # before
//! discriminator: { propertyName: kind, defaultMapping: Pet }
//! # after
//! discriminator: { propertyName: kind, x-oai-defaultMapping: Pet }
//! ```

use serde_json::Value;

use crate::normalise::Context;

/// The key under which the name is kept.
pub(crate) const DEFAULT_MAPPING: &str = "x-oai-defaultMapping";

pub(in crate::normalise) fn apply(schema: &mut Value, _: &mut Context<'_>) {
    let Some(Value::Object(discriminator)) = schema.get_mut("discriminator") else { return };
    if let Some(name) = discriminator.shift_remove("defaultMapping") {
        discriminator.insert(DEFAULT_MAPPING.to_owned(), name);
    }
}
