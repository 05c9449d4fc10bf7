//! Bodies of requests (OpenAPI 3.1.1, section 4.8.13).

use indexmap::IndexMap;
use openapiv3::{MediaType, SchemaKind, Type};

use super::Lowering;
use super::object::Members;
use super::operation::{Context, Unsupported};
use super::site::{SchemaRef, Site};
use crate::diagnostic::Code;
use crate::ir::{Body, Doc, Encoding, Hint, RequestBody, Ty};
use crate::pointer::Pointer;

impl<'a> Lowering<'a, '_> {
    pub(super) fn body(&mut self, context: &Context<'a>) -> Result<Option<RequestBody>, Unsupported> {
        let at = context.at.child("requestBody");
        let Some(part) = &context.operation.request_body else { return Ok(None) };
        let Some(found) = self.resolved.request_body(part, &at) else { return Ok(None) };
        let media_types = &found.item.content;
        let at = found.at.child("content");
        let Some((name, media)) = json(media_types) else {
            let message = "request bodies other than JSON are not supported yet".to_owned();
            return Err(Unsupported { at, message });
        };
        for (other, _) in media_types.iter().filter(|(other, _)| *other != name) {
            self.reporter.report(Code::IgnoredKeyword, &at.child(other), format!("sent as `{name}` instead"));
        }
        let at = at.child(name).child("schema");
        let doc = super::doc::of_description(found.item.description.as_ref());
        let body = self.json_body(media, found.item.required, &at, context, doc);
        Ok(Some(RequestBody { media_type: name.clone(), body }))
    }

    fn json_body(
        &mut self,
        media: &'a MediaType,
        required: bool,
        at: &Pointer,
        context: &Context<'a>,
        doc: Doc,
    ) -> Body {
        let Some(schema) = media.schema.as_ref().map(SchemaRef::from) else {
            return Body::Whole { ty: Ty::Any, required, doc };
        };
        let site = Site::new(at.clone(), context.owner);
        let inline = schema.item().and_then(members).filter(|_| required);
        if let Some(members) = inline.filter(|members| !self.keeps_others(members.additional)) {
            return Body::Members(self.object(&members, context.owner, &site).fields);
        }
        let lowered = self.schema(schema, &site.hint(Hint::Body));
        Body::Whole { ty: lowered.ty, required, doc }
    }
}

/// The members of a body that is an object without a name.
fn members(schema: &openapiv3::Schema) -> Option<Members<'_>> {
    if schema.schema_data.nullable || !super::schema::needs_name(schema) {
        return None;
    }
    match &schema.schema_kind {
        SchemaKind::Type(Type::Object(object)) => Some(Members::of(object)),
        SchemaKind::Any(any) => Some(Members::of_any(any)),
        _ => None,
    }
}

/// The media type that is JSON, or a format built on it (RFC 6839, section 3.1).
pub(super) fn json(content: &IndexMap<String, MediaType>) -> Option<(&String, &MediaType)> {
    let exact = content.iter().find(|(name, _)| essence(name) == "application/json");
    exact.or_else(|| content.iter().find(|(name, _)| essence(name).ends_with("+json")))
}

/// A media type without its parameters.
pub(super) fn essence(name: &str) -> String {
    name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether a media type is JSON, or a format built on it (RFC 6839, section 3.1).
pub(super) fn is_json(essence: &str) -> bool {
    matches!(essence, "application/json" | "text/json") || essence.ends_with("+json")
}

/// How the members of a form are written, where that is not as usual.
pub(super) fn encodings(media: &MediaType) -> Vec<Encoding> {
    media.encoding.iter().filter_map(|(name, model)| super::style::of_member(name, model)).collect()
}
