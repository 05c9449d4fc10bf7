//! What the encoding of a part says (OpenAPI 3.1.1, section 4.8.15).

use openapiv3::{
    Encoding as Model, Header, MediaType, ParameterSchemaOrContent, Schema, SchemaKind, StringFormat, Type,
    VariantOrUnknownOrEmpty,
};

use super::Lowering;
use super::operation::Context;
use super::site::Site;
use crate::diagnostic::Code;
use crate::ir::{Access, Doc, Field, Hint, Part, PartHeader, Presence, Style, Ty};
use crate::pointer::Pointer;

/// Where the media type of bytes is kept.
const CONTENT_MEDIA_TYPE: &str = "x-jsonschema-contentMediaType";

/// The first media type, unless it is a range.
fn media_type(model: &Model) -> Option<String> {
    let first = super::style::media_type(model)?;
    (!first.contains('*')).then(|| first.to_owned())
}

/// A style only where one is written: without it the media type says how a part is written.
fn style(model: &Model) -> Option<Style> {
    // Nothing is percent-encoded in a part, so that reserved characters need no leave.
    super::style::is_written(model)
        .then(|| Style { allow_reserved: false, ..super::style::of_encoding(model) })
}

/// What bytes are (JSON Schema 2020-12, section 8.4).
fn content_media_type(schema: &Schema) -> Option<String> {
    let SchemaKind::Type(Type::String(text)) = &schema.schema_kind else { return None };
    let binary = text.format == VariantOrUnknownOrEmpty::Item(StringFormat::Binary);
    let own = schema.schema_data.extensions.get(CONTENT_MEDIA_TYPE).filter(|_| binary)?.as_str()?;
    (!own.contains('*')).then(|| own.to_owned())
}

fn headers(part: &str, model: &Model) -> Vec<PartHeader> {
    let names = model.headers.keys().filter(|name| !name.eq_ignore_ascii_case("content-type"));
    names.map(|name| PartHeader { name: name.clone(), field: field(part, name) }).collect()
}

/// Two names with a space between: people do not give such names to members.
fn field(part: &str, header: &str) -> String {
    format!("{part} {header}")
}

impl<'a> Lowering<'a, '_> {
    /// The parts that are not written as usual. Those of `multipart/form-data` may be styled. Bytes are of the media type
    /// that their schema says, unless the encoding says another.
    pub(super) fn parts(&self, media: &'a MediaType, styled: bool) -> Vec<Part> {
        let parts = media.encoding.iter().map(|(name, model)| Part {
            name: name.clone(),
            media_type: media_type(model),
            style: style(model).filter(|_| styled),
            headers: headers(name, model),
        });
        let mut parts: Vec<Part> = parts.collect();
        for (name, own) in self.content_media_types(media) {
            match parts.iter_mut().find(|part| part.name == *name) {
                Some(_) if media.encoding[name].content_type.is_some() => {}
                Some(part) => part.media_type = Some(own),
                None => {
                    let (name, media_type) = (name.clone(), Some(own));
                    parts.push(Part { name, media_type, style: None, headers: Vec::new() });
                }
            }
        }
        parts.retain(|part| !part.is_usual());
        parts
    }

    /// The members that are bytes, or lists of them, whose schema says what these are.
    fn content_media_types(&self, media: &'a MediaType) -> Vec<(&'a String, String)> {
        let schema = media.schema.as_ref().and_then(|schema| self.behind(schema.into()));
        let properties = schema.map(|schema| match &schema.schema_kind {
            SchemaKind::Type(Type::Object(object)) => Some(&object.properties),
            SchemaKind::Any(any) => Some(&any.properties),
            _ => None,
        });
        let properties = properties.flatten().into_iter().flatten();
        let own = properties.filter_map(|(name, schema)| {
            let schema = self.behind(schema.into())?;
            let item = match &schema.schema_kind {
                SchemaKind::Type(Type::Array(list)) => self.behind(list.items.as_ref()?.into())?,
                _ => schema,
            };
            Some((name, content_media_type(item)?))
        });
        own.collect()
    }

    /// The headers of parts, as fields beside those of the parts, which may be styled in a form.
    pub(super) fn part_headers(
        &mut self,
        parts: &[Field],
        media: &'a MediaType,
        at: &Pointer,
        styled: bool,
        context: &Context<'a>,
    ) -> Vec<Field> {
        let mut fields = Vec::new();
        for (part, model) in &media.encoding {
            let Some(owner) = parts.iter().find(|field| field.wire == *part) else {
                let message = format!("no part is called `{part}`");
                self.reporter.report(Code::IgnoredKeyword, &at.child(part), message);
                continue;
            };
            if style(model).is_some() && (!styled || super::form_data::is_file(&owner.ty)) {
                let message = if styled { "a file has no style" } else { "such parts have no style" };
                self.reporter.report(Code::IgnoredKeyword, &at.child(part).child("style"), message);
            }
            for (name, header) in &model.headers {
                let at = at.child(part).child("headers").child(name);
                if let Some(found) = self.resolved.header(header, &at)
                    && !name.eq_ignore_ascii_case("content-type")
                {
                    let required = found.item.required && owner.presence.is_required();
                    fields.push(self.part_header((part, name), found.item, required, &found.at, context));
                }
            }
        }
        fields
    }

    fn part_header(
        &mut self,
        (part, name): (&str, &str),
        header: &'a Header,
        required: bool,
        at: &Pointer,
        context: &Context<'a>,
    ) -> Field {
        let wire = field(part, name);
        let site = Site::new(at.child("schema"), context.owner).hint(Hint::Property(wire.clone()));
        let (ty, said) = match &header.format {
            ParameterSchemaOrContent::Schema(schema) => {
                let field = self.field(&wire, schema.into(), required, &site);
                (field.ty, field.doc)
            }
            ParameterSchemaOrContent::Content(_) => (Ty::String, Doc::default()),
        };
        let mut doc = self.told(header, said, &ty);
        doc.description.get_or_insert_with(|| format!("The `{name}` header of the part `{part}`."));
        Field { wire, ty, presence: Presence::new(required, false), access: Access::Both, doc }
    }
}
