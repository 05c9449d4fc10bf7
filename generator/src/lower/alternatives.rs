//! The branches of a `oneOf` or an `anyOf`, and where they stand (JSON Schema 2020-12 Core, section 10.2.1).

use openapiv3::{AnySchema, Discriminator, ReferenceOr, Schema, SchemaKind};

use super::flat::Placed;
use super::nullable::is_null_or_leads_there;
use super::schema::MAX_REFERENCES;
use super::site::SchemaRef;
use crate::pointer::Pointer;
use crate::resolve::Resolved;

/// The branches of a `oneOf` or an `anyOf`.
#[derive(Clone)]
pub(super) struct Alternatives<'a> {
    pub(super) branches: &'a [ReferenceOr<Schema>],
    pub(super) at: Pointer,
    /// `anyOf`: a value may fit several branches.
    pub(super) any: bool,
    /// The tag that stands beside them.
    pub(super) discriminator: Option<&'a Discriminator>,
}

impl<'a> Alternatives<'a> {
    /// Those of a schema that is nothing but a union, and has no declared tag.
    pub(super) fn inside(placed: &Placed<'a>) -> Option<Self> {
        let SchemaRef::Item(schema) = placed.schema else { return None };
        let told_apart = schema.schema_data.discriminator.is_some() || schema.schema_data.title.is_some();
        let (branches, keyword, any) = Self::alone(schema)?;
        (!told_apart).then(|| Self { branches, at: placed.at.child(keyword), any, discriminator: None })
    }

    /// Those of a schema that is nothing but a union, wherever references lead to it.
    pub(super) fn behind(resolved: Resolved<'a>, placed: &Placed<'a>) -> Option<Self> {
        let mut placed = placed.clone();
        for _ in 0..MAX_REFERENCES {
            let SchemaRef::Reference(reference) = placed.schema else { break };
            let (name, schema) = resolved.schema_name(reference)?;
            placed = Placed { schema: schema.into(), at: super::component_pointer(name) };
        }
        let SchemaRef::Item(schema) = placed.schema else { return None };
        let (branches, keyword, any) = Self::alone(schema)?;
        Some(Self { branches, at: placed.at.child(keyword), any, discriminator: None })
    }

    fn alone(schema: &'a Schema) -> Option<(&'a [ReferenceOr<Schema>], &'static str, bool)> {
        match &schema.schema_kind {
            SchemaKind::OneOf { one_of } => Some((one_of, "oneOf", false)),
            SchemaKind::AnyOf { any_of } => Some((any_of, "anyOf", true)),
            _ => None,
        }
    }

    /// Those of a schema that says its type beside them, and nothing else.
    pub(super) fn beside_type(any: &'a AnySchema, at: &Pointer) -> Option<Self> {
        let bare =
            |one_of, any_of| AnySchema { typ: any.typ.clone(), one_of, any_of, ..AnySchema::default() };
        if *any == bare(any.one_of.clone(), Vec::new()) {
            let at = at.child("oneOf");
            return Some(Self { branches: &any.one_of, at, any: false, discriminator: None });
        }
        let alone = *any == bare(Vec::new(), any.any_of.clone());
        let at = at.child("anyOf");
        alone.then_some(Self { branches: &any.any_of, at, any: true, discriminator: None })
    }

    /// Each branch but `null`, and where it stands.
    pub(super) fn placed(&self, resolved: Resolved<'a>) -> impl Iterator<Item = Placed<'a>> + use<'a> {
        let at = self.at.clone();
        let some = move |branch: &ReferenceOr<Schema>| !is_null_or_leads_there(resolved, branch);
        let branches = self.branches.iter().enumerate().filter(move |(_, branch)| some(branch));
        branches.map(move |(index, branch)| Placed { schema: branch.into(), at: at.child(index) })
    }
}
