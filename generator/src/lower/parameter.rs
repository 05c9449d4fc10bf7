//! Parameters (OpenAPI 3.1.1, section 4.8.12).

use openapiv3::{Content, Parameter as Model, ParameterSchemaOrContent, ReferenceOr, Schema};

use super::Lowering;
use super::media_type::{Kind, essence, kind};
use super::operation::{Context, Unsupported};
use super::repeated::Remark;
use super::site::Site;
use super::template::variables;
use super::{segments, style};
use crate::diagnostic::Code;
use crate::ir::{Base, Doc, Field, Form, Hint, Location, Note, Parameter, Presence, Shape, StyleKind, Ty};
use crate::normalise::PLACE;
use crate::pointer::Pointer;

/// Header parameters of these names have no effect (OpenAPI 3.1.1, section 4.8.12.2).
const RESERVED_HEADERS: [&str; 3] = ["accept", "content-type", "authorization"];

impl<'a> Lowering<'a, '_> {
    /// Every parameter, by where it goes, those of the path as they stand there; an operation's own replace those of its
    /// path.
    pub(super) fn parameters(&mut self, context: &Context<'a>) -> Result<Vec<Parameter>, Unsupported> {
        let shared_at = context.item_at.child("parameters");
        let own_at = context.at.child("parameters");
        let own = self.listed(&context.operation.parameters, &own_at);
        let mut all = self.listed(&context.item.parameters, &shared_at);
        all.retain(|(model, _)| !own.iter().any(|(other, _)| is_same(model, other)));
        all.extend(own);
        self.once(&mut all);
        let mut parameters = Vec::with_capacity(all.len());
        for (model, at) in all {
            parameters.extend(self.parameter(model, &at, context)?);
        }
        self.undescribed(context, &mut parameters);
        parameters.sort_by_key(|parameter| (parameter.location, place(&context.path, parameter)));
        Ok(parameters)
    }

    /// Leaves out what is there twice: names of headers have no case.
    fn once(&mut self, all: &mut Vec<(&'a Model, Pointer)>) {
        let mut known: Vec<&Model> = Vec::with_capacity(all.len());
        all.retain(|(model, at)| {
            let twice = known.iter().any(|other| is_same(model, other));
            if twice {
                let message = format!("`{}` is described before", model.parameter_data_ref().name);
                self.reporter.report(Code::IgnoredKeyword, at, message);
            }
            known.push(model);
            !twice
        });
    }

    pub(super) fn listed(&self, list: &'a [ReferenceOr<Model>], at: &Pointer) -> Vec<(&'a Model, Pointer)> {
        let items = list.iter().enumerate();
        items
            .filter_map(|(index, item)| self.resolved.parameter(item, &at.child(index)))
            .map(|found| (found.item, found.at))
            .collect()
    }

    fn parameter(
        &mut self,
        model: &'a Model,
        at: &Pointer,
        context: &Context<'a>,
    ) -> Result<Option<Parameter>, Unsupported> {
        let data = model.parameter_data_ref();
        let location = location(model);
        if let Some(message) = without_effect(location, &data.name, &context.path) {
            self.remark(Remark { code: Code::IgnoredKeyword, message, many: "are such" }, at.clone());
            return Ok(None);
        }
        let mut field = self.parameter_field(model, at, context)?;
        let several = location == Location::Path && segments::are_meant(context.written, data);
        let form = match &data.format {
            ParameterSchemaOrContent::Schema(_) if several => {
                field.doc.notes.push(Note::Segments);
                Form::Segments
            }
            ParameterSchemaOrContent::Schema(_) => Form::Styled(style::of_parameter(model)),
            ParameterSchemaOrContent::Content(media_types) => content_form(media_types, location),
        };
        if matches!(model, Model::Query { allow_empty_value: Some(true), .. })
            && self.is_never_empty(&field.ty)
        {
            let message = "`allowEmptyValue` has no effect on a value that is never empty";
            let help = "a server takes a parameter that is left out in the same way";
            let at = at.child("allowEmptyValue");
            self.reporter.report_with_help(Code::IgnoredKeyword, &at, message, help);
        }
        Ok(Some(Parameter { location, form, field }))
    }

    fn parameter_field(
        &mut self,
        model: &'a Model,
        at: &Pointer,
        context: &Context<'a>,
    ) -> Result<Field, Unsupported> {
        let data = model.parameter_data_ref();
        let (schema, at) = match &data.format {
            ParameterSchemaOrContent::Schema(schema) => (Some(schema), at.child("schema")),
            ParameterSchemaOrContent::Content(media_types) => {
                let Some((name, media)) = media_types.first().filter(|_| media_types.len() == 1) else {
                    let message = "a parameter has exactly one media type".to_owned();
                    return Err(Unsupported { at: at.child("content"), message });
                };
                let at = at.child("content").child(name);
                if !is_written(name, location(model)) {
                    let message =
                        format!("a value that is `{name}` is given as text, which is sent as it is");
                    self.reporter.report(Code::IgnoredKeyword, &at, message);
                    let presence = Presence::new(data.required, false);
                    let doc = self.told(data, Doc::default(), &Ty::String);
                    return Ok(Field { presence, doc, ..untyped(&data.name, Ty::String) });
                }
                (media.schema.as_ref(), at.child("schema"))
            }
        };
        let site = Site::new(at, context.owner).hint(Hint::Property(data.name.clone()));
        let mut field = match schema {
            Some(schema) => self.field(&data.name, schema.into(), data.required, &site),
            None => untyped(&data.name, Ty::Any),
        };
        field.doc = self.told(data, field.doc, &field.ty);
        // `null` has no form outside of JSON.
        field.presence = Presence::new(data.required, false);
        Ok(field)
    }

    /// Whether no value is empty. An empty one would say no more than none (OpenAPI 3.1.1, section 4.8.12.2).
    fn is_never_empty(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Boolean | Ty::Integer(_) | Ty::NonZero(_) | Ty::Number | Ty::Format(_) => true,
            Ty::Any | Ty::String | Ty::List(_) | Ty::Tuple(_) | Ty::Map(_) | Ty::Constant(_) => false,
            Ty::Nullable(inner) => self.is_never_empty(inner),
            Ty::Named(id) => match &self.types[id.index()].shape {
                Shape::Alias(target) => self.is_never_empty(target),
                Shape::Enumeration(each) => {
                    let number = matches!(each.base, Base::Integer | Base::Number);
                    number || !each.open && each.values.iter().all(|value| !value.wire.is_empty())
                }
                Shape::Object(_) | Shape::Union(_) => false,
            },
        }
    }

    /// Parts of the path that no parameter describes: they are texts.
    fn undescribed(&mut self, context: &Context<'a>, parameters: &mut Vec<Parameter>) {
        for name in variables(&context.path) {
            let known = |each: &Parameter| each.location == Location::Path && each.field.wire == name;
            if parameters.iter().any(known) {
                continue;
            }
            let message = format!("path parameter `{name}` is described nowhere: it is a string");
            self.reporter.report(Code::MissingPart, &context.at, message);
            let form = Form::Styled(StyleKind::Simple.plain());
            parameters.push(Parameter { location: Location::Path, form, field: untyped(name, Ty::String) });
        }
    }
}

