//! What is written for a type, as a text that is equal where the code is but for the name and the prose before it.

use std::fmt::{Debug, Write};
use std::mem;

use super::Search;
use crate::emit::ty;
use crate::ir::{Body, Content, Doc, Field, Object, Operation, Others, Outcome, Shape, Ty, TypeId, Union};
use crate::name::{FieldName, Name};

/// The text so far, of the type with this id, or of what has none.
pub(super) struct Signature<'s, 'a> {
    search: &'s mut Search<'a>,
    id: Option<TypeId>,
    text: String,
}

impl<'s, 'a> Signature<'s, 'a> {
    pub(super) fn of(search: &'s mut Search<'a>, id: TypeId) -> String {
        let api = search.api;
        let definition = api.ty(id);
        let mut signature = Signature { search, id: Some(id), text: String::new() };
        let usage = signature.search.facts.usage(id);
        let made = (usage.is_made(), usage.read);
        signature.say(&(definition.nullable, made));
        match &definition.shape {
            Shape::Object(object) => signature.object(object),
            Shape::Enumeration(enumeration) => signature.say(enumeration),
            Shape::Union(union) => signature.union(union),
            Shape::Alias(ty) => signature.ty(ty),
        }
        let names = signature.search.names;
        signature.say(&(names.fields(id), names.variants(id)));
        signature.text
    }

    /// The errors of an operation.
    pub(super) fn of_errors(search: &'s mut Search<'a>, operation: &Operation, names: &[Name]) -> String {
        let mut signature = Signature { search, id: None, text: String::new() };
        signature.say(&names);
        for Outcome { status, when, payload, doc } in &operation.errors {
            signature.say(&(status, when, &doc.description, mem::discriminant(payload)));
            if let Some(ty) = payload.ty() {
                signature.ty(ty);
            }
        }
        signature.text
    }

    /// The headers of an operation's replies.
    pub(super) fn of_headers(
        search: &'s mut Search<'a>,
        operation: &Operation,
        names: &[FieldName],
    ) -> String {
        let mut signature = Signature { search, id: None, text: String::new() };
        signature.say(&names);
        for (position, header) in operation.headers.iter().enumerate() {
            // Examples may differ: the first will do for all.
            let doc = Doc { example: None, ..header.doc.clone() };
            signature.field(position, &Field { doc, ..header.clone() });
        }
        signature.text
    }

    /// The body of an operation that is sent as one of several media types, unless it has parts, which are types of its
    /// own.
    pub(super) fn of_content(
        search: &'s mut Search<'a>,
        operation: &Operation,
        names: &[Name],
    ) -> Option<String> {
        let Some(Body::Choice { alternatives, .. }) = operation.content() else { return None };
        let mut signature = Signature { search, id: None, text: String::new() };
        signature.say(&names);
        for alternative in alternatives {
            let Content::Value(ty) = &alternative.content else { return None };
            signature.say(&alternative.media_type);
            signature.ty(ty);
        }
        Some(signature.text)
    }

    /// Texts are quoted, and so never run into each other.
    fn say(&mut self, value: &impl Debug) {
        // Writing into a text does not fail.
        let _ = write!(self.text, "{value:?};");
    }

    fn object(&mut self, object: &Object) {
        for (position, field) in object.parts().enumerate() {
            self.field(position, field);
        }
        self.say(&object.loose);
        self.say(&match &object.others {
            Others::Dropped => "dropped",
            Others::Kept(_) => "kept",
            Others::Refused => "refused",
        });
    }

    fn field(&mut self, position: usize, field: &Field) {
        let boxed = self.is_boxed(position);
        self.say(&(&field.wire, field.presence, field.access, boxed, &field.doc));
        self.ty(&field.ty);
    }

    fn is_boxed(&self, position: usize) -> bool {
        self.id.is_some_and(|id| self.search.facts.boxed.contains(&(id, position)))
    }

    fn union(&mut self, union: &Union) {
        self.say(&(&union.tag, union.open));
        for (position, variant) in union.variants.iter().enumerate() {
            let boxed = self.is_boxed(position);
            self.say(&(&variant.tags, variant.optional_tag, variant.is_default, boxed));
            self.ty(&variant.ty);
        }
    }

    /// A type, with the definitions that are written for those that it names.
    fn ty(&mut self, ty: &Ty) {
        let mut named = Vec::new();
        ty.visit_named(&mut |id| named.push(id));
        match named.as_slice() {
            [] => self.say(ty),
            named => {
                let firsts: Vec<TypeId> = named.iter().map(|id| self.search.first(*id)).collect();
                self.say(&(ty::outline(ty), firsts));
            }
        }
    }
}
