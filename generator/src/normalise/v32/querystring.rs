//! A parameter that is the whole query (OpenAPI 3.2.0, section 4.12.1).
//!
//! ```yaml
//! # before
//! { in: querystring, name: q, content: { application/json: {} } }
//! # after
//! { in: query, name: q, content: { application/json: {} }, x-oai-in: querystring }
//! ```

use serde_json::{Value, json};

use crate::normalise::Context;

/// Where it stands that the parameter is the whole query.
pub(crate) const PLACE: &str = "x-oai-in";

pub(in crate::normalise) fn apply(parameter: &mut Value, _: &mut Context<'_>) {
    if parameter.get("in").is_some_and(|place| place == "querystring") {
        parameter["in"] = json!("query");
        parameter[PLACE] = json!("querystring");
    }
}
