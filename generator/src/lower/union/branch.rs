//! One branch of a union.

use openapiv3::{AnySchema, SchemaKind, Type};

use crate::config::Typeless;
use crate::ir::Hint;
use crate::lower::flat::{Flat, Placed};
use crate::lower::site::SchemaRef;
use crate::resolve::Resolved;

/// A branch, with the members that all branches share.
pub(super) struct Branch<'a, 's> {
    pub(super) placed: Placed<'a>,
    pub(super) shared: Option<&'s Placed<'a>>,
}

/// Titles longer than this are sentences.
const MOST_WORDS_OF_TITLE: usize = 4;

impl<'a> Branch<'a, '_> {
    /// The members of the branch, with those that all share.
    pub(super) fn flat(&self, resolved: Resolved<'a>) -> Flat<'a> {
        let mut flat = Flat::of(resolved, &self.placed);
        if let Some(shared) = self.shared {
            flat.add(resolved, shared, 0);
        }
        flat
    }

    /// Whether every value fits the branch.
    pub(super) fn is_anything(&self, resolved: Resolved<'a>) -> bool {
        let kind = match self.placed.schema {
            SchemaRef::Item(schema) => Some(&schema.schema_kind),
            SchemaRef::Reference(reference) => resolved
                .schema_name(reference)
                .and_then(|(_, schema)| schema.as_item())
                .map(|schema| &schema.schema_kind),
        };
        self.shared.is_none() && matches!(kind, Some(SchemaKind::Any(any)) if *any == AnySchema::default())
    }

    /// What the variant, and the type if it has no name of its own, may be called after.
    pub(super) fn hints(&self, tags: &[String], typeless: Typeless) -> Vec<Hint> {
        let mut hints = Vec::new();
        match self.placed.schema {
            SchemaRef::Reference(reference) => {
                let name = reference.rsplit('/').next().unwrap_or(reference);
                hints.push(Hint::Branch(name.to_owned()));
            }
            SchemaRef::Item(schema) => {
                let title = schema.schema_data.title.as_deref();
                let short = title.filter(|title| title.split_whitespace().count() <= MOST_WORDS_OF_TITLE);
                hints.extend(short.map(|title| Hint::Branch(title.to_owned())));
                hints.extend(tags.first().map(|tag| Hint::Branch(tag.clone())));
                hints.push(Hint::Branch(kind(&schema.schema_kind, typeless).to_owned()));
                hints.extend(first_member(&schema.schema_kind).map(|name| Hint::Branch(name.to_owned())));
            }
        }
        hints
    }
}

/// The first member that an object must have, or else the first that it may have.
fn first_member(kind: &SchemaKind) -> Option<&str> {
    let (required, properties) = match kind {
        SchemaKind::Type(Type::Object(object)) => (&object.required, &object.properties),
        SchemaKind::Any(any) => (&any.required, &any.properties),
        _ => return None,
    };
    required.first().or_else(|| properties.keys().next()).map(String::as_str)
}

/// What values of a schema are in JSON.
fn kind(kind: &SchemaKind, typeless: Typeless) -> &'static str {
    match kind {
        SchemaKind::Type(Type::String(_)) => "text",
        SchemaKind::Type(Type::Number(_)) => "number",
        SchemaKind::Type(Type::Integer(_)) => "integer",
        SchemaKind::Type(Type::Boolean(_)) => "flag",
        SchemaKind::Type(Type::Array(_)) => "list",
        SchemaKind::Any(any) => match any.typ.as_deref() {
            Some("string") => "text",
            Some("number") => "number",
            Some("integer") => "integer",
            Some("boolean") => "flag",
            Some("array") => "list",
            None if typeless == Typeless::Any => "any",
            _ => "object",
        },
        SchemaKind::Not { .. } => "any",
        _ => "object",
    }
}
