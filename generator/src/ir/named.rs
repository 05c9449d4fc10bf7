//! Which definitions a type, or a shape, names.

use super::{Shape, Ty, TypeId};

impl Ty {
    /// Visits the definitions that the type names, in the order in which they are written.
    pub(crate) fn visit_named(&self, visit: &mut dyn FnMut(TypeId)) {
        match self {
            Self::Named(id) => visit(*id),
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.visit_named(visit),
            Self::Tuple(items) => items.iter().for_each(|item| item.visit_named(visit)),
            Self::Any
            | Self::Boolean
            | Self::Integer(_)
            | Self::NonZero(_)
            | Self::Number
            | Self::String
            | Self::Format(_)
            | Self::Constant(_) => {}
        }
    }
}

impl Shape {
    /// Visits the types that the shape is made of, the one of members without a name last.
    pub(crate) fn visit_types<'s>(&'s self, visit: &mut dyn FnMut(&'s Ty)) {
        match self {
            Self::Object(object) => object.parts().for_each(|field| visit(&field.ty)),
            Self::Union(union) => union.variants.iter().for_each(|variant| visit(&variant.ty)),
            Self::Alias(ty) => visit(ty),
            Self::Enumeration(_) => {}
        }
    }

    /// Visits the definitions that the shape names, in the order in which they are written.
    pub(crate) fn visit_named(&self, visit: &mut dyn FnMut(TypeId)) {
        self.visit_types(&mut |ty| ty.visit_named(visit));
    }
}
