//! The headers of events, and the parameters in their queries.

use openapiv3::{Parameter, ParameterSchemaOrContent};

use super::{Unread, note};
use crate::ir::{Access, Field, Hint, Location, Owner, Presence, QueryField, Shape, StyleKind, Ty};
use crate::lower::parameter::{is_same, location, schema_of};
use crate::lower::site::Site;
use crate::lower::{Lowering, doc, style};
use crate::model;
use crate::pointer::Pointer;

impl<'a> Lowering<'a, '_> {
    /// What comes beside the body, as members that may all be missing: an event is read whatever it lacks.
    pub(super) fn beside(
        &mut self,
        model: &'a model::Event,
        owner: Owner,
        unread: &mut Unread,
    ) -> (Vec<Field>, Vec<QueryField>) {
        let (mut headers, mut query) = (Vec::new(), Vec::new());
        for (parameter, at, owner) in self.of_event(model, owner) {
            let location = location(parameter);
            let style = style::of_parameter(parameter);
            let field = match location {
                Location::Header | Location::Query => self.received_field(parameter, &at, owner),
                Location::Path | Location::Querystring | Location::Cookie => None,
            };
            let separator = match (style.kind, style.explode) {
                (StyleKind::SpaceDelimited, false) => Some(' '),
                (StyleKind::PipeDelimited, false) => Some('|'),
                (_, true) => None,
                (_, false) => Some(','),
            };
            match field {
                Some(field) if location == Location::Header => headers.push(field),
                Some(field) if !self.is_taken_apart(parameter, &field.ty) => {
                    query.push(QueryField { field, separator });
                }
                Some(_) | None => {
                    note(unread, &format!("{}` in `{}", name(parameter), place(location)), at);
                }
            }
        }
        (headers, query)
    }

    /// The parameters of the operation, and those of its path item that it does not replace: types in those are of the
    /// document, for other operations have them too.
    fn of_event(&self, model: &'a model::Event, owner: Owner) -> Vec<(&'a Parameter, Pointer, Owner)> {
        let own = self.listed(&model.operation.parameters, &model.at.child("parameters"));
        let mut shared = self.listed(&model.shared, &model.shared_at);
        shared.retain(|(parameter, _)| !own.iter().any(|(other, _)| is_same(parameter, other)));
        let shared = shared.into_iter().map(|(parameter, at)| (parameter, at, Owner::Document));
        shared.chain(own.into_iter().map(|(parameter, at)| (parameter, at, owner))).collect()
    }

    fn received_field(&mut self, parameter: &'a Parameter, at: &Pointer, owner: Owner) -> Option<Field> {
        let data = parameter.parameter_data_ref();
        let (schema, at) = schema_of(&data.format, at)?;
        let place = (owner == Owner::Document).then(|| Hint::WrittenAt(at.to_string()));
        let hints = place.into_iter().chain([Hint::Property(data.name.clone())]).collect();
        let site = Site { at, owner, hints };
        let ty = schema.map_or(Ty::Any, |schema| self.schema(schema.into(), &site).ty);
        let mut doc = doc::of_description(data.description.as_ref());
        doc.deprecated = data.deprecated.unwrap_or_default();
        let (wire, presence) = (data.name.clone(), Presence::Optional);
        Some(Field { wire, ty, presence, access: Access::Both, doc })
    }

    /// Whether the members of an object stand in pairs of their own, or one behind the other.
    fn is_taken_apart(&self, parameter: &Parameter, ty: &Ty) -> bool {
        let styled = matches!(parameter.parameter_data_ref().format, ParameterSchemaOrContent::Schema(_));
        styled && (self.is_object(ty) || style::of_parameter(parameter).kind == StyleKind::DeepObject)
    }

    fn is_object(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Map(_) => true,
            Ty::Nullable(inner) => self.is_object(inner),
            Ty::Named(id) => match &self.types[id.index()].shape {
                Shape::Object(_) => true,
                Shape::Alias(target) => self.is_object(target),
                Shape::Enumeration(_) | Shape::Union(_) => false,
            },
            _ => false,
        }
    }
}

fn name(parameter: &Parameter) -> &str {
    &parameter.parameter_data_ref().name
}

fn place(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Querystring => "querystring",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}
