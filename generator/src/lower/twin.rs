//! Equal inline schemas: they share one type.

use std::collections::HashMap;

use super::Lowering;
use crate::ir::{Field, Hint, Object, Others, Owner, Shape, Ty, TypeDefinition, TypeId};

/// Inline types of components by what they are called after.
pub(super) type Twins = HashMap<String, Vec<TypeId>>;

impl Lowering<'_, '_> {
    /// An equal type that was there before: of the same owner, or in another component under the same telling name.
    pub(super) fn twin(&self, id: TypeId, before: usize) -> Option<TypeId> {
        let own = &self.types[id.index()];
        if own.owner == Owner::Document {
            return None;
        }
        let beside = |other: &TypeId| self.types[other.index()].owner == own.owner;
        // What stands inside a type was declared after it.
        let start = if let Owner::Type(owner) = own.owner { owner.index() } else { 0 };
        let mut siblings = (start..before).map(TypeId::new).filter(beside);
        let sibling = siblings.find(|other| self.is_equal(id, *other));
        sibling.or_else(|| {
            let namesakes = self.twins.get(&self.telling(own)?)?;
            namesakes.iter().copied().find(|other| self.is_equal(id, *other))
        })
    }

    /// Lets later schemas find a type.
    pub(super) fn remember(&mut self, id: TypeId) {
        if let Some(telling) = self.telling(&self.types[id.index()]) {
            self.twins.entry(telling).or_default().push(id);
        }
    }

    /// Forgets the types from an index on.
    pub(super) fn forget_twins(&mut self, from: usize) {
        self.twins.values_mut().for_each(|ids| ids.retain(|id| id.index() < from));
    }

    /// What a type within a component is called after, if that says what it is wherever it stands: a `fundingSource`
    /// does, a `type` does not.
    fn telling(&self, definition: &TypeDefinition) -> Option<String> {
        let [Hint::Property(name), rest @ ..] = definition.hints.as_slice() else { return None };
        let Owner::Type(owner) = definition.owner else { return None };
        self.component_of(owner)?;
        has_words(name).then(|| format!("{name} {}", rest.iter().filter(|hint| is_part(hint)).count()))
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
            (Ty::Tuple(left), Ty::Tuple(right)) => {
                let mut pairs = left.iter().zip(right);
                left.len() == right.len() && pairs.all(|(left, right)| self.is_equal_ty(left, right))
            }
            _ => left == right,
        }
    }
}

/// Whether a hint leads further down.
fn is_part(hint: &Hint) -> bool {
    matches!(hint, Hint::Item | Hint::Entry | Hint::Branch(_))
}

/// Whether a name is made of several words.
fn has_words(name: &str) -> bool {
    let pairs = name.chars().zip(name.chars().skip(1));
    let mut boundaries =
        pairs.filter(|(left, right)| !right.is_alphanumeric() || left.is_lowercase() && right.is_uppercase());
    boundaries.next().is_some()
}
