//! Types without a name of their own: each is written once, however often it is met.

use super::Lowering;
use super::site::Site;
use crate::ir::{Doc, Field, Hint, Object, Others, Owner, Shape, Ty, TypeDefinition, TypeId};
use crate::pointer::Pointer;

impl Lowering<'_, '_> {
    /// The type of an inline schema: the one that was made of it before, or of an equal one beside it, or a new one.
    pub(super) fn inline(
        &mut self,
        site: &Site,
        hints: Vec<Hint>,
        doc: Doc,
        make: impl FnOnce(&mut Self, TypeId) -> Option<Shape>,
    ) -> Ty {
        if let Some(ty) = self.inline_types.get(&site.at) {
            return ty.clone();
        }
        let owner = self.owner(&site.at, site.owner);
        let hints = if is_shared(owner, site) { shared_hints(&site.at, hints) } else { hints };
        let before = self.types.len();
        let shape = Shape::Alias(Ty::Any);
        let id = self.declare(TypeDefinition {
            origin: site.at.clone(),
            owner,
            hints,
            doc,
            nullable: false,
            shape,
        });
        // A schema that contains itself by its own pointer finds the type that is being made.
        self.inline_types.insert(site.at.clone(), Ty::Named(id));
        if let Some(shape) = make(self, id) {
            self.types[id.index()].shape = shape;
        }
        let ty = match self.twin(id, before) {
            Some(twin) => {
                self.forget(before);
                Ty::Named(twin)
            }
            None => Ty::Named(id),
        };
        self.inline_types.insert(site.at.clone(), ty.clone());
        ty
    }

    /// What stands inside a component belongs to it, whoever else includes it; what several operations may include
    /// belongs to the document.
    fn owner(&self, at: &Pointer, user: Owner) -> Owner {
        let tokens: Vec<String> = at.tokens().take(3).collect();
        let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
        match (tokens.as_slice(), user) {
            (["components", "schemas", name], user) => match (self.components.get(*name).copied(), user) {
                (Some(id), Owner::Type(user)) if self.component_of(user) == Some(id) => Owner::Type(user),
                (Some(id), _) => Owner::Type(id),
                (None, user) => user,
            },
            (["components", ..] | ["paths", _, "parameters"], Owner::Operation(_)) => Owner::Document,
            (_, user) => user,
        }
    }

    /// The component that a type stands in.
    fn component_of(&self, id: TypeId) -> Option<TypeId> {
        match self.types[id.index()].owner {
            Owner::Document => Some(id),
            Owner::Type(owner) => self.component_of(owner),
            Owner::Operation(_) => None,
        }
    }

    /// An equal type of the same owner that was there before.
    fn twin(&self, id: TypeId, before: usize) -> Option<TypeId> {
        let own = &self.types[id.index()];
        if own.owner == Owner::Document {
            return None;
        }
        let siblings = self.types[..before].iter().enumerate().filter(|(_, other)| other.owner == own.owner);
        let mut twins =
            siblings.map(|(index, _)| TypeId::new(index)).filter(|other| self.is_equal(id, *other));
        twins.next()
    }

    /// Forgets the types from an index on, which nothing refers to.
    pub(super) fn forget(&mut self, from: usize) {
        self.types.truncate(from);
        self.inline_types.retain(|_, ty| !matches!(ty, Ty::Named(id) if id.index() >= from));
    }

    fn is_equal(&self, left: TypeId, right: TypeId) -> bool {
        if left == right {
            return true;
        }
        match (&self.types[left.index()].shape, &self.types[right.index()].shape) {
            (Shape::Object(left), Shape::Object(right)) => {
                let mut pairs = left.parts().zip(right.parts());
                let refuses = |object: &Object| matches!(object.others, Others::Refused);
                left.fields.len() == right.fields.len()
                    && left.other().is_some() == right.other().is_some()
                    && refuses(left) == refuses(right)
                    && pairs.all(|(left, right)| self.is_equal_field(left, right))
            }
            (Shape::Enumeration(left), Shape::Enumeration(right)) => {
                let same = left.base == right.base && left.open == right.open;
                same && left
                    .values
                    .iter()
                    .map(|value| &value.wire)
                    .eq(right.values.iter().map(|value| &value.wire))
            }
            _ => false,
        }
    }

    fn is_equal_field(&self, left: &Field, right: &Field) -> bool {
        let same = left.wire == right.wire && left.presence == right.presence && left.access == right.access;
        same && self.is_equal_ty(&left.ty, &right.ty)
    }

    /// Components are equal to themselves only; what stands inside is compared part by part.
    fn is_equal_ty(&self, left: &Ty, right: &Ty) -> bool {
        match (left, right) {
            (Ty::Named(left), Ty::Named(right)) => {
                let inline = |id: &TypeId| self.types[id.index()].owner != Owner::Document;
                left == right || (inline(left) && inline(right) && self.is_equal(*left, *right))
            }
            (Ty::List(left), Ty::List(right))
            | (Ty::Map(left), Ty::Map(right))
            | (Ty::Nullable(left), Ty::Nullable(right)) => self.is_equal_ty(left, right),
            _ => left == right,
        }
    }
}

/// Whether a type belongs to the document though an operation was the first to meet it.
fn is_shared(owner: Owner, site: &Site) -> bool {
    owner == Owner::Document && site.owner != Owner::Document
}

/// What several operations share is called after its place.
fn shared_hints(at: &Pointer, hints: Vec<Hint>) -> Vec<Hint> {
    std::iter::once(Hint::WrittenAt(at.to_string())).chain(hints).collect()
}
