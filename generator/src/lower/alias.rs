//! Aliases that lead back to themselves: Rust has no type for a list of itself.

use super::Lowering;
use crate::diagnostic::Code;
use crate::ir::{Shape, Ty, TypeId};

impl Lowering<'_, '_> {
    /// Opens every circle of aliases at its first member.
    pub(super) fn open_circles(&mut self) {
        for index in 0..self.types.len() {
            let id = TypeId::new(index);
            if self.leads_to(id, id, &mut vec![false; self.types.len()]) {
                let at = self.types[index].origin.clone();
                let message = "a type that is nothing but a list or map of itself: not supported yet, so any JSON \
                               value stands here";
                self.reporter.report(Code::UntypedSchema, &at, message);
                self.types[index].shape = Shape::Alias(Ty::Any);
            }
        }
    }

    fn leads_to(&self, from: TypeId, goal: TypeId, seen: &mut [bool]) -> bool {
        let Shape::Alias(ty) = &self.types[from.index()].shape else { return false };
        match innermost(ty) {
            Some(next) if next == goal => true,
            Some(next) if !seen[next.index()] => {
                seen[next.index()] = true;
                self.leads_to(next, goal, seen)
            }
            _ => false,
        }
    }
}

fn innermost(ty: &Ty) -> Option<TypeId> {
    match ty {
        Ty::Named(id) => Some(*id),
        Ty::List(inner) | Ty::Map(inner) | Ty::Nullable(inner) => innermost(inner),
        Ty::Any | Ty::Boolean | Ty::Integer(_) | Ty::Number | Ty::String | Ty::Format(_) => None,
    }
}
