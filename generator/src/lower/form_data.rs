//! Forms: their members, and how each is written (OpenAPI 3.1.1, sections 4.8.14.3, 4.8.14.4 and 4.8.15).

use openapiv3::MediaType;

use super::Lowering;
use super::body::{Place, members};
use super::media_type::{Kind, kind};
use super::site::{SchemaRef, Site};
use crate::config::UnknownMembers;
use crate::diagnostic::Code;
use crate::ir::{Direction, Encoding, Field, Format, Hint, Media, Object, Presence, Shape, Ty};
use crate::pointer::Pointer;

impl<'a> Lowering<'a, '_> {
    /// The parts of a form: the members of its object, in which bytes are files; none where parts have no names.
    pub(super) fn form_data(
        &mut self,
        media: &'a MediaType,
        name: &str,
        place: &Place<'_, 'a>,
    ) -> Option<Vec<Field>> {
        let mut fields = self.parts_of(media, name, place)?;
        fields.retain(|field| field.goes(Direction::Sent));
        for field in &mut fields {
            let types = media.encoding.get(&field.wire).and_then(|each| each.content_type.as_deref());
            let at = place.at.child(name).child("encoding").child(&field.wire).child("contentType");
            self.by_hand(&mut field.ty, types.unwrap_or_default(), &at);
            if let Some(bytes) = self.bytes(&field.ty).or_else(|| self.list_of_bytes(&field.ty)) {
                field.ty = bytes;
            }
            to_file(&mut field.ty, types.map(is_binary));
            // A part has no `null`, and without a part there is none.
            field.presence = Presence::new(field.presence == Presence::Required, false);
        }
        fields.extend(self.part_headers(
            &fields,
            media,
            &place.at.child(name).child("encoding"),
            kind(name) == Kind::FormData,
            place.context,
        ));
        Some(fields)
    }

    /// Bytes, where a type is that by another name.
    fn bytes(&self, ty: &Ty) -> Option<Ty> {
        match ty {
            Ty::Format(Format::Binary) => Some(ty.clone()),
            Ty::Nullable(inner) => self.bytes(inner),
            Ty::Named(id) => match &self.types[id.index()].shape {
                Shape::Alias(target) => self.bytes(target),
                Shape::Object(_) | Shape::Enumeration(_) | Shape::Union(_) => None,
            },
            _ => None,
        }
    }

    /// The same of a list.
    fn list_of_bytes(&self, ty: &Ty) -> Option<Ty> {
        match ty {
            Ty::List(inner) => self.bytes(inner).map(|bytes| Ty::List(Box::new(bytes))),
            Ty::Nullable(inner) => self.list_of_bytes(inner),
            Ty::Named(id) => match &self.types[id.index()].shape {
                Shape::Alias(target) => self.list_of_bytes(target),
                Shape::Object(_) | Shape::Enumeration(_) | Shape::Union(_) => None,
            },
            _ => None,
        }
    }

    /// Whether a form has parts with names.
    pub(super) fn has_parts(&mut self, media: &'a MediaType, name: &str, place: &Place<'_, 'a>) -> bool {
        let before = self.types.len();
        let found = self.parts_of(media, name, place).is_some();
        self.forget(before);
        found
    }

    /// The members that the parts are made of.
    fn parts_of(&mut self, media: &'a MediaType, name: &str, place: &Place<'_, 'a>) -> Option<Vec<Field>> {
        let schema = media.schema.as_ref().map(SchemaRef::from)?;
        let at = place.at.child(name).child("schema");
        let site = Site::new(at.clone(), place.context.owner);
        let own = schema.item().and_then(|schema| members(schema, self.config.typeless));
        let object = if let Some(members) = own {
            Some(self.object(&members, place.context.owner, &site))
        } else {
            let ty = self.schema(schema, &site.hint(Hint::Body)).ty;
            self.object_of(&ty).cloned()
        };
        if object.as_ref().and_then(Object::other).is_some()
            && self.config.unknown_members != UnknownMembers::Keep
        {
            let message = "parts of other names are not sent";
            self.reporter.report(Code::IgnoredKeyword, &at.child("additionalProperties"), message);
        }
        if object.is_none() {
            let message = "parts without names are put together by hand: `Multipart::part`";
            self.reporter.report(Code::IgnoredKeyword, &at, message);
        }
        object.map(|object| object.fields)
    }

    /// Reports what the encoding of a form says without effect; `members` are those of its object, if it is one.
    pub(super) fn tell_encoding(&mut self, media: &MediaType, members: Option<&[Field]>, at: &Pointer) {
        for (name, model) in &media.encoding {
            let at = at.child("encoding").child(name);
            let field = members.and_then(|members| members.iter().find(|field| field.wire == *name));
            if members.is_some() && field.is_none() {
                let message = format!("no member is called `{name}`");
                self.reporter.report(Code::IgnoredKeyword, &at, message);
            }
            if !model.headers.is_empty() {
                let message = "a member of a form has no headers";
                self.reporter.report(Code::IgnoredKeyword, &at.child("headers"), message);
            }
            let media_type = super::style::media_type(model).filter(|_| !super::style::is_written(model));
            let Some(media_type) = media_type.filter(|name| kind(name) != Kind::Json) else { continue };
            if field.is_some_and(|field| !self.is_scalar(&field.ty) && !is_list(&field.ty)) {
                let message = format!("a member that is `{media_type}` is sent as JSON");
                self.reporter.report(Code::IgnoredKeyword, &at.child("contentType"), message);
            }
        }
    }

    /// A part that has members, and a media type that no code here writes, is a file.
    fn by_hand(&mut self, ty: &mut Ty, media_types: &str, at: &Pointer) {
        let known = |name: &str| kind(name) == Kind::Json || name.contains('*');
        if media_types.is_empty() || media_types.split(',').any(known) || self.is_scalar(ty) {
            return;
        }
        if matches!(ty, Ty::Named(_) | Ty::Map(_) | Ty::Tuple(_)) {
            let message =
                format!("a part that is `{media_types}` is given as a file, which is sent as it is");
            self.reporter.report(Code::IgnoredKeyword, at, message);
            *ty = Ty::Format(Format::File);
        }
    }

    /// The object that a type is.
    fn object_of(&self, ty: &Ty) -> Option<&Object> {
        let Ty::Named(id) = ty else { return None };
        match &self.types[id.index()].shape {
            Shape::Object(object) => Some(object),
            Shape::Alias(ty) => self.object_of(ty),
            Shape::Enumeration(_) | Shape::Union(_) => None,
        }
    }

    /// The type of a form that is one value. A value without members has no form: it is text that the caller writes.
    pub(super) fn form(&mut self, ty: Ty, media: &MediaType, at: &Pointer) -> (Ty, Media) {
        if !self.has_members(&ty) {
            let message = "a form without members is given as text, which is sent as it is";
            self.reporter.report(Code::IgnoredKeyword, &at.child("schema"), message);
            return (Ty::String, Media::Text);
        }
        let members = self.object_of(&ty).map(|object| object.fields.clone());
        self.tell_encoding(media, members.as_deref(), at);
        (ty, Media::Form(encodings(media)))
    }

    /// How a body is written.
    pub(super) fn media_of(&self, kind: Kind, media: &'a MediaType) -> Media {
        match kind {
            Kind::Json => Media::Json,
            Kind::Form => Media::Form(encodings(media)),
            Kind::FormData | Kind::OtherParts => Media::Multipart(self.parts(media, kind == Kind::FormData)),
            Kind::Text => Media::Text,
            Kind::Bytes => Media::Bytes,
        }
    }

    pub(super) fn has_members(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Any | Ty::Map(_) => true,
            Ty::Nullable(inner) => self.has_members(inner),
            Ty::Named(id) => match &self.types[id.index()].shape {
                Shape::Object(_) | Shape::Union(_) => true,
                Shape::Alias(ty) => self.has_members(ty),
                Shape::Enumeration(_) => false,
            },
            _ => false,
        }
    }
}

