//! The headers of events, and the parameters in their queries.

use openapiv3::{Parameter, ParameterSchemaOrContent};

use super::{Unread, note};
use crate::ir::{
    Access, Doc, Field, Hint, Location, Owner, Presence, QueryField, QueryForm, Shape, StyleKind, Ty,
};
use crate::lower::parameter::{is_same, location, schema_of};
use crate::lower::site::Site;
use crate::lower::{Lowering, style};
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
            let before = self.types.len();
            let field = match location {
                Location::Header | Location::Query => self.received_field(parameter, &at, owner),
                Location::Path | Location::Querystring | Location::Cookie => None,
            };
            let form = field.as_ref().and_then(|field| self.query_form(parameter, &field.ty));
            match (field, form) {
                (Some(field), _) if location == Location::Header => headers.push(field),
                (Some(field), Some(form)) => query.push(QueryField { field, form }),
                (Some(_) | None, _) => {
                    self.forget(before);
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
        let field = schema.map(|schema| self.field(&data.name, schema.into(), false, &site));
        let (ty, said) = field.map_or((Ty::Any, Doc::default()), |field| (field.ty, field.doc));
        let doc = self.told(data, said, &ty);
        let (wire, presence) = (data.name.clone(), Presence::Optional);
        Some(Field { wire, ty, presence, access: Access::Both, doc })
    }

    /// How a parameter is written in a query, if that is read: objects deeper than one level are not.
    fn query_form(&self, parameter: &Parameter, ty: &Ty) -> Option<QueryForm> {
        let style = style::of_parameter(parameter);
        let separator = match style.kind {
            StyleKind::SpaceDelimited => ' ',
            StyleKind::PipeDelimited => '|',
            _ => ',',
        };
        let styled = matches!(parameter.parameter_data_ref().format, ParameterSchemaOrContent::Schema(_));
        let list = QueryForm::Value((!style.explode).then_some(separator));
        match self.members_of(ty) {
            Some(members) if styled => match (style.kind, style.explode) {
                (StyleKind::DeepObject, _) => {
                    let flat = members.iter().all(|field| self.members_of(&field.ty).is_none());
                    flat.then_some(QueryForm::Brackets)
                }
                (_, false) => Some(QueryForm::Line(separator)),
                (_, true) if members.is_empty() => None,
                (_, true) => Some(QueryForm::Pairs(members.iter().map(|field| field.wire.clone()).collect())),
            },
            None if styled && style.kind == StyleKind::DeepObject => None,
            Some(_) | None => Some(list),
        }
    }

    /// The members of an object; those of a map have no names.
    fn members_of(&self, ty: &Ty) -> Option<&[Field]> {
        match ty {
            Ty::Map(_) => Some(&[]),
            Ty::Nullable(inner) => self.members_of(inner),
            Ty::Named(id) => match &self.types[id.index()].shape {
                Shape::Object(object) => Some(&object.fields),
                Shape::Alias(target) => self.members_of(target),
                Shape::Enumeration(_) | Shape::Union(_) => None,
            },
            _ => None,
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
