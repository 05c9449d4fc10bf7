//! Aliases that lead back to themselves: in Rust a list of itself needs a type of its own.

use super::{Lowering, others};
use crate::diagnostic::Code;
use crate::ir::{Hint, Object, Shape, Ty, TypeId, Union, Variant};

/// How an alias leads back to itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Circle {
    /// It says nothing but that it is itself.
    Empty,
    /// It is a list or a map of itself.
    Nested,
}

impl Lowering<'_, '_> {
    /// Opens every circle of aliases at its first list or map: that gets a type of its own.
    pub(super) fn open_circles(&mut self) {
        for index in 0..self.types.len() {
            let id = TypeId::new(index);
            let Some(circle) = self.circle(id, id, &mut vec![false; self.types.len()]) else { continue };
            match (circle, &self.types[index].shape) {
                (Circle::Empty, _) => {
                    let at = self.types[index].origin.clone();
                    let message = "this schema is nothing but a reference to itself";
                    self.reporter.report(Code::ReferenceCycle, &at, message);
                    self.types[index].shape = Shape::Alias(Ty::Any);
                }
                (Circle::Nested, Shape::Alias(ty @ (Ty::Map(_) | Ty::List(_) | Ty::Tuple(_)))) => {
                    self.types[index].shape = own_type(ty.clone());
                }
                // The list or the map comes later in the circle.
                (Circle::Nested, _) => {}
            }
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

/// A struct of members without a name, or an enum of one kind of value.
fn own_type(ty: Ty) -> Shape {
    if let Ty::Map(value) = ty {
        return Shape::Object(Object { fields: Vec::new(), others: others::of(*value), loose: Vec::new() });
    }
    let hints = vec![Hint::Branch("list".to_owned())];
    let variant = Variant { ty, tags: Vec::new(), optional_tag: false, is_default: false, hints };
    Shape::Union(Union { tag: None, open: false, variants: vec![variant] })
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