/// Where a parameter stands in the path. All others are in the order of the document.
fn place(path: &str, parameter: &Parameter) -> Option<usize> {
    let is_in_path = parameter.location == Location::Path;
    variables(path).position(|name| is_in_path && name == parameter.field.wire)
}

fn untyped(name: &str, ty: Ty) -> Field {
    Field {
        wire: name.to_owned(),
        ty,
        presence: Presence::Required,
        access: crate::ir::Access::Both,
        doc: Doc::default(),
    }
}

/// Why a parameter is never sent.
fn without_effect(location: Location, name: &str, path: &str) -> Option<String> {
    let reserved = RESERVED_HEADERS.contains(&name.to_lowercase().as_str());
    match location {
        Location::Header if http::HeaderName::from_bytes(name.as_bytes()).is_err() => {
            Some(format!("no header can be called `{name}`"))
        }
        Location::Header if reserved => {
            let instead =
                if name.eq_ignore_ascii_case("authorization") { "security scheme" } else { "media type" };
            Some(format!("a header parameter `{name}` has no effect: it is sent as the {instead} says"))
        }
        Location::Path if !variables(path).any(|known| known == name) => {
            Some(format!("a path parameter `{name}` has no effect: the path does not have it"))
        }
        _ => None,
    }
}

/// How a parameter with `content` is written.
fn content_form(content: &Content, location: Location) -> Form {
    let (name, media) = content.first().map_or(("", None), |(name, media)| (name.as_str(), Some(media)));
    match kind(name) {
        Kind::Form if location == Location::Querystring => {
            Form::Pairs(media.map(super::form_data::encodings).unwrap_or_default())
        }
        Kind::Json => Form::Json,
        Kind::Form | Kind::FormData | Kind::OtherParts | Kind::Text | Kind::Bytes => {
            Form::Styled(style::of_location(location).plain())
        }
    }
}

/// Whether the generated code knows how to write values of a media type.
fn is_written(name: &str, location: Location) -> bool {
    let plain = essence(name).starts_with("text/");
    plain || kind(name) == Kind::Json || (kind(name) == Kind::Form && location == Location::Querystring)
}

/// The schema of a parameter or a header, its own or that of its first media type, and where it stands.
pub(super) fn schema_of<'m>(
    format: &'m ParameterSchemaOrContent,
    at: &Pointer,
) -> Option<(Option<&'m ReferenceOr<Schema>>, Pointer)> {
    match format {
        ParameterSchemaOrContent::Schema(schema) => Some((Some(schema), at.child("schema"))),
        ParameterSchemaOrContent::Content(media_types) => {
            let (name, media) = media_types.first()?;
            Some((media.schema.as_ref(), at.child("content").child(name).child("schema")))
        }
    }
}

pub(super) fn location(model: &Model) -> Location {
    match model {
        Model::Path { .. } => Location::Path,
        Model::Query { parameter_data, .. } if parameter_data.extensions.contains_key(PLACE) => {
            Location::Querystring
        }
        Model::Query { .. } => Location::Query,
        Model::Header { .. } => Location::Header,
        Model::Cookie { .. } => Location::Cookie,
    }
}

pub(super) fn is_same(left: &Model, right: &Model) -> bool {
    let [one, other] = [left, right].map(|each| each.parameter_data_ref().name.as_str());
    let same =
        if location(left) == Location::Header { one.eq_ignore_ascii_case(other) } else { one == other };
    location(left) == location(right) && same
}
