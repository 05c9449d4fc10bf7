//! Security by the client's certificate (OpenAPI 3.1.1, section 4.8.27).
//!
//! ```yaml
//! # before
//! securitySchemes: { certificate: { type: mutualTLS } }
//! # after
//! x-oai-securitySchemes: { certificate: { type: mutualTLS } }
//! ```

use serde_json::{Map, Value};

use crate::diagnostic::Code;
use crate::normalise::Context;

pub(in crate::normalise) fn apply(components: &mut Value, context: &mut Context<'_>) {
    let Some(schemes) = components.get_mut("securitySchemes").and_then(Value::as_object_mut) else { return };
    let mutual = |scheme: &Value| scheme.get("type").is_some_and(|kind| kind == "mutualTLS");
    let names: Vec<String> =
        schemes.iter().filter(|(_, scheme)| mutual(scheme)).map(|(name, _)| name.clone()).collect();
    let mut kept = Map::new();
    let at = *context.at;
    for name in names {
        let schemes_at = at.key("securitySchemes");
        let message = "a client certificate is the business of the HTTP client";
        let help = "give the client a `reqwest::Client` that has one";
        context.report_with_help(Code::UnsupportedScheme, &schemes_at.key(&name), message, help);
        let scheme = schemes.shift_remove(&name).unwrap_or_default();
        kept.insert(name, scheme);
    }
    if !kept.is_empty() {
        components["x-oai-securitySchemes"] = Value::Object(kept);
    }
}
