//! The schema of one item of a sequence (OpenAPI 3.2.0, section 4.14.4).
//!
//! ```yaml
//! # before
//! application/jsonl: { itemSchema: { type: object } }
//! # after
//! application/jsonl: { schema: { type: object }, x-of-each-item: true }
//! ```
//!
//! Documents before 3.2 write the schema of one item there, and so do the tools that read them.

use serde_json::{Value, json};

use crate::diagnostic::Code;
use crate::normalise::Context;

/// Where it stands that the schema is that of one item.
pub(crate) const ITEM: &str = "x-of-each-item";

pub(in crate::normalise) fn apply(media_type: &mut Value, context: &mut Context<'_>) {
    let at = *context.at;
    let name = at.pointer().last().unwrap_or_default();
    // A component has a name of its own; of other media types it is told that nothing looks at it.
    if name.contains('/') && !is_sequence(&name) {
        return;
    }
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

/// Whether values of a media type come one after the other, each complete in itself.
pub(in crate::normalise) fn is_sequence(name: &str) -> bool {
    let essence = name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let lines = ["jsonl", "ndjson", "jsonlines", "json-lines", "stream+json"];
    essence == "text/event-stream"
        || essence.ends_with("json-seq")
        || lines.iter().any(|kind| essence.ends_with(kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::tests::all;

    #[test]
    fn the_schema_of_an_item_stands_where_it_did_before_it_had_a_name() {
        let item = json!({"itemSchema": {"type": "integer"}});
        let content = json!({"application/jsonl": item, "text/event-stream; charset=utf-8": item});
        let mut document = json!({
            "openapi": "3.2.0",
            "info": {"title": "Numbers", "version": "1"},
            "paths": {"/n": {"get": {"responses": {"200": {"description": "ok", "content": content}}}}}
        });
        assert_eq!(all(&mut document).diagnostics(), []);
        let content = &document["paths"]["/n"]["get"]["responses"]["200"]["content"];
        let moved = json!({"schema": {"type": "integer"}, ITEM: true});
        assert_eq!(content["application/jsonl"], moved);
        assert_eq!(content["text/event-stream; charset=utf-8"], moved);
    }

    #[test]
    fn other_media_types_are_told_of() {
        let content = json!({"multipart/mixed": {"itemSchema": {"type": "integer"}}});
        let mut document = json!({
            "openapi": "3.2.0",
            "info": {"title": "Parts", "version": "1"},
            "paths": {"/n": {"get": {"responses": {"200": {"description": "ok", "content": content}}}}}
        });
        let told = all(&mut document);
        let codes: Vec<Code> = told.diagnostics().iter().map(|each| each.code).collect();
        assert_eq!(codes, [Code::IgnoredKeyword]);
    }
}
