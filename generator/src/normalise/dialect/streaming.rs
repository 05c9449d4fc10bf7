//! Successes that an extension of Fern's says to be streams, whatever media type stands there.
//!
//! ```yaml
//! # before
//! x-fern-streaming: { format: sse, stream-condition: $request.stream, response-stream: { $ref: '#/…/Delta' } }
//! responses: { '200': { content: { application/json: { schema: { $ref: '#/…/Answer' } } } } }
//! # after
//! x-fern-streaming: { format: sse, stream-condition: $request.stream }
//! responses: { '200': { content: {
//!   application/json: { schema: { $ref: '#/…/Answer' } },
//!   text/event-stream: { schema: { $ref: '#/…/Delta' } } } } }
//! ```
//!
//! Without a condition the success is nothing but a stream. `true` is one of JSON values, and so is what has no format.
//! `response` is the schema of the success that is no stream.

use serde_json::{Map, Value, json};

use crate::diagnostic::Code;
use crate::normalise::v32::item_schema::is_sequence;
use crate::normalise::{Context, ITEM};
use crate::pointer::At;

const EXTENSION: &str = "x-fern-streaming";

/// The media type of successes that are no streams.
const JSON: &str = "application/json";

const EVENTS: &str = "text/event-stream";
const RECORDS: &str = "application/x-ndjson";

/// The schemas that the extension has.
struct Schemas {
    /// Of the success that is no stream.
    whole: Option<Value>,
    /// Of a piece of the stream.
    piece: Option<Value>,
    /// Whether there are both, by what the request says.
    conditional: bool,
}

pub(in crate::normalise) fn apply(operation: &mut Value, context: &mut Context<'_>) {
    let Some(kind) = operation.get(EXTENSION).and_then(|said| kind(said, context)) else { return };
    let Some(status) = success(operation) else {
        let message = "no success is described here that could be a stream";
        return context.report(Code::IgnoredKeyword, EXTENSION, message);
    };
    let schemas = Schemas {
        whole: taken(operation, "response"),
        piece: taken(operation, "response-stream"),
        conditional: operation[EXTENSION].get("stream-condition").is_some(),
    };
    let media_types = &mut operation["responses"][&status]["content"];
    if !media_types.is_object() {
        *media_types = json!({});
    }
    let Value::Object(media_types) = media_types else { return };
    if media_types.keys().any(|name| is_sequence(name)) {
        if schemas.piece.is_some() || schemas.whole.is_some() {
            let message = "the success describes its stream itself";
            context.report(Code::IgnoredKeyword, EXTENSION, message);
        }
        return;
    }
    let at = *context.at;
    let (responses, extension) = (at.key("responses"), at.key(EXTENSION));
    let response = responses.key(&status);
    add(media_types, kind, schemas, &response.key("content"), &extension, context);
    let message = format!("the success is a stream: read as `{kind}`");
    context.report(Code::StreamingExtension, EXTENSION, message);
}

/// What the pieces come as.
fn kind(said: &Value, context: &mut Context<'_>) -> Option<&'static str> {
    match said {
        Value::Bool(on) => on.then_some(RECORDS),
        Value::Object(members) => match members.get("format").and_then(Value::as_str).unwrap_or("json") {
            "sse" => Some(EVENTS),
            "json" => Some(RECORDS),
            other => {
                context.report(
                    Code::IgnoredKeyword,
                    EXTENSION,
                    format!("no stream has the format `{other}`"),
                );
                None
            }
        },
        _ => {
            context.report(Code::IgnoredKeyword, EXTENSION, "neither `true` nor a mapping");
            None
        }
    }
}

/// The status of the first success that is described in place.
fn success(operation: &Value) -> Option<String> {
    let responses = operation.get("responses")?.as_object()?;
    let is_success = |status: &str| status.starts_with('2') || status == "default";
    let in_place = |response: &Value| response.is_object() && response.get("$ref").is_none();
    let found = responses.iter().find(|(status, response)| is_success(status) && in_place(response));
    found.map(|(status, _)| status.clone())
}

/// A member of the extension, which stands elsewhere from now on.
fn taken(operation: &mut Value, member: &str) -> Option<Value> {
    operation.get_mut(EXTENSION)?.as_object_mut()?.shift_remove(member)
}

/// Adds the stream to the media types of a success, or puts it in the place of one that is nothing else.
fn add(
    media_types: &mut Map<String, Value>,
    kind: &str,
    schemas: Schemas,
    place: &At<'_>,
    extension: &At<'_>,
    context: &mut Context<'_>,
) {
    let described = media_types.iter().next().map(|(name, media)| (name.clone(), media.clone()));
    let alone = !schemas.conditional && schemas.piece.is_none();
    if let Some((name, _)) = described.as_ref().filter(|_| alone) {
        media_types.shift_remove(name);
    }
    if let Some(schema) = schemas.whole.filter(|_| !alone) {
        context.moved(&place.key(JSON).key("schema"), &extension.key("response"));
        media_types.insert(JSON.to_owned(), json!({ "schema": schema }));
    }
    let stream = place.key(kind);
    let mut media = match (schemas.piece, described) {
        (Some(schema), _) => {
            context.moved(&stream.key("schema"), &extension.key("response-stream"));
            json!({ "schema": schema })
        }
        (None, Some((name, media))) => {
            context.moved(&stream, &place.key(&name));
            media
        }
        (None, None) => json!({}),
    };
    if kind == RECORDS {
        media[ITEM] = json!(true);
    }
    media_types.insert(kind.to_owned(), media);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise::tests::one;

    fn streaming(said: &Value, content: &Value) -> Value {
        let mut operation = json!({
            EXTENSION: said,
            "responses": { "404": {}, "200": { "content": content } }
        });
        one(&mut operation, apply);
        assert!(operation[EXTENSION].get("response-stream").is_none());
        operation["responses"]["200"]["content"].clone()
    }

    #[test]
    fn a_stream_stands_in_the_place_of_what_is_nothing_else() {
        let text = json!({ "schema": { "type": "string" } });
        let content = json!({ JSON: text });
        assert_eq!(streaming(&json!({ "format": "sse" }), &content), json!({ EVENTS: text }));
        let each = json!({ "schema": { "type": "string" }, ITEM: true });
        assert_eq!(streaming(&json!(true), &content), json!({ RECORDS: each }));
        assert_eq!(streaming(&json!(false), &content), content);
        assert_eq!(streaming(&json!({ "format": "xml" }), &content), content);
    }

    #[test]
    fn a_condition_leaves_both() {
        let (whole, piece) = (json!({ "type": "object" }), json!({ "type": "string" }));
        let said =
            json!({ "format": "sse", "stream-condition": "$request.stream", "response-stream": piece });
        let both = json!({ JSON: { "schema": whole }, EVENTS: { "schema": piece } });
        assert_eq!(streaming(&said, &json!({ JSON: { "schema": whole } })), both);
        let mut said = said;
        said["response"] = whole;
        assert_eq!(streaming(&said, &json!({ JSON: {} })), both);
        assert_eq!(streaming(&said, &Value::Null), both);
    }

    #[test]
    fn a_stream_that_is_described_stays() {
        let content = json!({ "application/jsonl": { "schema": { "type": "integer" } } });
        assert_eq!(streaming(&json!({ "format": "sse" }), &content), content);
    }
}
