//! One branch of a union.

use openapiv3::{AnySchema, SchemaKind, Type};

use crate::config::Typeless;
use crate::ir::Hint;
use crate::lower::doc;
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
    ///
    /// `words` tell it from the others where it has neither a name nor a tag.
    pub(super) fn hints(&self, tags: &[String], words: Vec<String>) -> Vec<Hint> {
        let mut hints = Vec::new();
        match self.placed.schema {
            SchemaRef::Reference(reference) => {
                let name = reference.rsplit('/').next().unwrap_or(reference);
                hints.push(Hint::Branch(name.to_owned()));
            }
            SchemaRef::Item(schema) => {
                let title = doc::title(schema);
                let short = title.filter(|title| title.split_whitespace().count() <= MOST_WORDS_OF_TITLE);
                hints.extend(short.map(|title| Hint::Branch(title.to_owned())));
                hints.extend(tags.first().map(|tag| Hint::Branch(tag.clone())));
                hints.extend(words.into_iter().map(Hint::Branch));
            }
        }
        hints
    }
}

/// What values of a schema are in JSON.
pub(super) fn kind(kind: &SchemaKind, typeless: Typeless) -> &'static str {
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
