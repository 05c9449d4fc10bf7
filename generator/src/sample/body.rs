//! The body of a request.

use serde_json::Value;

use super::schemas::Schemas;
use super::{Content, Given, made};
use crate::ir::{Body, Operation, RequestBody, Ty};

pub(super) fn sample(schemas: Schemas<'_>, model: &Value, operation: &Operation) -> Content {
    let (Some(request), Some(body)) = (&operation.body, model.get("requestBody")) else {
        return Content::Nothing;
    };
    let Some(media) = media(schemas.target(body), request) else { return Content::Nothing };
    let any = Value::Bool(true);
    let schema = media.get("schema").unwrap_or(&any);
    let required = match &request.body {
        Body::Members(_) => true,
        Body::Whole { required, .. } | Body::Choice { required, .. } => *required,
    };
    let Some(value) = made::value(schemas, schema, schemas.example(media), required) else {
        return Content::Nothing;
    };
    match &request.body {
        Body::Members(fields) => {
            let members = fields.iter().map(|field| value.get(&field.wire).map(Given::from));
            Content::Members(members.collect())
        }
        // Such as XML, which has a schema, and is sent as it is given.
        Body::Whole { ty: Ty::String, .. } if !value.is_string() => {
            Content::Whole(Given::from(&Value::from(value.to_string())), Vec::new())
        }
        Body::Whole { .. } | Body::Choice { .. } => {
            let members = value.as_object().into_iter().flatten();
            let members = members.map(|(name, member)| (name.clone(), Given::from(member))).collect();
            Content::Whole(Given::from(&value), members)
        }
    }
}

/// What the document says about the media type that is sent: what is sent for a range has another name.
fn media<'v>(body: &'v Value, request: &RequestBody) -> Option<&'v Value> {
    let content = body.get("content")?.as_object()?;
    content.get(&request.media_type).or_else(|| content.values().next())
}
