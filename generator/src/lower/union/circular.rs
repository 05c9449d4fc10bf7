//! Unions that are one of themselves: `Pet: { oneOf: [Pet, Cat] }` says no more than `Cat`, and reading such a value would
//! never end.

use std::collections::HashSet;

use crate::diagnostic::Code;
use crate::ir::{Shape, Ty, TypeId, Union, Variant};
use crate::lower::Lowering;

impl Lowering<'_, '_> {
    /// Takes out the branches that lead back to their union through nothing but unions and references. What another
    /// union has beside the way back takes its place.
    pub(in crate::lower) fn open_unions(&mut self) {
        for index in 0..self.types.len() {
            let id = TypeId::new(index);
            let Shape::Union(union) = &self.types[index].shape else { continue };
            if union.variants.iter().any(|each| self.leads_to(&each.ty, id, &mut HashSet::new())) {
                let variants = super::distinct(self.straight(&union.variants, id, &mut HashSet::new()));
                let shape = super::shape(Union { variants, ..union.clone() });
                let message = "a branch of this schema leads back to the schema itself: it says nothing";
                self.reporter.report(Code::IgnoredKeyword, &self.types[index].origin, message);
                self.types[index].shape = shape;
            }
        }
    }

    /// The branches that do not lead to a union, also those of the unions that do.
    fn straight(&self, variants: &[Variant], goal: TypeId, seen: &mut HashSet<TypeId>) -> Vec<Variant> {
        let mut found = Vec::new();
        for each in variants {
            if !self.leads_to(&each.ty, goal, &mut HashSet::new()) {
                found.push(each.clone());
            } else if let Ty::Named(id) = each.ty
                && seen.insert(id)
                && let Shape::Union(other) = &self.types[id.index()].shape
            {
                found.extend(self.straight(&other.variants, goal, seen));
            }
        }
        found
    }

    fn leads_to(&self, ty: &Ty, goal: TypeId, seen: &mut HashSet<TypeId>) -> bool {
        match ty {
            Ty::Nullable(inner) => self.leads_to(inner, goal, seen),
            Ty::Named(id) if *id == goal => true,
            Ty::Named(id) if seen.insert(*id) => match &self.types[id.index()].shape {
                Shape::Union(union) => union.variants.iter().any(|each| self.leads_to(&each.ty, goal, seen)),
                Shape::Alias(ty) => self.leads_to(ty, goal, seen),
                Shape::Object(_) | Shape::Enumeration(_) => false,
            },
            _ => false,
        }
    }
}
