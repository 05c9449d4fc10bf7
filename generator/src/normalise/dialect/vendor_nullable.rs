//! `null` as tools say it in Swagger 2.0, which has no keyword for it; converters leave it so.
//!
//! ```yaml
//! # before
//! tag: { type: string, x-nullable: true }
//! # after
//! tag: { type: string, nullable: true }
//! ```

use serde_json::{Value, json};

use crate::normalise::Context;

const EXTENSION: &str = "x-nullable";

pub(in crate::normalise) fn apply(schema: &mut Value, context: &mut Context<'_>) {
    let Value::Object(members) = schema else { return };
    if members.get(EXTENSION) != Some(&json!(true)) || members.contains_key("nullable") {
        return;
    }
    let at = *context.at;
    context.moved(&at.key("nullable"), &at.key(EXTENSION));
    members.shift_remove(EXTENSION);
    members.insert("nullable".to_owned(), json!(true));
}
