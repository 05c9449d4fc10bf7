//! Stage 6: questions about the graph of types, answered in tables beside it.

mod bundle;
mod cycles;
mod derives;
mod directions;
mod usage;

use std::collections::HashSet;

pub(crate) use bundle::{has_many_booleans, is_bundled};
pub(crate) use derives::{Derives, ty_is_eq};
pub(crate) use directions::split;
pub(crate) use usage::Usage;

use crate::ir::{Api, TypeId};

/// The answers, by the id of the type.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    /// The fields, by position, that need a `Box` so that their type has a size.
    pub(crate) boxed: HashSet<(TypeId, usize)>,
    pub(crate) derives: Vec<Derives>,
    pub(crate) usage: Vec<Usage>,
}

/// Asks everything.
pub(crate) fn analyse(api: &Api) -> Facts {
    Facts { boxed: cycles::boxed(api), derives: derives::derives(api), usage: usage::usage(api) }
}

impl Facts {
    /// What a type derives.
    pub(crate) fn derives(&self, id: TypeId) -> Derives {
        self.derives[id.index()]
    }

    /// Whether a type is sent or received.
    pub(crate) fn usage(&self, id: TypeId) -> Usage {
        self.usage[id.index()]
    }
}
