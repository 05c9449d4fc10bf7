//! What a schema says about objects once everything that it is put together from is laid side by side.

use indexmap::IndexMap;
use openapiv3::{AdditionalProperties, AnySchema, Discriminator, ReferenceOr, Schema, SchemaKind, Type};

use serde_json::Value;

use super::alternatives::Alternatives;
use super::nullable::is_null_branch;
use super::others::tells_more;
use super::site::SchemaRef;
use crate::normalise::CONDITIONAL;
use crate::pointer::Pointer;
use crate::resolve::Resolved;

/// A schema and where it stands.
#[derive(Clone)]
pub(super) struct Placed<'a> {
    pub(super) schema: SchemaRef<'a>,
    pub(super) at: Pointer,
}

/// The members of an object, gathered from a schema and all that it includes.
#[derive(Default)]
pub(super) struct Flat<'a> {
    /// Each member with every schema that is given for it, in the order of the document.
    pub(super) properties: IndexMap<&'a str, Vec<Placed<'a>>>,
    /// Those of them that are described under conditions alone.
    pub(super) conditional: Vec<&'a str>,
    pub(super) required: Vec<&'a str>,
    /// What is said of all other members, and where the schema stands that says it.
    pub(super) additional: Option<(&'a AdditionalProperties, Pointer)>,
    /// Lists of alternatives that stand beside the members.
    pub(super) unions: Vec<Alternatives<'a>>,
    pub(super) discriminator: Option<&'a Discriminator>,
    /// Parts that say something about other values than objects.
    pub(super) others: Vec<Placed<'a>>,
    /// Whether a part says by its `type` that values are objects.
    pub(super) typed: bool,
    /// Members of which some alternative says nothing, so that they may have any value.
    pub(super) loose: Vec<&'a str>,
    /// Whether alternatives say different things of the members that they do not name.
    pub(super) mixed: bool,
}

/// References and `allOf`s within each other beyond this depth are circles.
const MAX_DEPTH: usize = 24;

impl<'a> Flat<'a> {
    /// Lays a schema out.
    pub(super) fn of(resolved: Resolved<'a>, placed: &Placed<'a>) -> Self {
        let mut flat = Self::default();
        flat.add(resolved, placed, 0);
        flat
    }

    /// Whether the schema speaks of nothing but objects.
    pub(super) fn is_object(&self) -> bool {
        self.others.is_empty() && !(self.properties.is_empty() && self.required.is_empty())
    }

    /// Whether the schema speaks of nothing but other values.
    pub(super) fn is_no_object(&self) -> bool {
        !self.others.is_empty() && self.properties.is_empty() && self.unions.is_empty() && !self.typed
    }

    /// Adds one more part.
    pub(super) fn add(&mut self, resolved: Resolved<'a>, placed: &Placed<'a>, depth: usize) {
        if depth > MAX_DEPTH {
            return;
        }
        match placed.schema {
            SchemaRef::Reference(reference) => {
                if let Some((name, schema)) = resolved.schema_name(reference) {
                    let at = super::component_pointer(name);
                    self.add(resolved, &Placed { schema: schema.into(), at }, depth + 1);
                }
            }
            SchemaRef::Item(schema) => self.item(resolved, schema, placed, depth),
        }
    }

    fn item(&mut self, resolved: Resolved<'a>, schema: &'a Schema, placed: &Placed<'a>, depth: usize) {
        let discriminator = schema.schema_data.discriminator.as_ref();
        self.discriminator = self.discriminator.or(discriminator);
        let unions = |any| move |branches, at| Alternatives { branches, at, any, discriminator };
        let (one, some) = (unions(false), unions(true));
        match &schema.schema_kind {
            SchemaKind::Type(Type::Object(object)) => {
                self.typed = true;
                self.members(&object.properties, conditional(schema), &placed.at);
                self.required.extend(object.required.iter().map(String::as_str));
                self.rest(object.additional_properties.as_ref(), &placed.at);
            }
            SchemaKind::AllOf { all_of } => self.all_of(resolved, all_of, &placed.at, depth),
            SchemaKind::OneOf { one_of } => self.alternatives(one(one_of, placed.at.child("oneOf"))),
            SchemaKind::AnyOf { any_of } => self.alternatives(some(any_of, placed.at.child("anyOf"))),
            SchemaKind::Any(any) if speaks_of_objects(any) => {
                self.typed |= any.typ.is_some();
                self.members(&any.properties, conditional(schema), &placed.at);
                self.required.extend(any.required.iter().map(String::as_str));
                self.rest(any.additional_properties.as_ref(), &placed.at);
                self.all_of(resolved, &any.all_of, &placed.at, depth);
                self.alternatives(one(&any.one_of, placed.at.child("oneOf")));
                self.alternatives(some(&any.any_of, placed.at.child("anyOf")));
            }
            SchemaKind::Not { .. } => {}
            SchemaKind::Type(_) | SchemaKind::Any(_) => self.others.push(placed.clone()),
        }
    }

