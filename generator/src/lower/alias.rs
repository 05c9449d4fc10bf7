//! Aliases that lead back to themselves: Rust has no type for a list of itself.

use super::Lowering;
use crate::diagnostic::Code;
use crate::ir::{Shape, Ty, TypeId};

/// How an alias leads back to itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Circle {
    /// It says nothing but that it is itself.
    Empty,
    /// It is a list or a map of itself.
    Nested,
}

impl Lowering<'_, '_> {
    /// Opens every circle of aliases at its first member.
    pub(super) fn open_circles(&mut self) {
        for index in 0..self.types.len() {
            let id = TypeId::new(index);
            let Some(circle) = self.circle(id, id, &mut vec![false; self.types.len()]) else { continue };
            let (code, message) = match circle {
                Circle::Empty => (Code::ReferenceCycle, "this schema is nothing but a reference to itself"),
                Circle::Nested => (
                    Code::UntypedSchema,
                    "a type that is nothing but a list or map of itself: not supported yet, so any JSON value \
                     stands here",
                ),
            };
            let at = self.types[index].origin.clone();
            self.reporter.report(code, &at, message);
            self.types[index].shape = Shape::Alias(Ty::Any);
        }
    }

    fn circle(&self, from: TypeId, goal: TypeId, seen: &mut [bool]) -> Option<Circle> {
        let Shape::Alias(ty) = &self.types[from.index()].shape else { return None };
        let mut found = Vec::new();
        innermost(ty, Circle::Empty, &mut found);
        found.into_iter().find_map(|(next, circle)| {
            if next == goal {
                return Some(circle);
            }
            if std::mem::replace(&mut seen[next.index()], true) {
                return None;
            }
            let rest = self.circle(next, goal, seen)?;
            Some(if circle == Circle::Nested { circle } else { rest })
        })
    }
}

/// The definitions that a type comes down to, and whether a list or a map stands around each.
fn innermost(ty: &Ty, circle: Circle, found: &mut Vec<(TypeId, Circle)>) {
    match ty {
        Ty::Named(id) => found.push((*id, circle)),
        Ty::Nullable(inner) => innermost(inner, circle, found),
        Ty::List(inner) | Ty::Map(inner) => innermost(inner, Circle::Nested, found),
        Ty::Tuple(items) => items.iter().for_each(|item| innermost(item, Circle::Nested, found)),
        Ty::Any
        | Ty::Boolean
        | Ty::Integer(_)
        | Ty::NonZero(_)
        | Ty::Number
        | Ty::String
        | Ty::Format(_)
        | Ty::Constant(_) => {}
    }
}
