//! What the encoding of a part says (OpenAPI 3.1.1, section 4.8.15).

use openapiv3::{Encoding as Model, Header, MediaType, ParameterSchemaOrContent};

use super::Lowering;
use super::operation::Context;
use super::site::Site;
use crate::diagnostic::Code;
use crate::ir::{Access, Field, Hint, Part, PartHeader, Presence, Style, Ty};
use crate::pointer::Pointer;

/// The parts that are not written as usual. Those of `multipart/form-data` may be styled.
pub(super) fn parts(media: &MediaType, styled: bool) -> Vec<Part> {
    let parts = media.encoding.iter().map(|(name, model)| Part {
        name: name.clone(),
        media_type: media_type(model),
        style: style(model).filter(|_| styled),
        headers: headers(name, model),
    });
    parts.filter(|part| !part.is_usual()).collect()
}

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

fn headers(part: &str, model: &Model) -> Vec<PartHeader> {
    let names = model.headers.keys().filter(|name| !name.eq_ignore_ascii_case("content-type"));
    names.map(|name| PartHeader { name: name.clone(), field: field(part, name) }).collect()
}

/// Two names with a space between: people do not give such names to members.
fn field(part: &str, header: &str) -> String {
    format!("{part} {header}")
}

impl<'a> Lowering<'a, '_> {
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
        let ty = match &header.format {
            ParameterSchemaOrContent::Schema(schema) => self.schema(schema.into(), &site).ty,
            ParameterSchemaOrContent::Content(_) => Ty::String,
        };
        let mut doc = super::doc::of_description(header.description.as_ref());
        doc.description.get_or_insert_with(|| format!("The `{name}` header of the part `{part}`."));
        doc.deprecated = header.deprecated.unwrap_or_default();
        Field { wire, ty, presence: Presence::new(required, false), access: Access::Both, doc }
    }
}