    fn all_of(
        &mut self,
        resolved: Resolved<'a>,
        parts: &'a [ReferenceOr<Schema>],
        at: &Pointer,
        depth: usize,
    ) {
        let at = at.child("allOf");
        for (index, part) in parts.iter().enumerate() {
            let placed = Placed { schema: part.into(), at: at.child(index) };
            self.add(resolved, &placed, depth + 1);
        }
    }

    fn alternatives(&mut self, alternatives: Alternatives<'a>) {
        // Branches that only list required members are conditions, not kinds of values.
        if alternatives.branches.iter().any(|branch| !is_null_branch(branch) && !is_condition(branch)) {
            self.unions.push(alternatives);
        }
    }

    fn members(
        &mut self,
        properties: &'a IndexMap<String, ReferenceOr<Box<Schema>>>,
        conditional: &[Value],
        at: &Pointer,
    ) {
        let at = at.child("properties");
        for (name, schema) in properties {
            let placed = Placed { schema: schema.into(), at: at.child(name) };
            self.member(name, placed, conditional.iter().any(|each| each == name));
        }
    }

    /// What holds in any case goes before what stands under a condition.
    fn member(&mut self, name: &'a str, placed: Placed<'a>, is_conditional: bool) {
        let given = self.properties.entry(name).or_default();
        let was_conditional = self.conditional.contains(&name);
        match is_conditional {
            true if given.is_empty() => self.conditional.push(name),
            true if !was_conditional => return,
            false if was_conditional => {
                given.clear();
                self.conditional.retain(|other| *other != name);
            }
            true | false => {}
        }
        given.push(placed);
    }

    fn rest(&mut self, additional: Option<&'a AdditionalProperties>, at: &Pointer) {
        let known = self.additional.as_ref().map(|(known, _)| *known);
        if let Some(additional) = additional.filter(|own| known.is_none_or(|known| tells_more(own, known))) {
            self.additional = Some((additional, at.clone()));
        }
    }
}

/// The members of a schema that are there under conditions alone.
fn conditional(schema: &Schema) -> &[Value] {
    schema.schema_data.extensions.get(CONDITIONAL).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Nothing in it restricts values that are not objects, or its parts say what it is about.
fn speaks_of_objects(any: &AnySchema) -> bool {
    let scalar =
        any.enumeration.is_empty() && any.format.is_none() && any.pattern.is_none() && any.items.is_none();
    let parts = !(any.one_of.is_empty() && any.any_of.is_empty() && any.all_of.is_empty());
    matches!(any.typ.as_deref(), None | Some("object")) && (scalar || parts)
}

fn is_condition(branch: &ReferenceOr<Schema>) -> bool {
    let ReferenceOr::Item(schema) = branch else { return false };
    match &schema.schema_kind {
        SchemaKind::Any(any) => speaks_of_objects(any) && any.properties.is_empty() && no_parts(any),
        SchemaKind::Type(Type::Object(object)) => {
            object.properties.is_empty()
                && object.additional_properties.is_none()
                && !object.required.is_empty()
        }
        SchemaKind::Not { .. } => true,
        _ => false,
    }
}

fn no_parts(any: &AnySchema) -> bool {
    let parts = any.one_of.is_empty() && any.any_of.is_empty() && any.all_of.is_empty();
    parts && !any.required.is_empty()
}
