//! Reserved characters outside of the query (OpenAPI 3.2.0, section 4.12.2.2).
//!
//! ```yaml
//! # before
//! { name: file, in: path, allowReserved: true }
//! # after
//! { name: file, in: path, x-oai-allowReserved: true }
//! ```

use serde_json::{Value, json};

use crate::normalise::Context;

/// Where it is kept.
pub(crate) const RESERVED: &str = "x-oai-allowReserved";

pub(in crate::normalise) fn apply(parameter: &mut Value, context: &mut Context<'_>) {
    let elsewhere = parameter.get("in").is_some_and(|place| place == "path" || place == "cookie");
    let Value::Object(members) = parameter else { return };
    if elsewhere && let Some(allowed) = members.shift_remove("allowReserved") {
        let at = *context.at;
        context.moved(&at.key(RESERVED), &at.key("allowReserved"));
        if allowed == json!(true) {
            members.insert(RESERVED.to_owned(), allowed);
        }
    }
}
