//! The schema of one item of a sequence (OpenAPI 3.2.0, section 4.14.4).
//!
//! ```yaml
//! # before
//! application/jsonl: { itemSchema: { type: object } }
//! # after
//! application/jsonl: { schema: { type: object }, x-oai-itemSchema: true }
//! ```
//!
//! Documents before 3.2 write the schema of one item there, and so do the tools that read them.

use serde_json::{Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

/// Where it stands that the schema is that of one item.
pub(crate) const ITEM: &str = "x-oai-itemSchema";

pub(in crate::normalise) fn apply(media_type: &mut Value, context: &mut Context<'_>) {
    let at = *context.at;
    let Value::Object(members) = media_type else { return };
    let Some(item) = members.shift_remove("itemSchema") else { return };
    if members.contains_key("schema") {
        let message = "`itemSchema` says what each item is".to_owned();
        context.report(Code::IgnoredKeyword, "schema", message);
    }
    context.moved(&at.key("schema"), &at.key("itemSchema"));
    members.insert("schema".to_owned(), item);
    members.insert(ITEM.to_owned(), json!(true));
}
