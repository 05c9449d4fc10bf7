//! What a security scheme says since OpenAPI 3.2.0 (sections 4.27 and 4.27.2).
//!
//! ```yaml
//! # before
//! login:
//!   type: oauth2
//!   deprecated: true
//!   oauth2MetadataUrl: https://example.com/metadata
//!   flows: { deviceAuthorization: {} }
//! # after
//! login:
//!   type: oauth2
//!   x-oai-deprecated: true
//!   x-oai-oauth2MetadataUrl: https://example.com/metadata
//!   flows: { x-oai-deviceAuthorization: {} }
//! ```

use serde_json::{Map, Value};

use crate::normalise::Context;

/// Where it is kept whether a scheme should not be used any more.
pub(crate) const DEPRECATED: &str = "x-oai-deprecated";

/// Where the address of the server's metadata is kept (RFC 8414).
pub(crate) const METADATA: &str = "x-oai-oauth2MetadataUrl";

/// Where the flow is kept by which devices without a browser get a token (RFC 8628).
pub(crate) const DEVICE_FLOW: &str = "x-oai-deviceAuthorization";

pub(in crate::normalise) fn apply(scheme: &mut Value, _: &mut Context<'_>) {
    let Value::Object(scheme) = scheme else { return };
    keep(scheme, "deprecated", DEPRECATED);
    keep(scheme, "oauth2MetadataUrl", METADATA);
    if let Some(Value::Object(flows)) = scheme.get_mut("flows") {
        keep(flows, "deviceAuthorization", DEVICE_FLOW);
    }
}

fn keep(members: &mut Map<String, Value>, key: &str, kept: &str) {
    if let Some(value) = members.shift_remove(key) {
        members.insert(kept.to_owned(), value);
    }
}
