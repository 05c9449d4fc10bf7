//! Objects: members with names, or a map.

use indexmap::IndexMap;
use openapiv3::{AdditionalProperties, AnySchema, ObjectType, ReferenceOr, Schema};

use super::Lowering;
use super::others::gives_type;
use super::site::{SchemaRef, Site};
use super::unchecked::is_impossible;
use crate::diagnostic::Code;
use crate::ir::{Access, Doc, Field, Hint, Object, Owner, Presence, Ty};
use crate::pointer::Pointer;

/// The keywords that speak of the members of an object.
pub(super) struct Members<'a> {
    properties: &'a IndexMap<String, ReferenceOr<Box<Schema>>>,
    required: &'a [String],
    pub(super) additional: Option<&'a AdditionalProperties>,
}

impl<'a> Members<'a> {
    pub(super) fn of(object: &'a ObjectType) -> Self {
        Self {
            properties: &object.properties,
            required: &object.required,
            additional: object.additional_properties.as_ref(),
        }
    }

    pub(super) fn of_any(any: &'a AnySchema) -> Self {
        Self {
            properties: &any.properties,
            required: &any.required,
            additional: any.additional_properties.as_ref(),
        }
    }
}

impl<'a> Lowering<'a, '_> {
    /// The members of an object; types without a name of their own belong to the owner.
    pub(super) fn object(&mut self, members: &Members<'a>, owner: Owner, site: &Site) -> Object {
        let at = site.at.child("properties");
        let mut fields = Vec::with_capacity(members.properties.len());
        let possible = |(name, schema): &(&String, &'a ReferenceOr<Box<Schema>>)| {
            members.required.contains(name) || !is_impossible((*schema).into())
        };
        for (name, schema) in members.properties.iter().filter(possible) {
            let site = Site::new(at.child(name), owner).hint(Hint::Property(name.clone()));
            let required = members.required.contains(name);
            let constant = if required { self.constant(name, schema.into()) } else { None };
            fields.push(constant.unwrap_or_else(|| self.field(name, schema.into(), required, &site)));
        }
        if !members.additional.is_some_and(gives_type) {
            let names = members.required.iter().map(String::as_str);
            let undescribed = names.filter(|name| !members.properties.contains_key(*name));
            fields
                .extend(undescribed.map(|name| self.undescribed_member(name, &site.at)).collect::<Vec<_>>());
        }
        let others = self.others(members.additional, owner, site);
        Object { fields, others, loose: Vec::new() }
    }

    /// A member that is required where nothing describes it: servers leave it out too, so it may be absent.
    pub(super) fn undescribed_member(&mut self, name: &str, at: &Pointer) -> Field {
        let message = format!("`{name}` is required and not described: it is any value, and may be absent");
        self.reporter.report(Code::UndescribedMember, at, message);
        Field {
            wire: name.to_owned(),
            ty: Ty::Any,
            presence: Presence::Optional,
            access: Access::Both,
            doc: Doc::default(),
        }
    }

    /// Says that a map does not check which of its members are there.
    pub(super) fn tell_required(&mut self, required: &[impl AsRef<str>], at: &Pointer) {
        let names: Vec<String> = required.iter().map(|name| format!("`{}`", name.as_ref())).collect();
        if !names.is_empty() {
            let message =
                format!("no member is described: this is a map, in which {} may be absent", names.join(", "));
            self.reporter.report(Code::UncheckedKeyword, at, message);
        }
    }

    /// A member, or a parameter.
    pub(super) fn field(&mut self, wire: &str, schema: SchemaRef<'a>, required: bool, site: &Site) -> Field {
        let lowered = self.schema(schema, site);
        let nullable = lowered.nullable && lowered.ty != Ty::Any;
        Field {
            wire: wire.to_owned(),
            presence: Presence::new(required, nullable),
            access: self.access(schema, 0),
            ty: lowered.ty,
            doc: schema.item().map(super::doc::of_schema).unwrap_or_default(),
        }
    }

    /// An object without named members.
    pub(super) fn map(&mut self, additional: Option<&'a AdditionalProperties>, site: &Site) -> Ty {
        let value = match additional {
            Some(AdditionalProperties::Schema(schema)) => {
                let site = site.part("additionalProperties", Some(Hint::Entry));
                self.entry(schema, &site)
            }
            Some(AdditionalProperties::Any(_)) | None => Ty::Any,
        };
        Ty::Map(Box::new(value))
    }
}
