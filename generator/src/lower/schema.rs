//! Any schema: the type of its values, and whether `null` is one of them.

use openapiv3::{AnySchema, Schema, SchemaKind, Type};

use super::format::{self, number};
use super::site::{SchemaRef, Site};
use super::{Lowering, enumeration};
use crate::config::Typeless;
use crate::diagnostic::Code;
use crate::ir::{Hint, Owner, Shape, Ty, TypeId};
use crate::pointer::Pointer;

/// What a schema is at one place.
#[derive(Clone, Debug)]
pub(super) struct Lowered {
    pub(super) ty: Ty,
    pub(super) nullable: bool,
}

impl Lowered {
    /// The type of an item of a list or a map, where absence is no state.
    fn item(self) -> Ty {
        if self.nullable && self.ty != Ty::Any { Ty::Nullable(Box::new(self.ty)) } else { self.ty }
    }
}

/// References that are followed to find out whether `null` is allowed; deeper ones are cycles.
pub(super) const MAX_REFERENCES: usize = 32;

impl<'a> Lowering<'a, '_> {
    /// The type of a schema; a definition is made where it needs a name.
    pub(super) fn schema(&mut self, schema: SchemaRef<'a>, site: &Site) -> Lowered {
        match schema {
            SchemaRef::Reference(reference) => self.reference(reference, site),
            SchemaRef::Item(schema) => {
                let nullable = self.is_nullable(SchemaRef::Item(schema));
                Lowered { ty: self.item(schema, site), nullable }
            }
        }
    }

    /// The type of the items of a list or the values of a map.
    pub(super) fn element(&mut self, schema: SchemaRef<'a>, site: &Site) -> Ty {
        self.schema(schema, site).item()
    }

    fn reference(&mut self, reference: &'a str, site: &Site) -> Lowered {
        let name = self.resolved.schema_name(reference).map(|(name, _)| name);
        if let Some(id) = name.and_then(|name| self.component(name)) {
            return Lowered { ty: Ty::Named(id), nullable: self.types[id.index()].nullable };
        }
        self.untyped(site, &format!("references such as `{reference}`"));
        Lowered { ty: Ty::Any, nullable: false }
    }

    fn item(&mut self, schema: &'a Schema, site: &Site) -> Ty {
        if needs_name(schema, self.config.typeless) {
            return self.inline_definition(schema, site);
        }
        self.tell_of_values(schema, site);
        self.note_format(schema, &site.at);
        match &schema.schema_kind {
            SchemaKind::Type(Type::String(string)) => format::of_string(string, self.config.time),
            SchemaKind::Type(Type::Number(_)) => Ty::Number,
            SchemaKind::Type(Type::Integer(integer)) => number::of(integer),
            SchemaKind::Type(Type::Boolean(_)) => Ty::Boolean,
            SchemaKind::Type(Type::Array(array)) => self.list(array.items.as_ref(), site),
            SchemaKind::Type(Type::Object(object)) => {
                self.tell_required(&object.required, &site.at);
                self.map(object.additional_properties.as_ref(), site)
            }
            SchemaKind::AllOf { .. } | SchemaKind::OneOf { .. } | SchemaKind::AnyOf { .. } => {
                self.composed(schema, site)
            }
            SchemaKind::Any(any) if is_put_together(any) => self.composed(schema, site),
            SchemaKind::Not { .. } => self.negation(site),
            SchemaKind::Any(any) => self.any(any, site),
        }
    }

    pub(super) fn inline_definition(&mut self, schema: &'a Schema, site: &Site) -> Ty {
        let mut hints = site.hints.clone();
        hints.extend(super::doc::title(schema).map(|title| Hint::Title(title.to_owned())));
        self.inline(site, hints, super::doc::of_schema(schema), |lowering, id| {
            let below = Site::new(site.at.clone(), Owner::Type(id));
            lowering.shape(schema, id, &below)
        })
    }

    /// The shape of a schema whose type has a definition.
    pub(super) fn shape(&mut self, schema: &'a Schema, id: TypeId, site: &Site) -> Option<Shape> {
        match &schema.schema_kind {
            _ if enumeration::lists_values(schema) || self.narrows_text(schema) => {
                enumeration::lower(schema, self.config.unknown_values).map(Shape::Enumeration)
            }
            SchemaKind::Type(Type::Object(object)) if !object.properties.is_empty() => {
                let members = super::object::Members::of(object);
                Some(Shape::Object(self.object(&members, Owner::Type(id), site)))
            }
            SchemaKind::Any(any) if is_object(any, self.config.typeless) => {
                let members = super::object::Members::of_any(any);
                Some(Shape::Object(self.object(&members, Owner::Type(id), site)))
            }
            _ => None,
        }
    }

    /// A schema that mixes what the model has no words for.
    fn any(&mut self, any: &'a AnySchema, site: &Site) -> Ty {
        match any.typ.as_deref() {
            Some("string") => format::named(any.format.as_deref(), self.config.time),
            Some("boolean") => Ty::Boolean,
            Some("number") => Ty::Number,
            Some("integer") => number::of_any(any),
            Some("array") => self.list(any.items.as_ref(), site),
            Some("object") => {
                self.tell_required(&any.required, &site.at);
                self.map(any.additional_properties.as_ref(), site)
            }
            _ => {
                if self.config.typeless == Typeless::Any && speaks_of_parts(any) {
                    self.tell_typeless(&site.at);
                }
                Ty::Any
            }
        }
    }

    /// Any JSON value, because the generator has no type for what the schema says.
    pub(super) fn untyped(&mut self, site: &Site, what: &str) -> Ty {
        let message = format!("{what}: not supported yet, so any JSON value stands here");
        self.reporter.report(Code::UntypedSchema, &site.at, message);
        Ty::Any
    }
}

