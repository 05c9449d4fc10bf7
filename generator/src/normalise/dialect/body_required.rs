//! A request body that cannot be left out, in a document that never says which can.
//!
//! ```yaml
//! # before
//! requestBody:
//!   content: { application/json: { schema: { type: object, required: [code] } } }
//! # after
//! requestBody:
//!   required: true
//!   content: { application/json: { schema: { type: object, required: [code] } } }
//! ```
//!
//! Only where no request body of the document has `required`: otherwise its absence means something.

use serde_json::{Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

pub(in crate::normalise) fn apply(body: &mut Value, context: &mut Context<'_>) {
    if !context.facts.body_required_unused
        || !context.facts.security_undescribed
        || body.get("required").is_some()
        || !has_required_member(body)
    {
        return;
    }
    let at = *context.at;
    let message = "the body has required members: taken as required";
    let help = "write `required: true` or `required: false` beside `content`";
    context.report_with_help(Code::BodyRequired, &at, message, help);
    body["required"] = json!(true);
}

fn has_required_member(body: &Value) -> bool {
    let Some(content) = body.get("content").and_then(Value::as_object) else { return false };
    content.values().any(|media| {
        let required = media.pointer("/schema/required").and_then(Value::as_array);
        required.is_some_and(|names| !names.is_empty())
    })
}
