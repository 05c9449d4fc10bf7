//! What a parameter or a header says of itself, beside its schema (OpenAPI 3.1.1, sections 4.8.12 and 4.8.21).

use indexmap::IndexMap;
use openapiv3::{Example, Header, ParameterData, ReferenceOr};
use serde_json::Value;

use super::{Lowering, doc};
use crate::ir::{Doc, Shape, Ty};
use crate::pointer::Pointer;

/// What stands there.
pub(super) struct Beside<'a> {
    description: Option<&'a String>,
    deprecated: bool,
    example: Option<&'a Value>,
    examples: &'a IndexMap<String, ReferenceOr<Example>>,
}

impl<'a> From<&'a ParameterData> for Beside<'a> {
    fn from(data: &'a ParameterData) -> Self {
        Self {
            description: data.description.as_ref(),
            deprecated: data.deprecated.unwrap_or_default(),
            example: data.example.as_ref(),
            examples: &data.examples,
        }
    }
}

impl<'a> From<&'a Header> for Beside<'a> {
    fn from(header: &'a Header) -> Self {
        Self {
            description: header.description.as_ref(),
            deprecated: header.deprecated.unwrap_or_default(),
            example: header.example.as_ref(),
            examples: &header.examples,
        }
    }
}

impl<'a> Lowering<'a, '_> {
    /// The prose of a value of this type: what stands beside the schema goes before what the schema says.
    pub(super) fn told(&self, beside: impl Into<Beside<'a>>, schema: Doc, ty: &Ty) -> Doc {
        let beside = beside.into();
        let example = self.example(&beside).filter(|_| self.is_line(ty)).and_then(doc::example);
        Doc {
            description: beside.description.cloned().or(schema.description),
            deprecated: beside.deprecated || schema.deprecated,
            example: example.or(schema.example),
            ..schema
        }
    }

    fn example(&self, beside: &Beside<'a>) -> Option<&'a Value> {
        let named = beside.examples.values().filter_map(|example| {
            let found = self.resolved.example(example, &Pointer::root())?;
            found.item.value.as_ref()
        });
        beside.example.into_iter().chain(named).next()
    }

    /// Whether an example shows more than the type does, whose own documentation has its values or members.
    fn is_line(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Named(id) => match &self.types[id.index()].shape {
                Shape::Alias(target) => self.is_line(target),
                Shape::Enumeration(_) | Shape::Object(_) | Shape::Union(_) => false,
            },
            Ty::Nullable(inner) => self.is_line(inner),
            _ => true,
        }
    }
}
