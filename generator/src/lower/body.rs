//! Bodies of requests (OpenAPI 3.1.1, section 4.8.13).

use indexmap::IndexMap;
use openapiv3::{MediaType, SchemaKind, Type};

use super::Lowering;
use super::object::Members;
use super::operation::Context;
use super::site::{SchemaRef, Site};
use crate::diagnostic::Code;
use crate::ir::{
    Alternative, Body, Direction, Doc, Encoding, Field, Format, Hint, Media, Presence, RequestBody, Shape, Ty,
};
use crate::pointer::Pointer;

/// What surrounds the body of a request.
struct Place<'c, 'a> {
    context: &'c Context<'a>,
    /// The place of `content`.
    at: Pointer,
    required: bool,
    doc: Doc,
}

impl<'a> Lowering<'a, '_> {
    pub(super) fn body(&mut self, context: &Context<'a>) -> Option<RequestBody> {
        let at = context.at.child("requestBody");
        let found = self.resolved.request_body(context.operation.request_body.as_ref()?, &at)?;
        let doc = super::doc::of_description(found.item.description.as_ref());
        let place = Place { context, at: found.at.child("content"), required: found.item.required, doc };
        let contents = self.contents(&found.item.content, &place);
        match contents.as_slice() {
            [] => None,
            [(name, media)] => Some(self.only(name, media, &place)),
            several => Some(self.choice(several, place)),
        }
    }

    /// The media types that differ in more than their names.
    fn contents(
        &mut self,
        content: &'a IndexMap<String, MediaType>,
        place: &Place<'_, 'a>,
    ) -> Vec<(&'a String, &'a MediaType)> {
        let mut kept: Vec<(&String, &MediaType)> = Vec::new();
        for (name, media) in content {
            let same = |(other, kept): &&(&'a String, &'a MediaType)| {
                kind(name) == kind(other) && kept.schema == media.schema && kept.encoding == media.encoding
            };
            match kept.iter().find(same) {
                Some((other, _)) => {
                    let message = format!("sent as `{other}` instead");
                    self.reporter.report(Code::IgnoredKeyword, &place.at.child(name), message);
                }
                None => kept.push((name, media)),
            }
        }
        kept
    }

    fn only(&mut self, name: &str, media: &'a MediaType, place: &Place<'_, 'a>) -> RequestBody {
        let schema = media.schema.as_ref().map(SchemaRef::from);
        let at = place.at.child(name).child("schema");
        let kind = kind(name);
        let body = match kind {
            Kind::Json | Kind::Form => self.structured(schema, &at, place),
            Kind::FormData => self.form_data(media, name, place),
            Kind::OtherParts => whole(Ty::Format(Format::Multipart), place),
            Kind::Text => whole(self.scalar(schema, &Site::new(at, place.context.owner)), place),
            Kind::Bytes => whole(Ty::Format(Format::Body), place),
        };
        let media = self.media(kind, name, media, place);
        RequestBody { media_type: sent_as(name), media, body }
    }

    fn choice(&mut self, contents: &[(&'a String, &'a MediaType)], place: Place<'_, 'a>) -> RequestBody {
        let mut alternatives = Vec::with_capacity(contents.len());
        for (name, media) in contents {
            let schema = media.schema.as_ref().map(SchemaRef::from);
            let site = Site::new(place.at.child(name).child("schema"), place.context.owner);
            let ty = match (kind(name), schema) {
                (Kind::Json | Kind::Form, Some(schema)) => self.element(schema, &site.hint(Hint::Body)),
                (Kind::Json | Kind::Form, None) => Ty::Any,
                (Kind::FormData | Kind::OtherParts, _) => Ty::Format(Format::Multipart),
                (Kind::Text, schema) => self.scalar(schema, &site),
                (Kind::Bytes, _) => Ty::Format(Format::Body),
            };
            let media = self.media(kind(name), name, media, &place);
            alternatives.push(Alternative { media_type: sent_as(name), media, ty });
        }
        let first = alternatives.first();
        let (media_type, media) = first.map_or_else(
            || (String::new(), Media::Json),
            |first| (first.media_type.clone(), first.media.clone()),
        );
        let body = Body::Choice { alternatives, required: place.required, doc: place.doc };
        RequestBody { media_type, media, body }
    }

    fn structured(&mut self, schema: Option<SchemaRef<'a>>, at: &Pointer, place: &Place<'_, 'a>) -> Body {
        let Some(schema) = schema else { return whole(Ty::Any, place) };
        let site = Site::new(at.clone(), place.context.owner);
        let inline = schema.item().and_then(members).filter(|_| place.required);
        if let Some(members) = inline.filter(|members| !self.keeps_others(members.additional)) {
            return Body::Members(self.object(&members, place.context.owner, &site).fields);
        }
        whole(self.schema(schema, &site.hint(Hint::Body)).ty, place)
    }

    /// The parts of a form: the members of its object, in which bytes are files.
    fn form_data(&mut self, media: &'a MediaType, name: &str, place: &Place<'_, 'a>) -> Body {
        let Some(schema) = media.schema.as_ref().map(SchemaRef::from) else {
            return whole(Ty::Format(Format::Multipart), place);
        };
        let site = Site::new(place.at.child(name).child("schema"), place.context.owner);
        let fields = match schema.item().and_then(members) {
            Some(members) => Some(self.object(&members, place.context.owner, &site).fields),
            None => {
                let ty = self.schema(schema, &site.hint(Hint::Body)).ty;
                self.fields_of(&ty)
            }
        };
        let Some(mut fields) = fields else { return whole(Ty::Format(Format::Multipart), place) };
        fields.retain(|field| field.goes(Direction::Sent));
        for field in &mut fields {
            let encoding = media.encoding.get(&field.wire);
            let binary = encoding.and_then(|each| each.content_type.as_deref()).is_some_and(is_binary);
            to_file(&mut field.ty, binary);
            // A part has no `null`, and without a part there is none.
            field.presence = Presence::new(field.presence == Presence::Required, false);
        }
        Body::Members(fields)
    }

    /// The members of a type that is an object.
    fn fields_of(&self, ty: &Ty) -> Option<Vec<Field>> {
        let Ty::Named(id) = ty else { return None };
        match &self.types[id.index()].shape {
            Shape::Object(object) => Some(object.fields.clone()),
            Shape::Alias(ty) => self.fields_of(&ty.clone()),
            Shape::Enumeration(_) | Shape::Union(_) => None,
        }
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

    fn is_scalar(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Boolean | Ty::Integer(_) | Ty::Number | Ty::String | Ty::Format(_) => true,
            Ty::Named(id) => match &self.types[id.index()].shape {
                Shape::Enumeration(_) => true,
                Shape::Alias(ty) => self.is_scalar(ty),
                Shape::Object(_) | Shape::Union(_) => false,
            },
            Ty::Any | Ty::List(_) | Ty::Map(_) | Ty::Nullable(_) | Ty::Constant(_) => false,
        }
    }

    fn media(&mut self, kind: Kind, name: &str, media: &MediaType, place: &Place<'_, 'a>) -> Media {
        match kind {
            Kind::Json => Media::Json,
            Kind::Form => Media::Form(encodings(media)),
            Kind::FormData => {
                let at = place.at.child(name).child("encoding");
                for (part, encoding) in &media.encoding {
                    self.unused_encoding(encoding, &at.child(part));
                }
                let typed = media.encoding.iter().filter_map(|(part, encoding)| {
                    let first = encoding.content_type.as_deref()?.split(',').next()?.trim();
                    (!first.contains('*')).then(|| (part.clone(), first.to_owned()))
                });
                Media::Multipart(typed.collect())
            }
            Kind::OtherParts => Media::Multipart(Vec::new()),
            Kind::Text => Media::Text,
            Kind::Bytes => Media::Bytes,
        }
    }

    /// What the encoding of a part says beyond its media type.
    fn unused_encoding(&mut self, encoding: &openapiv3::Encoding, at: &Pointer) {
        if !encoding.headers.is_empty() {
            let message = "headers of a part are set by hand: `File::header`";
            self.reporter.report(Code::IgnoredKeyword, &at.child("headers"), message);
        }
        if encoding.style.is_some() {
            let message = "parts are written by their media types";
            self.reporter.report(Code::IgnoredKeyword, &at.child("style"), message);
        }
    }
}

