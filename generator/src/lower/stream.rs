//! Successes that come piece by piece (OpenAPI 3.2.0, section 4.14.4).
//!
//! Documents before 3.2 have no word for the schema of one piece: what stands under `schema` is that of one event, or of
//! what its `data` carries.

use openapiv3::{MediaType, Response, Schema, SchemaKind, Type};
use serde_json::Value;

use super::Lowering;
use super::media_type::{Sequence, sequence};
use super::operation::Context;
use super::site::{SchemaRef, Site};
use crate::diagnostic::Code;
use crate::ir::{Framing, Hint, RequestBody, Shape, Stream, Ty};
use crate::normalise::ITEM;
use crate::pointer::Pointer;

/// What ends streams of JSON events nearly everywhere. It is no JSON, so that no event is lost by it.
const DONE: &str = "[DONE]";

/// The members of an event (HTML Standard, section 9.2.6).
const EVENT: [&str; 4] = ["data", "event", "id", "retry"];

impl<'a> Lowering<'a, '_> {
    /// The first success that is a stream.
    pub(super) fn stream(&mut self, context: &Context<'a>, body: Option<&RequestBody>) -> Option<Stream> {
        let mut found: Option<Stream> = None;
        let at = context.at.child("responses");
        for (status, response) in &context.operation.responses.responses {
            let at = at.child(status);
            let success = super::response::range(status).is_some_and(super::response::is_success);
            let Some(response) = self.resolved.response(response, &at).filter(|_| success) else { continue };
            let at = response.at.child("content");
            for (name, media) in streams(response.item) {
                if let Some(kept) = &found {
                    let message = format!("read as `{}` instead", kept.media_type);
                    self.reporter.report(Code::IgnoredKeyword, &at.child(name), message);
                } else {
                    let alone = response.item.content.keys().all(|name| sequence(name).is_some());
                    let stream = self.stream_of(name, media, &at.child(name), context);
                    found = Some(Stream { alone, ..stream });
                }
            }
        }
        let mut found = found?;
        found.flag = self.flag(&found, context, body);
        Some(found)
    }

    fn stream_of(&mut self, name: &str, media: &'a MediaType, at: &Pointer, context: &Context<'a>) -> Stream {
        let schema_at = at.child("schema");
        let events = sequence(name) == Some(Sequence::Events);
        let is_item = media.extensions.contains_key(ITEM);
        let ty = match &media.schema {
            Some(schema) => {
                let list = self.listed_pieces(schema.into(), &schema_at).filter(|_| !is_item);
                let (schema, at) = list.unwrap_or((schema.into(), schema_at));
                if events {
                    self.event(schema, &at, is_item, context)
                } else {
                    self.record(schema, &at, is_item, context)
                }
            }
            None if events => Ty::String,
            None => Ty::Any,
        };
        let framing = match (events, self.is_text(&ty)) {
            (true, true) => Framing::TextEvents,
            (true, false) => Framing::JsonEvents,
            (false, _) => Framing::Records,
        };
        let ty = if framing == Framing::TextEvents && ty == Ty::Any { Ty::String } else { ty };
        let sentinel = sentinel(media, context).or_else(|| {
            let usual = framing == Framing::JsonEvents;
            usual.then(|| DONE.to_owned())
        });
        Stream { media_type: name.to_owned(), framing, ty, sentinel, alone: false, flag: None }
    }

    /// What the data of an event is: the schema may speak of the whole event, or of its data alone.
    fn event(&mut self, schema: SchemaRef<'a>, at: &Pointer, is_item: bool, context: &Context<'a>) -> Ty {
        if let Some((data, at)) = self.data(schema, at) {
            let hint = if at.tokens().next().is_some_and(|first| first == "paths") {
                Hint::Event
            } else {
                Hint::Property("data".to_owned())
            };
            return self.element(data, &Site::new(at, context.owner).hint(hint));
        }
        if is_item {
            let message = "the data of the events differs, or is not described: it is text";
            self.reporter.report(Code::IgnoredKeyword, at, message);
            return Ty::String;
        }
        self.element(schema, &Site::new(at.clone(), context.owner).hint(Hint::Event))
    }

    /// The items of a list: it is what the whole stream amounts to.
    fn listed_pieces(&self, schema: SchemaRef<'a>, at: &Pointer) -> Option<(SchemaRef<'a>, Pointer)> {
        match self.followed(schema, at)? {
            (Schema { schema_kind: SchemaKind::Type(Type::Array(array)), .. }, at) => {
                Some((array.items.as_ref()?.into(), at.child("items")))
            }
            _ => None,
        }
    }

    /// The schema of `data`, where a schema is that of a whole event.
    fn data(&self, schema: SchemaRef<'a>, at: &Pointer) -> Option<(SchemaRef<'a>, Pointer)> {
        let (schema, at) = self.followed(schema, at)?;
        let properties = match &schema.schema_kind {
            SchemaKind::Type(Type::Object(object)) => &object.properties,
            SchemaKind::Any(any)
                if any.one_of.is_empty() && any.any_of.is_empty() && any.all_of.is_empty() =>
            {
                &any.properties
            }
            _ => return None,
        };
        let whole = properties.keys().all(|name| EVENT.contains(&name.as_str()));
        let data = properties.get("data").filter(|_| whole)?;
        Some((data.into(), at.child("properties").child("data")))
    }

    fn record(&mut self, schema: SchemaRef<'a>, at: &Pointer, is_item: bool, context: &Context<'a>) -> Ty {
        let ty = self.element(schema, &Site::new(at.clone(), context.owner).hint(Hint::Item));
        // A string stands for the bytes of the whole: each record is some JSON.
        if is_item || !self.is_text(&ty) { ty } else { Ty::Any }
    }

    /// The schema that references lead to.
    pub(super) fn behind(&self, schema: SchemaRef<'a>) -> Option<&'a Schema> {
        self.followed(schema, &Pointer::default()).map(|(schema, _)| schema)
    }

    /// The schema that references lead to, and where it stands.
    fn followed(&self, schema: SchemaRef<'a>, at: &Pointer) -> Option<(&'a Schema, Pointer)> {
        let (mut schema, mut at) = (schema, at.clone());
        for _ in 0..super::schema::MAX_REFERENCES {
            match schema {
                SchemaRef::Item(item) => return Some((item, at)),
                SchemaRef::Reference(reference) => {
                    let (name, target) = self.resolved.schema_name(reference)?;
                    (schema, at) = (target.into(), super::component_pointer(name));
                }
            }
        }
        None
    }

    /// Whether values are strings, so that data is not JSON.
    fn is_text(&self, ty: &Ty) -> bool {
        match ty {
            Ty::String | Ty::Format(_) | Ty::Any => true,
            Ty::Named(id) => match &self.types[id.index()].shape {
                Shape::Enumeration(values) => values.base == crate::ir::Base::String,
                Shape::Alias(ty) => self.is_text(ty),
                Shape::Object(_) | Shape::Union(_) => false,
            },
            Ty::Boolean
            | Ty::Integer(_)
            | Ty::NonZero(_)
            | Ty::Number
            | Ty::List(_)
            | Ty::Tuple(_)
            | Ty::Map(_)
            | Ty::Nullable(_)
            | Ty::Constant(_) => false,
        }
    }

    /// The member of the body that asks for the stream: the one that the document says, or a boolean called `stream`.
    fn flag(&mut self, stream: &Stream, context: &Context<'a>, body: Option<&RequestBody>) -> Option<String> {
        let (key, said) = condition(context).map_or((None, None), |(key, name)| (Some(key), Some(name)));
        if stream.alone && said.is_none() {
            return None;
        }
        let wire = said.unwrap_or_else(|| "stream".to_owned());
        let asked = Stream { flag: Some(wire.clone()), ..stream.clone() };
        let there = body.is_some_and(|body| asked.flag_of(&body.body, 0, &self.types).is_some());
        if let (false, Some(key)) = (there, key) {
            let message = format!("the body has no boolean `{wire}` that could be set");
            self.reporter.report(Code::IgnoredKeyword, &context.at.child(key), message);
        }
        there.then_some(wire)
    }
}

/// The media types of a response that are sequences of pieces.
fn streams(response: &Response) -> impl Iterator<Item = (&String, &MediaType)> {
    response.content.iter().filter(|(name, _)| sequence(name).is_some())
}

/// What the document says that ends a stream: Speakeasy's extension, or Fern's.
fn sentinel(media: &MediaType, context: &Context<'_>) -> Option<String> {
    let own = media.extensions.get("x-speakeasy-sse-sentinel");
    let fern = context.operation.extensions.get("x-fern-streaming").and_then(|all| all.get("terminator"));
    own.or(fern)?.as_str().map(str::to_owned)
}

/// The member that turns the stream on, by name, and the extension that says so.
fn condition(context: &Context<'_>) -> Option<(&'static str, String)> {
    let extensions = &context.operation.extensions;
    let speakeasy = extensions.get("x-speakeasy-stream-request-field").and_then(Value::as_str);
    if let Some(name) = speakeasy {
        return Some(("x-speakeasy-stream-request-field", name.to_owned()));
    }
    let fern = extensions.get("x-fern-streaming")?.get("stream-condition")?.as_str()?;
    Some(("x-fern-streaming", fern.strip_prefix("$request.").unwrap_or(fern).to_owned()))
}
