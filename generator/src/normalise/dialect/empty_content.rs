//! A response whose body the document does not describe.
//!
//! ```yaml
//! # before
//! '400': { description: Bad Request, content: {} }
//! # after
//! '400': { description: Bad Request, content: {}, x-body-undescribed: true }
//! ```
//!
//! The mark keeps the difference to a response without `content`, which has no body.

use serde_json::{Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

/// Marks a response that has a body of which nothing is known.
pub(crate) const BODY_UNDESCRIBED: &str = "x-body-undescribed";

pub(in crate::normalise) fn apply(response: &mut Value, context: &mut Context<'_>) {
    let empty = response.get("content").and_then(Value::as_object).is_some_and(serde_json::Map::is_empty);
    if empty && response.get(BODY_UNDESCRIBED).is_none() {
        let message = "the content of this response is not described: its body is kept as it comes";
        context.report(Code::EmptyContent, "content", message);
        response[BODY_UNDESCRIBED] = json!(true);
    }
}