fn whole(ty: Ty, place: &Place<'_, '_>) -> Body {
    Body::Whole { ty, required: place.required, doc: place.doc.clone() }
}

/// What a media type is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Json,
    Form,
    FormData,
    OtherParts,
    Text,
    Bytes,
}

fn kind(name: &str) -> Kind {
    match essence(name).as_str() {
        json if is_json(json) => Kind::Json,
        "application/x-www-form-urlencoded" => Kind::Form,
        "multipart/form-data" => Kind::FormData,
        parts if parts.starts_with("multipart/") => Kind::OtherParts,
        text if is_text(text) => Kind::Text,
        _ => Kind::Bytes,
    }
}

/// What is sent where the document says no more than that anything may be.
fn sent_as(name: &str) -> String {
    if essence(name).contains('*') { "application/octet-stream".to_owned() } else { name.to_owned() }
}

/// Whether a media type is text, XML included.
pub(super) fn is_text(essence: &str) -> bool {
    let text = essence.starts_with("text/") && !essence.contains('*');
    text || essence.ends_with("/xml") || essence.ends_with("+xml")
}

/// Whether the values of a part with one of these media types are neither text nor JSON.
fn is_binary(media_types: &str) -> bool {
    let each = |name: &str| matches!(kind(name), Kind::Bytes) || name.contains("text/csv");
    media_types.split(',').any(each)
}

/// Bytes are files; `binary` says so of text and of anything too.
fn to_file(ty: &mut Ty, binary: bool) {
    match ty {
        Ty::Format(Format::Binary) => *ty = Ty::Format(Format::File),
        Ty::String | Ty::Any if binary => *ty = Ty::Format(Format::File),
        Ty::List(inner) => to_file(inner, binary),
        Ty::Nullable(inner) => {
            to_file(inner, binary);
            *ty = (**inner).clone();
        }
        _ => {}
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
