//! Bodies of requests (OpenAPI 3.1.1, section 4.8.13).

use openapiv3::{MediaType, SchemaKind, Type};

use super::Lowering;
use super::contents::Contents;
use super::media_type::{Kind, sent_as};
use super::object::Members;
use super::operation::Context;
use super::site::{SchemaRef, Site};
use crate::config::Typeless;
use crate::diagnostic::Code;
use crate::ir::{Alternative, Body, Content, Doc, Format, Hint, Media, RequestBody, Shape, Ty};
use crate::normalise::ITEM;
use crate::pointer::Pointer;

/// What surrounds the body of a request.
pub(super) struct Place<'c, 'a> {
    pub(super) context: &'c Context<'a>,
    /// The place of `content`.
    pub(super) at: Pointer,
    required: bool,
    pub(super) doc: Doc,
}

impl<'a> Lowering<'a, '_> {
    pub(super) fn body(&mut self, context: &Context<'a>) -> Option<RequestBody> {
        let (place, contents) = self.described(context)?;
        for (name, _) in contents.iter().filter(|(_, media)| media.extensions.contains_key(ITEM)) {
            let at = place.at.child(name).child("schema");
            self.reporter.report(
                Code::IgnoredKeyword,
                &at,
                "records are not written one by one: the body is bytes",
            );
        }
        let first = contents.first().filter(|(name, media)| self.are_members(name, media, &place));
        let again = context.again.and_then(|(_, again)| contents.iter().find(|(name, _)| *name == again));
        if let Some((name, media)) = again.or(first) {
            return Some(self.only(name, media, &place));
        }
        match contents.as_slice() {
            [] => {
                let message = "the content of this body is not described: it is sent as bytes";
                self.reporter.report(Code::EmptyContent, &place.at, message);
                let (media_type, body) =
                    (sent_as("*/*", Kind::Bytes), whole(Ty::Format(Format::Body), &place));
                Some(RequestBody { media_type, media: Media::Bytes, body, component: None })
            }
            [(name, media)] => Some(self.only(name, media, &place)),
            several => Some(self.choice(several, place)),
        }
    }

    /// The media types that the document gives for the body, and what surrounds them.
    fn described<'c>(&mut self, context: &'c Context<'a>) -> Option<(Place<'c, 'a>, Contents<'a>)> {
        let at = context.at.child("requestBody");
        let found = self.resolved.request_body(context.operation.request_body.as_ref()?, &at)?;
        let doc = super::doc::of_description(found.item.description.as_ref());
        let at = found.at.child("content");
        let mut place = Place { context, at, required: found.item.required, doc };
        let contents = self.contents(&found.item.content, &mut place);
        self.note_unread(&found.item.content, &place.at);
        Some((place, contents))
    }

    /// The other media types of a body whose members are the request's own in the first: each is sent by a request of its
    /// own, so that a media type more changes none that is there.
    pub(super) fn other_forms(&mut self, context: &Context<'a>) -> Vec<&'a str> {
        let Some((place, contents)) = self.described(context) else { return Vec::new() };
        match contents.split_first() {
            Some(((name, media), others)) if self.are_members(name, media, &place) => {
                others.iter().map(|(name, _)| name.as_str()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether what a media type carries are members of the request.
    fn are_members(&mut self, name: &str, media: &'a MediaType, place: &Place<'_, 'a>) -> bool {
        match self.kind_of(name, media) {
            Kind::Json | Kind::Form => media
                .schema
                .as_ref()
                .is_some_and(|schema| self.inline_members(schema.into(), place).is_some()),
            Kind::FormData | Kind::OtherParts => self.has_parts(media, name, place),
            Kind::Text | Kind::Bytes => false,
        }
    }

    /// The members of an object that has no name and has to be there.
    fn inline_members(&self, schema: SchemaRef<'a>, place: &Place<'_, 'a>) -> Option<Members<'a>> {
        let inline = schema.item().and_then(|schema| members(schema, self.config.typeless));
        inline.filter(|members| place.required && !self.keeps_others(members.additional))
    }

    fn only(&mut self, name: &str, media: &'a MediaType, place: &Place<'_, 'a>) -> RequestBody {
        let schema = media.schema.as_ref().map(SchemaRef::from);
        let at = place.at.child(name).child("schema");
        let kind = self.kind_of(name, media);
        let body = match kind {
            Kind::Json => self.structured(schema, &at, place),
            Kind::Form => return self.only_form(name, media, place),
            Kind::FormData | Kind::OtherParts => match self.form_data(media, name, place) {
                Some(parts) => Body::Members(parts),
                None => whole(Ty::Format(Format::Multipart), place),
            },
            Kind::Text => whole(self.scalar(schema, &Site::new(at, place.context.owner)), place),
            Kind::Bytes => whole(Ty::Format(Format::Body), place),
        };
        let parts = schema.filter(|_| matches!(kind, Kind::FormData | Kind::OtherParts));
        let component = parts.and_then(|schema| self.component_behind(schema));
        let media = self.media_of(kind, media);
        RequestBody { media_type: sent_as(name, kind), media, body, component }
    }

    fn only_form(&mut self, name: &str, media: &'a MediaType, place: &Place<'_, 'a>) -> RequestBody {
        let at = place.at.child(name);
        let schema = media.schema.as_ref().map(SchemaRef::from);
        let (body, media) = match self.structured(schema, &at.child("schema"), place) {
            Body::Whole { ty, .. } => {
                let (ty, media) = self.form(ty, media, &at);
                (whole(ty, place), media)
            }
            members => {
                let fields = match &members {
                    Body::Members(fields) => fields.as_slice(),
                    Body::Whole { .. } | Body::Choice { .. } => &[],
                };
                self.tell_encoding(media, Some(fields), &at);
                (members, self.media_of(Kind::Form, media))
            }
        };
        RequestBody { media_type: sent_as(name, Kind::Form), media, body, component: None }
    }

    fn choice(&mut self, contents: &[(&'a String, &'a MediaType)], place: Place<'_, 'a>) -> RequestBody {
        let mut alternatives = Vec::with_capacity(contents.len());
        for (name, media) in contents {
            let kind = self.kind_of(name, media);
            let (content, written) = match (kind, self.content(name, media, kind, &place)) {
                (Kind::Form, Content::Value(ty)) => {
                    let (ty, media) = self.form(ty, media, &place.at.child(name));
                    (Content::Value(ty), media)
                }
                (kind, content) => (content, self.media_of(kind, media)),
            };
            let alternative = Alternative { media_type: sent_as(name, kind), media: written, content };
            if !alternatives.iter().any(|known| is_same(known, &alternative)) {
                alternatives.push(alternative);
            }
        }
        let first = alternatives.first();
        let (media_type, media) = first.map_or_else(
            || (String::new(), Media::Json),
            |first| (first.media_type.clone(), first.media.clone()),
        );
        let body = Body::Choice { alternatives, required: place.required, doc: place.doc };
        RequestBody { media_type, media, body, component: None }
    }

    /// What one media type of several carries.
    fn content(&mut self, name: &str, media: &'a MediaType, kind: Kind, place: &Place<'_, 'a>) -> Content {
        let schema = media.schema.as_ref().map(SchemaRef::from);
        let site = Site::new(place.at.child(name).child("schema"), place.context.owner);
        Content::Value(match (kind, schema) {
            (Kind::Json | Kind::Form, Some(schema)) => self.element(schema, &site.hint(Hint::Body)),
            (Kind::Json | Kind::Form, None) => Ty::Any,
            (Kind::FormData | Kind::OtherParts, _) => match self.form_data(media, name, place) {
                Some(parts) => return Content::Parts(parts),
                None => Ty::Format(Format::Multipart),
            },
            (Kind::Text, schema) => self.scalar(schema, &site),
            (Kind::Bytes, _) => Ty::Format(Format::Body),
        })
    }

    fn structured(&mut self, schema: Option<SchemaRef<'a>>, at: &Pointer, place: &Place<'_, 'a>) -> Body {
        let Some(schema) = schema else { return whole(Ty::Any, place) };
        let site = Site::new(at.clone(), place.context.owner);
        if let Some(members) = self.inline_members(schema, place) {
            return Body::Members(self.object(&members, place.context.owner, &site).fields);
        }
        let lowered = self.schema(schema, &site.hint(Hint::Body));
        let nullable = place.required && lowered.nullable && lowered.ty != Ty::Any;
        Body::Whole { ty: lowered.ty, required: place.required, nullable, doc: place.doc.clone() }
    }

    /// A value that has a text; anything else is text itself.
    fn scalar(&mut self, schema: Option<SchemaRef<'a>>, site: &Site) -> Ty {
        let Some(schema) = schema else { return Ty::String };
        let before = self.types.len();
        let ty = self.schema(schema, site).ty;
        if self.is_scalar(&ty) {
            return ty;
        }
        self.forget(before);
        Ty::String
    }

    pub(super) fn is_scalar(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Boolean | Ty::Integer(_) | Ty::NonZero(_) | Ty::Number | Ty::String | Ty::Format(_) => true,
            Ty::Named(id) => match &self.types[id.index()].shape {
                Shape::Enumeration(_) => true,
                Shape::Alias(ty) => self.is_scalar(ty),
                Shape::Object(_) | Shape::Union(_) => false,
            },
            Ty::Any | Ty::List(_) | Ty::Tuple(_) | Ty::Map(_) | Ty::Nullable(_) | Ty::Constant(_) => false,
        }
    }
}

pub(super) fn whole(ty: Ty, place: &Place<'_, '_>) -> Body {
    Body::Whole { ty, required: place.required, nullable: false, doc: place.doc.clone() }
}

/// Whether two media types are sent as one: bytes of several ranges, for one.
fn is_same(one: &Alternative, other: &Alternative) -> bool {
    let same = matches!((&one.content, &other.content),
        (Content::Value(ty), Content::Value(other)) if ty == other);
    same && one.media_type == other.media_type
}

/// The members of a body that is an object without a name.
pub(super) fn members(schema: &openapiv3::Schema, typeless: Typeless) -> Option<Members<'_>> {
    if schema.schema_data.nullable || !super::schema::needs_name(schema, typeless) {
        return None;
    }
    match &schema.schema_kind {
        SchemaKind::Type(Type::Object(object)) => Some(Members::of(object)),
        SchemaKind::Any(any) => Some(Members::of_any(any)),
        _ => None,
    }
}
