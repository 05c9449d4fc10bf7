//! Tags that callers need not give. A struct that unions know by one value of their tag has that value from the start:
//! who makes a branch of a union says by its type which one it is.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Code;
use crate::ir::{
    Access, Base, Constant, Doc, Enumeration, Field, Note, Object, Presence, Shape, Ty, TypeId, Union,
};
use crate::lower::Lowering;

/// The values that unions know a struct by, and for each tag.
type Values = BTreeMap<(TypeId, String), BTreeSet<String>>;

impl Lowering<'_, '_> {
    /// Notes the tags of all structs that are branches of unions, once every union is known.
    pub(in crate::lower) fn preset_tags(&mut self) {
        for ((id, tag), values) in self.values_of_tags() {
            self.describe_tag(id, &tag);
            if let (1, Some(value)) = (values.len(), values.first()) {
                self.preset_tag(id, &tag, value);
            }
        }
    }

    pub(super) fn values_of_tags(&self) -> Values {
        let mut all = Values::new();
        for Union { tag, variants, .. } in
            self.types.iter().filter_map(|definition| match &definition.shape {
                Shape::Union(union) => Some(union),
                Shape::Object(_) | Shape::Enumeration(_) | Shape::Alias(_) => None,
            })
        {
            let Some(tag) = tag else { continue };
            let known = variants.iter().filter(|variant| !variant.tags.is_empty());
            for (id, variant) in known.filter_map(|variant| Some((self.object_behind(&variant.ty)?, variant)))
            {
                all.entry((id, tag.clone())).or_default().extend(variant.tags.iter().cloned());
            }
        }
        all
    }

    fn object_behind(&self, ty: &Ty) -> Option<TypeId> {
        let Ty::Named(id) = ty else { return None };
        match &self.types[id.index()].shape {
            Shape::Object(_) => Some(*id),
            Shape::Alias(ty) => self.object_behind(ty),
            Shape::Enumeration(_) | Shape::Union(_) => None,
        }
    }

    fn members(&mut self, id: TypeId) -> Option<&mut Object> {
        match &mut self.types[id.index()].shape {
            Shape::Object(object) => Some(object),
            Shape::Enumeration(_) | Shape::Union(_) | Shape::Alias(_) => None,
        }
    }

    /// Adds the tag to a struct that lacks it: what was read has to be written back, and the server asks for it.
    fn describe_tag(&mut self, id: TypeId, tag: &str) {
        let Some(object) = self.members(id) else { return };
        if object.fields.iter().any(|field| field.wire == tag)
            || object.loose.iter().any(|loose| loose == tag)
        {
            return;
        }
        object.fields.push(Field {
            wire: tag.to_owned(),
            ty: Ty::String,
            presence: Presence::Optional,
            access: Access::Both,
            doc: Doc::default(),
        });
        let message =
            format!("`{tag}` tells unions which branch this is, and is not described: it is a string");
        let at = self.types[id.index()].origin.clone();
        self.reporter.report(Code::UndescribedMember, &at, message);
    }

    fn preset_tag(&mut self, id: TypeId, tag: &str, value: &str) {
        let Shape::Object(Object { fields, .. }) = &self.types[id.index()].shape else { return };
        let Some(position) = fields.iter().position(|field| field.wire == tag) else { return };
        let Field { ty, presence, access, .. } = &fields[position];
        let plain = matches!(presence, Presence::Required | Presence::Optional) && *access == Access::Both;
        if plain
            && self.has_room(ty, value)
            && let Some(object) = self.members(id)
        {
            object.fields[position].doc.notes.push(Note::Tag(value.to_owned()));
        }
    }

    /// Whether the value is one of the type.
    fn has_room(&self, ty: &Ty, value: &str) -> bool {
        match ty {
            Ty::String => true,
            Ty::Named(id) => match &self.types[id.index()].shape {
                Shape::Alias(ty) => self.has_room(ty, value),
                Shape::Enumeration(Enumeration { base: Base::String, open, values }) => {
                    let value = Constant::String(value.to_owned());
                    *open || values.iter().any(|listed| listed.constant == value)
                }
                Shape::Enumeration(_) | Shape::Object(_) | Shape::Union(_) => false,
            },
            _ => false,
        }
    }
}
