//! Names of servers (OpenAPI 3.2.0, section 4.5).
//!
//! ```yaml
//! # before
//! servers: [{ url: https://example.com, name: production }]
//! # after
//! servers: [{ url: https://example.com, x-oai-name: production }]
//! ```

use serde_json::Value;

use crate::normalise::Context;

/// Where the name is kept.
pub(crate) const NAME: &str = "x-oai-name";

pub(in crate::normalise) fn apply(holder: &mut Value, context: &mut Context<'_>) {
    let Some(servers) = holder.get_mut("servers").and_then(Value::as_array_mut) else { return };
    let (at, key) = (*context.at, "servers");
    for (index, server) in servers.iter_mut().enumerate() {
        let Value::Object(members) = server else { continue };
        if let Some(name) = members.shift_remove("name") {
            let list = at.key(key);
            let own = list.index(index);
            context.moved(&own.key(NAME), &own.key("name"));
            members.insert(NAME.to_owned(), name);
        }
    }
}