/// Whether a schema is put together from others.
pub(super) fn is_composed(schema: &Schema) -> bool {
    match &schema.schema_kind {
        SchemaKind::AllOf { .. } | SchemaKind::OneOf { .. } | SchemaKind::AnyOf { .. } => true,
        SchemaKind::Any(any) => is_put_together(any),
        SchemaKind::Type(_) | SchemaKind::Not { .. } => false,
    }
}

/// Whether the parts say more than the type beside them does.
fn is_put_together(any: &AnySchema) -> bool {
    let union = || super::alternatives::Alternatives::beside_type(any, &Pointer::default()).is_some();
    has_parts(any) && (!is_scalar(any) || super::compose::restates_type(any) || union())
}

/// The type says more than the parts, which can only restrict it.
pub(super) fn is_scalar(any: &AnySchema) -> bool {
    matches!(any.typ.as_deref(), Some("string" | "boolean" | "number" | "integer" | "array"))
}

/// Whether the keywords are those of objects or lists, as far as types have words for them.
fn speaks_of_parts(any: &AnySchema) -> bool {
    let members = !any.properties.is_empty() || !any.required.is_empty();
    members || any.additional_properties.is_some() || any.items.is_some()
}

fn has_parts(any: &AnySchema) -> bool {
    !(any.one_of.is_empty() && any.any_of.is_empty() && any.all_of.is_empty())
}

/// Whether the type of a schema is written out, rather than put together from others.
pub(super) fn needs_name(schema: &Schema, typeless: Typeless) -> bool {
    match &schema.schema_kind {
        _ if enumeration::lists_values(schema) => true,
        SchemaKind::Type(Type::Object(object)) => !object.properties.is_empty(),
        SchemaKind::Any(any) => is_object(any, typeless),
        _ => false,
    }
}

/// A schema with properties describes objects, also where it has no `type`, unless the settings say otherwise.
fn is_object(any: &AnySchema, typeless: Typeless) -> bool {
    let object = match any.typ.as_deref() {
        None => typeless == Typeless::Infer,
        Some(name) => name == "object",
    };
    let alone = any.one_of.is_empty() && any.any_of.is_empty() && any.all_of.is_empty();
    object && alone && !any.properties.is_empty()
}
