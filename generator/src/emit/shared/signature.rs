//! What is written for a type, as a text that is equal where the code is but for the name.

use std::fmt::{Debug, Write};

use super::Search;
use crate::emit::ty;
use crate::ir::{Field, Object, Others, Shape, Ty, TypeId, Union};

/// The text so far, of the type with this id.
pub(super) struct Signature<'s, 'a> {
    search: &'s mut Search<'a>,
    id: TypeId,
    text: String,
}

impl Signature<'_, '_> {
    pub(super) fn of(search: &mut Search<'_>, id: TypeId) -> String {
        let api = search.api;
        let definition = api.ty(id);
        let mut signature = Signature { search, id, text: String::new() };
        let usage = signature.search.facts.usage(id);
        let made = (usage.is_made(), usage.read);
        signature.say(&(&definition.doc.summary, &definition.doc.description, definition.nullable, made));
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
        let boxed = self.search.facts.boxed.contains(&(self.id, position));
        self.say(&(&field.wire, field.presence, field.access, boxed, &field.doc));
        self.ty(&field.ty);
    }

    fn union(&mut self, union: &Union) {
        self.say(&(&union.tag, union.open));
        for (position, variant) in union.variants.iter().enumerate() {
            let boxed = self.search.facts.boxed.contains(&(self.id, position));
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
