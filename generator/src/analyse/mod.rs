//! Stage 6: questions about the graph of types, answered in tables beside it.

mod bundle;
mod cycles;
mod derives;
mod directions;
mod files;
mod formats;
mod gates;
mod lenient;
mod number;
mod object;
mod only;
mod openness;
mod places;
mod size;
mod text;
mod usage;

use std::collections::{HashMap, HashSet};

pub(crate) use bundle::{has_many_booleans, is_bundled};
pub(crate) use derives::{Derives, ty_is_eq};
pub(crate) use directions::split;
pub(crate) use files::Files;
pub(crate) use formats::{formats, has_non_zero, visit_formats};
pub(crate) use gates::{Gate, Gates};
pub(crate) use lenient::{has_tuple, is_lenient, is_whole};
pub(crate) use number::is_number;
pub(crate) use object::is_object;
pub(crate) use only::{Nest, only};
pub(crate) use openness::Openness;
pub(crate) use places::{Nesting, Place, Placed};
pub(crate) use text::{lists_texts, may_be_text};
pub(crate) use usage::Usage;

use crate::ir::{Api, TypeId};

/// The answers, by the id of the type.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    /// The fields and variants, by position, that need a `Box` so that their type has a size.
    pub(crate) boxed: HashSet<(TypeId, usize)>,
    pub(crate) derives: Vec<Derives>,
    pub(crate) usage: Vec<Usage>,
    /// Which types are written in which file.
    pub(crate) files: Files,
    /// Where values of a type stand.
    pub(crate) places: HashMap<TypeId, Placed>,
    /// What can be left out of a build, if the document is large.
    pub(crate) gates: Option<Gates>,
}

/// Asks everything.
pub(crate) fn analyse(api: &Api) -> Facts {
    let mut boxed = cycles::boxed(api);
    boxed.extend(size::large(api));
    let files = files::files(api);
    let gates = gates::gates(api, &files);
    let (derives, usage, places) = (derives::derives(api), usage::usage(api), places::places(api));
    Facts { boxed, derives, usage, files, places, gates }
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
