//! Equal inline schemas: they share one type.

use super::Lowering;
use super::made::Group;
use crate::ir::{Field, Hint, Object, Others, Owner, Shape, Ty, TypeDefinition, TypeId};

/// Pairs of types that are being compared: within each other they are taken to be equal, so that circles end.
type Pairs = Vec<(TypeId, TypeId)>;

impl Lowering<'_, '_> {
    /// An equal type that was there before: of the same owner, or in another component under the same telling name.
    pub(super) fn twin(&self, id: TypeId) -> Option<TypeId> {
        let own = &self.types[id.index()];
        if own.owner == Owner::Document {
            return None;
        }
        let telling = self.telling(own).map(Group::Telling);
        let groups = [Some(Group::Owner(own.owner)), telling].into_iter().flatten();
        let mut known = groups.flat_map(|group| self.made.group(&group).iter().copied());
        known.find(|other| self.is_equal(id, *other, &mut Pairs::new()))
    }

    /// Lets later schemas find a type.
    pub(super) fn remember(&mut self, id: TypeId) {
        let (own, types) = (&self.types[id.index()], self.types.len());
        let telling = self.telling(own).map(Group::Telling);
        for group in [Some(Group::Owner(own.owner)), telling].into_iter().flatten() {
            self.made.join(group, id, types);
        }
    }

    /// What a type within a component is called after, if that says what it is wherever it stands: a `fundingSource`
    /// does, a `type` does not.
    fn telling(&self, definition: &TypeDefinition) -> Option<String> {
        let [Hint::Property(name), rest @ ..] = definition.hints.as_slice() else { return None };
        let Owner::Type(owner) = definition.owner else { return None };
        self.component_of(owner)?;
        has_words(name).then(|| format!("{name} {}", rest.iter().filter(|hint| is_part(hint)).count()))
    }

    fn is_equal(&self, left: TypeId, right: TypeId, pairs: &mut Pairs) -> bool {
        if left == right || pairs.contains(&(left, right)) {
            return true;
        }
        pairs.push((left, right));
        match (&self.types[left.index()].shape, &self.types[right.index()].shape) {
            (Shape::Object(left), Shape::Object(right)) => {
                let mut members = left.parts().zip(right.parts());
                let refuses = |object: &Object| matches!(object.others, Others::Refused);
                left.fields.len() == right.fields.len()
                    && left.other().is_some() == right.other().is_some()
                    && refuses(left) == refuses(right)
                    && left.loose == right.loose
                    && members.all(|(left, right)| self.is_equal_field(left, right, pairs))
            }
            (Shape::Enumeration(left), Shape::Enumeration(right)) => {
                let same = left.base == right.base && left.open == right.open;
                same && left
                    .values
                    .iter()
                    .map(|value| &value.constant)
                    .eq(right.values.iter().map(|value| &value.constant))
            }
            _ => false,
        }
    }

    fn is_equal_field(&self, left: &Field, right: &Field, pairs: &mut Pairs) -> bool {
        let same = left.wire == right.wire && left.presence == right.presence && left.access == right.access;
        same && self.is_equal_ty(&left.ty, &right.ty, pairs)
    }

    /// Components are equal to themselves only; what stands inside is compared part by part.
    fn is_equal_ty(&self, left: &Ty, right: &Ty, pairs: &mut Pairs) -> bool {
        match (left, right) {
            (Ty::Named(left), Ty::Named(right)) => {
                let inline = |id: &TypeId| self.types[id.index()].owner != Owner::Document;
                left == right || (inline(left) && inline(right) && self.is_equal(*left, *right, pairs))
            }
            (Ty::List(left), Ty::List(right))
            | (Ty::Map(left), Ty::Map(right))
            | (Ty::Nullable(left), Ty::Nullable(right)) => self.is_equal_ty(left, right, pairs),
            (Ty::Tuple(left), Ty::Tuple(right)) => {
                let mut items = left.iter().zip(right);
                left.len() == right.len() && items.all(|(left, right)| self.is_equal_ty(left, right, pairs))
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
