//! Whether `null` is a value: said by a schema itself, or by what it is made of.

use std::collections::HashMap;

use openapiv3::{AnySchema, ReferenceOr, Schema, SchemaKind};
use serde_json::Value;

use super::Lowering;
use super::schema::MAX_REFERENCES;
use super::site::SchemaRef;
use crate::resolve::Resolved;

impl<'a> Lowering<'a, '_> {
    /// Whether `null` is a value of a schema.
    pub(super) fn is_nullable(&self, schema: SchemaRef<'a>) -> bool {
        self.allows_null(schema, &mut HashMap::new())
    }

    /// What was asked already is not asked again: a circle alone allows nothing.
    fn allows_null(&self, schema: SchemaRef<'a>, known: &mut HashMap<&'a str, bool>) -> bool {
        match schema {
            SchemaRef::Reference(reference) => {
                if let Some(known) = known.get(reference) {
                    return *known;
                }
                known.insert(reference, false);
                let target = self.resolved.schema_name(reference);
                let allows = target.is_some_and(|(_, schema)| self.allows_null(schema.into(), known));
                known.insert(reference, allows);
                allows
            }
            SchemaRef::Item(schema) if schema.schema_data.nullable || is_null(schema) => true,
            SchemaRef::Item(schema) => match &schema.schema_kind {
                SchemaKind::AllOf { all_of } => self.all_allow_null(all_of, known),
                SchemaKind::OneOf { one_of: branches } | SchemaKind::AnyOf { any_of: branches } => {
                    self.some_allows_null(branches, known)
                }
                SchemaKind::Any(any) if any.typ.is_none() && any.enumeration.is_empty() => {
                    self.parts_allow_null(any, known)
                }
                SchemaKind::Any(any) => any.enumeration.iter().any(Value::is_null),
                SchemaKind::Type(_) | SchemaKind::Not { .. } => false,
            },
        }
    }

    /// `null` has to be a value of each list of parts, where there is one.
    fn parts_allow_null(&self, any: &'a AnySchema, known: &mut HashMap<&'a str, bool>) -> bool {
        let AnySchema { all_of, one_of, any_of, .. } = any;
        let all = all_of.is_empty() || self.all_allow_null(all_of, known);
        let mut unions = [one_of, any_of].into_iter().filter(|branches| !branches.is_empty());
        let some = unions.all(|branches| self.some_allows_null(branches, known));
        all && some && !(all_of.is_empty() && one_of.is_empty() && any_of.is_empty())
    }

    fn some_allows_null(
        &self,
        branches: &'a [ReferenceOr<Schema>],
        known: &mut HashMap<&'a str, bool>,
    ) -> bool {
        branches.iter().any(|branch| self.allows_null(branch.into(), known))
    }

    /// Whether `null` is a value of each part that says something, or a part says nothing but that.
    ///
    /// `null` is then a value of no other part in JSON Schema, but it is what such a part is written for.
    fn all_allow_null(&self, parts: &'a [ReferenceOr<Schema>], known: &mut HashMap<&'a str, bool>) -> bool {
        let says_so = |part: &Schema| is_silent(part) && part.schema_data.nullable;
        if parts.iter().any(|part| part.as_item().is_some_and(says_so)) {
            return true;
        }
        let mut telling = parts.iter().filter(|part| !part.as_item().is_some_and(is_silent)).peekable();
        telling.peek().is_some() && telling.all(|part| self.allows_null(part.into(), known))
    }
}

/// Whether a schema restricts nothing.
fn is_silent(schema: &Schema) -> bool {
    matches!(&schema.schema_kind, SchemaKind::Any(any) if *any == AnySchema::default())
}

/// Whether a schema allows `null` and nothing else.
pub(super) fn is_null(schema: &Schema) -> bool {
    let all = |parts: &[ReferenceOr<Schema>]| {
        !parts.is_empty() && parts.iter().all(|part| part.as_item().is_some_and(is_null))
    };
    match &schema.schema_kind {
        SchemaKind::Any(any) => any.typ.is_none() && any.enumeration == [Value::Null],
        SchemaKind::OneOf { one_of: parts }
        | SchemaKind::AnyOf { any_of: parts }
        | SchemaKind::AllOf { all_of: parts } => all(parts),
        SchemaKind::Type(_) | SchemaKind::Not { .. } => false,
    }
}

/// Whether a branch allows `null` and nothing else.
pub(super) fn is_null_branch(branch: &ReferenceOr<Schema>) -> bool {
    branch.as_item().is_some_and(is_null)
}

/// Whether a branch allows `null` and nothing else, or refers to a component that does.
pub(super) fn is_null_or_leads_there(resolved: Resolved<'_>, branch: &ReferenceOr<Schema>) -> bool {
    let mut branch = branch;
    for _ in 0..MAX_REFERENCES {
        match branch {
            ReferenceOr::Item(schema) => return is_null(schema),
            ReferenceOr::Reference { reference } => match resolved.schema_name(reference) {
                Some((_, target)) => branch = target,
                None => return false,
            },
        }
    }
    false
}
