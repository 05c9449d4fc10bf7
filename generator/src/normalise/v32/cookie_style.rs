//! The style of a cookie parameter that is written without percent-encoding (OpenAPI 3.2.0, section 4.12.2.2).
//!
//! ```yaml
//! # before
//! { name: session, in: cookie, style: cookie }
//! # after
//! { name: session, in: cookie, style: form, x-oai-style: cookie }
//! ```

use serde_json::{Value, json};

use crate::normalise::Context;

/// Where it stands that nothing is percent-encoded.
pub(crate) const COOKIE_STYLE: &str = "x-oai-style";

pub(in crate::normalise) fn apply(parameter: &mut Value, _: &mut Context<'_>) {
    if parameter.get("style").is_some_and(|style| style == "cookie") {
        parameter["style"] = json!("form");
        parameter[COOKIE_STYLE] = json!("cookie");
    }
}