/// Bytes are files; the media type of the part may say so of text and of anything too. Anything without a media type is
/// `application/octet-stream` (OpenAPI 3.1.1, section 4.8.15.1.1).
fn to_file(ty: &mut Ty, binary: Option<bool>) {
    match ty {
        Ty::Format(Format::Binary) => *ty = Ty::Format(Format::File),
        Ty::String if binary == Some(true) => *ty = Ty::Format(Format::File),
        Ty::Any if binary != Some(false) => *ty = Ty::Format(Format::File),
        Ty::List(inner) => to_file(inner, binary),
        Ty::Nullable(inner) => {
            to_file(inner, binary);
            *ty = (**inner).clone();
        }
        _ => {}
    }
}

fn is_list(ty: &Ty) -> bool {
    matches!(ty, Ty::List(_) | Ty::Any)
}

/// Whether a part is a file, or several.
pub(super) fn is_file(ty: &Ty) -> bool {
    match ty {
        Ty::Format(Format::File) => true,
        Ty::List(inner) => is_file(inner),
        _ => false,
    }
}

/// Whether the values of a part with one of these media types are neither text nor JSON.
fn is_binary(media_types: &str) -> bool {
    let each = |name: &str| matches!(kind(name), Kind::Bytes) || name.contains("text/csv");
    media_types.split(',').any(each)
}

/// How the members of a form are written, where that is not as usual.
pub(super) fn encodings(media: &MediaType) -> Vec<Encoding> {
    media.encoding.iter().filter_map(|(name, model)| super::style::of_member(name, model)).collect()
}
