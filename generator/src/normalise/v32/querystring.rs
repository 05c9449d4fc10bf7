//! A parameter that is the whole query (OpenAPI 3.2.0, section 4.12.1).
//!
//! ```yaml
//! # before
//! parameters: [{ in: querystring, name: q, content: { text/plain: {} } }]
//! # after
//! x-oai-querystring: { in: querystring, name: q, content: { text/plain: {} } }
//! ```

use serde_json::Value;

use crate::normalise::Context;

/// Where the parameter is kept.
pub(crate) const QUERYSTRING: &str = "x-oai-querystring";

pub(in crate::normalise) fn apply(holder: &mut Value, context: &mut Context<'_>) {
    let Some(parameters) = holder.get_mut("parameters").and_then(Value::as_array_mut) else { return };
    let whole = |parameter: &Value| parameter.get("in").is_some_and(|place| place == "querystring");
    let Some(index) = parameters.iter().position(whole) else { return };
    let at = *context.at;
    let list = at.key("parameters");
    context.moved(&at.key(QUERYSTRING), &list.index(index));
    for later in index + 1..parameters.len() {
        context.moved(&list.index(later - 1), &list.index(later));
    }
    let parameter = parameters.remove(index);
    holder[QUERYSTRING] = parameter;
}
