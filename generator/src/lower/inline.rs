//! Types without a name of their own: each is written once, however often it is met.

use super::Lowering;
use super::made::Key;
use super::site::Site;
use crate::ir::{Doc, Hint, Owner, Shape, Ty, TypeDefinition, TypeId};
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
        let key = Key::Place(site.at.clone());
        if let Some(ty) = self.made.get(&key) {
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
        self.made.note(key.clone(), Ty::Named(id), self.types.len());
        if let Some(shape) = make(self, id) {
            self.types[id.index()].shape = shape;
        }
        let known = self.plain(id).or_else(|| self.known_twin(id).map(Ty::Named));
        match known {
            Some(_) => self.forget(before),
            None => self.remember(id),
        }
        let ty = known.unwrap_or(Ty::Named(id));
        self.made.note(key, ty.clone(), self.types.len());
        ty
    }

    /// An equal type that was there before, which from now on says that it stands here, too.
    fn known_twin(&mut self, id: TypeId) -> Option<TypeId> {
        let twin = self.twin(id)?;
        self.also(twin, id);
        Some(twin)
    }

    /// What a type comes down to, where it needs no definition: alternatives that are all one type.
    fn plain(&self, id: TypeId) -> Option<Ty> {
        let Shape::Alias(ty) = &self.types[id.index()].shape else { return None };
        let mut is_older = true;
        ty.visit_named(&mut |named| is_older &= named < id);
        is_older.then(|| ty.clone())
    }

    /// What stands inside a component belongs to it, whoever else includes it; what several operations may include
    /// belongs to the document.
    fn owner(&self, at: &Pointer, user: Owner) -> Owner {
        let tokens: Vec<String> = at.tokens().take(3).collect();
        let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
        match (tokens.as_slice(), user) {
            (["components", "schemas", name], user) => match (self.component(name), user) {
                (Some(id), Owner::Type(user)) if self.component_of(user) == Some(id) => Owner::Type(user),
                (Some(id), _) => Owner::Type(id),
                (None, user) => user,
            },
            (["components", ..] | ["paths", _, "parameters"], Owner::Operation(_) | Owner::Event(_)) => {
                Owner::Document
            }
            (_, user) => user,
        }
    }

    /// The component whose schema stands at a place.
    pub(super) fn component_at(&self, at: &Pointer) -> Option<TypeId> {
        let tokens: Vec<String> = at.tokens().take(4).collect();
        match tokens.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["components", "schemas", name] => self.component(name),
            _ => None,
        }
    }

    /// The component that a type stands in.
    pub(super) fn component_of(&self, id: TypeId) -> Option<TypeId> {
        match self.types[id.index()].owner {
            Owner::Document => Some(id),
            Owner::Type(owner) => self.component_of(owner),
            Owner::Operation(_) | Owner::Event(_) => None,
        }
    }

    /// Forgets the types from an index on, which nothing refers to.
    pub(super) fn forget(&mut self, from: usize) {
        self.types.truncate(from);
        self.made.forget(from);
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
