//! Members with one listed value that have to be checked: tags, and those of what unions try, since only a refusal leads
//! to the next branch.

use std::collections::BTreeSet;

use crate::ir::{Constant, Field, Given, Note, Shape, Ty, TypeId, Union};
use crate::lower::Lowering;

/// What a value is, as far as it alone tells branches apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Object,
    List,
    Scalar,
    /// Any of them.
    Several,
}

impl Lowering<'_, '_> {
    /// Lets values be checked wherever a union tells by them, once every union is known.
    pub(in crate::lower) fn check_what_tells(&mut self) {
        for ((id, tag), values) in self.values_of_tags() {
            let is_tag = |field: &Field| field.wire == tag && has_one_of(field, &values);
            self.check(id, is_tag);
        }
        for id in self.tried() {
            self.check(id, |_| true);
        }
    }

    fn check(&mut self, id: TypeId, which: impl Fn(&Field) -> bool) {
        if let Shape::Object(object) = &mut self.types[id.index()].shape {
            for field in object.fields.iter_mut().filter(|field| which(field)) {
                field.doc.notes.retain(|note| *note != Note::Listed);
            }
        }
    }

    fn tried(&self) -> BTreeSet<TypeId> {
        let mut left = Vec::new();
        for definition in &self.types {
            if let Shape::Union(union) = &definition.shape {
                self.tried_of(union).for_each(|ty| ty.visit_named(&mut |id| left.push(id)));
            }
        }
        let mut found = BTreeSet::new();
        while let Some(id) = left.pop() {
            if found.insert(id) {
                self.types[id.index()].shape.visit_named(&mut |inner| left.push(inner));
            }
        }
        found
    }

    /// The variants that neither a tag nor the kind of the value tells from all others.
    fn tried_of<'u>(&self, union: &'u Union) -> impl Iterator<Item = &'u Ty> {
        let tried = union.variants.iter().filter(|variant| variant.optional_tag || variant.tags.is_empty());
        let tried: Vec<(&Ty, Kind)> = tried.map(|variant| (&variant.ty, self.kind(&variant.ty, 0))).collect();
        let alike = |one: Kind, other: Kind| one == other || one == Kind::Several || other == Kind::Several;
        let rivals = |kind| tried.iter().filter(|(_, other)| alike(kind, *other)).count();
        let kept: Vec<&Ty> = tried.iter().filter(|(_, kind)| rivals(*kind) > 1).map(|(ty, _)| *ty).collect();
        kept.into_iter()
    }

    fn kind(&self, ty: &Ty, depth: usize) -> Kind {
        match ty {
            Ty::Map(_) => Kind::Object,
            Ty::List(_) | Ty::Tuple(_) => Kind::List,
            Ty::Any | Ty::Nullable(_) | Ty::Constant(_) => Kind::Several,
            Ty::Boolean | Ty::Integer(_) | Ty::NonZero(_) | Ty::Number | Ty::String | Ty::Format(_) => {
                Kind::Scalar
            }
            Ty::Named(id) => match &self.types[id.index()].shape {
                Shape::Object(_) => Kind::Object,
                Shape::Enumeration(_) => Kind::Scalar,
                Shape::Alias(inner) if depth < MAX_DEPTH => self.kind(inner, depth + 1),
                Shape::Alias(_) | Shape::Union(_) => Kind::Several,
            },
        }
    }
}

/// Whether the one value of a member is among those that the type is known by.
fn has_one_of(field: &Field, values: &BTreeSet<String>) -> bool {
    matches!(&field.ty, Ty::Constant(Given::Plain(Constant::String(value))) if values.contains(value))
}

/// Names for names beyond this depth lead in circles.
const MAX_DEPTH: usize = 8;
