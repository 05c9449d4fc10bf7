//! Security by the client's certificate (OpenAPI 3.1.1, section 4.8.27).
//!
//! ```yaml
//! # before
//! securitySchemes: { certificate: { type: mutualTLS } }
//! # after
//! x-oai-securitySchemes: { certificate: { type: mutualTLS } }
//! ```

use serde_json::{Map, Value};

use crate::normalise::Context;

/// Where schemes are kept that OpenAPI 3.0 does not know.
pub(crate) const SCHEMES: &str = "x-oai-securitySchemes";

pub(in crate::normalise) fn apply(components: &mut Value, context: &mut Context<'_>) {
    let Some(schemes) = components.get_mut("securitySchemes").and_then(Value::as_object_mut) else { return };
    let names: Vec<String> = schemes.keys().filter(|name| is_mutual(schemes, name)).cloned().collect();
    let mut kept = Map::new();
    let at = *context.at;
    for name in names {
        context.moved(&at.key(SCHEMES).key(&name), &at.key("securitySchemes").key(&name));
        let scheme = schemes.shift_remove(&name).unwrap_or_default();
        kept.insert(name, scheme);
    }
    keep(components, kept);
}

/// Adds schemes to those that are kept.
pub(in crate::normalise) fn keep(components: &mut Value, kept: Map<String, Value>) {
    let Value::Object(members) = components else { return };
    if !kept.is_empty()
        && let Value::Object(all) = members.entry(SCHEMES).or_insert_with(|| Map::new().into())
    {
        all.extend(kept);
    }
}

/// Whether a scheme, or the one that it stands for, is a certificate.
fn is_mutual(schemes: &Map<String, Value>, name: &str) -> bool {
    let text = |name: &str, key| schemes.get(name)?.get(key)?.as_str();
    let meant = text(name, "$ref").and_then(|target| target.strip_prefix("#/components/securitySchemes/"));
    text(meant.unwrap_or(name), "type") == Some("mutualTLS")
}
