//! A schema that is just `true` or `false` (JSON Schema 2020-12 Core, section 4.3.2).
//!
//! ```yaml
//! # before
//! anything: true
//! nothing: false
//! # after
//! anything: {}
//! nothing: { not: {} }
//! ```
//!
//! `additionalProperties` takes a boolean in OpenAPI 3.0 too, and keeps it.

use serde_json::{Value, json};

use crate::normalise::Context;

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let Some(allows) = schema.as_bool() else { return };
    if context.at.pointer().last().as_deref() != Some("additionalProperties") {
        *schema = if allows { json!({}) } else { json!({ "not": {} }) };
    }
}
