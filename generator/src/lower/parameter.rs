//! Parameters: path, query and header (OpenAPI 3.1.1, section 4.8.12).

use openapiv3::{
    HeaderStyle, Parameter as Model, ParameterData, ParameterSchemaOrContent, PathStyle, QueryStyle,
    ReferenceOr,
};

use super::Lowering;
use super::operation::{Context, Unsupported};
use super::site::Site;
use crate::diagnostic::Code;
use crate::ir::{Field, Hint, Location, Parameter, Shape, Ty};
use crate::pointer::Pointer;

/// Header parameters of these names have no effect (OpenAPI 3.1.1, section 4.8.12.2).
const RESERVED_HEADERS: [&str; 3] = ["accept", "content-type", "authorization"];

impl<'a> Lowering<'a, '_> {
    /// Path, query and header parameters in that order; an operation's own replace those of its path.
    pub(super) fn parameters(&mut self, context: &Context<'a>) -> Result<Vec<Parameter>, Unsupported> {
        let shared_at = context.at.parent().unwrap_or_default().child("parameters");
        let own_at = context.at.child("parameters");
        let own = self.listed(&context.operation.parameters, &own_at);
        let mut all = self.listed(&context.item.parameters, &shared_at);
        all.retain(|(model, _)| !own.iter().any(|(other, _)| is_same(model, other)));
        all.extend(own);
        let mut parameters = Vec::with_capacity(all.len());
        for (model, at) in all {
            parameters.extend(self.parameter(model, &at, context)?);
        }
        parameters.sort_by_key(|parameter| rank(parameter.location));
        Ok(parameters)
    }

    fn listed(&self, list: &'a [ReferenceOr<Model>], at: &Pointer) -> Vec<(&'a Model, Pointer)> {
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
        let unsupported =
            |what: &str| Unsupported { at: at.clone(), message: format!("{what} are not supported yet") };
        let location = match model {
            Model::Path { style: PathStyle::Simple, .. } => Location::Path,
            Model::Path { .. } => return Err(unsupported("path parameters of this style")),
            Model::Query { style: QueryStyle::Form, .. } => {
                Location::Query { explode: data.explode.unwrap_or(true) }
            }
            Model::Query { .. } => return Err(unsupported("query parameters of this style")),
            Model::Header { style: HeaderStyle::Simple, .. } => {
                if RESERVED_HEADERS.contains(&data.name.to_lowercase().as_str()) {
                    let message = format!("a header parameter `{}` has no effect", data.name);
                    self.reporter.report(Code::IgnoredKeyword, at, message);
                    return Ok(None);
                }
                Location::Header
            }
            Model::Cookie { .. } => return Err(unsupported("cookie parameters")),
        };
        let field = self.parameter_field(data, at, context)?;
        if self.fits(&field.ty, location) {
            Ok(Some(Parameter { location, field }))
        } else {
            Err(unsupported("parameters of this type"))
        }
    }

    fn parameter_field(
        &mut self,
        data: &'a ParameterData,
        at: &Pointer,
        context: &Context<'a>,
    ) -> Result<Field, Unsupported> {
        let ParameterSchemaOrContent::Schema(schema) = &data.format else {
            let message = "parameters with `content` are not supported yet".to_owned();
            return Err(Unsupported { at: at.clone(), message });
        };
        let site = Site::new(at.child("schema"), context.owner).hint(Hint::Property(data.name.clone()));
        let mut field = self.field(&data.name, schema.into(), data.required, &site);
        field.doc.description = data.description.clone().or(field.doc.description);
        field.doc.deprecated |= data.deprecated.unwrap_or_default();
        // `null` has no form outside of JSON.
        field.presence = crate::ir::Presence::new(data.required, false);
        Ok(field)
    }

    /// Whether values of the type can be written at that place.
    fn fits(&self, ty: &Ty, location: Location) -> bool {
        match ty {
            Ty::Boolean | Ty::Integer(_) | Ty::Number | Ty::String | Ty::Format(_) => true,
            Ty::List(item) => matches!(location, Location::Query { .. }) && self.is_primitive(item),
            Ty::Named(id) => match &self.types[id.index()].shape {
                Shape::Enumeration(_) => true,
                Shape::Alias(ty) => self.fits(&ty.clone(), location),
                Shape::Object(_) | Shape::Union(_) => false,
            },
            Ty::Any | Ty::Tuple(_) | Ty::Map(_) | Ty::Nullable(_) | Ty::Constant(_) => false,
        }
    }

    fn is_primitive(&self, ty: &Ty) -> bool {
        !matches!(ty, Ty::List(_)) && self.fits(ty, Location::Path)
    }
}

fn is_same(left: &Model, right: &Model) -> bool {
    std::mem::discriminant(left) == std::mem::discriminant(right)
        && left.parameter_data_ref().name == right.parameter_data_ref().name
}

fn rank(location: Location) -> u8 {
    match location {
        Location::Path => 0,
        Location::Query { .. } => 1,
        Location::Header => 2,
    }
}
