//! Which definitions a type names.

use super::{Ty, TypeId};

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
            | Self::Number
            | Self::String
            | Self::Format(_)
            | Self::Constant(_) => {}
        }
    }
}
