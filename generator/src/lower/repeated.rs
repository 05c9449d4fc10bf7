//! What is true of many places in the same words is told once, at the first of them, with their number.

use indexmap::{IndexMap, IndexSet};

use super::Lowering;
use crate::diagnostic::Code;
use crate::pointer::Pointer;

/// The places, by what is told of them.
pub(super) type Repeated = IndexMap<Remark, IndexSet<Pointer>>;

/// What is told; `many` is said of several places: "schemas have it".
#[derive(PartialEq, Eq, Hash)]
pub(super) struct Remark {
    pub(super) code: Code,
    pub(super) message: String,
    pub(super) many: &'static str,
}

impl Lowering<'_, '_> {
    /// Keeps in mind that a remark is true of a place.
    pub(super) fn remark(&mut self, remark: Remark, at: Pointer) {
        self.repeated.entry(remark).or_default().insert(at);
    }

    /// Tells of them all.
    pub(super) fn tell_of_repeated(&mut self) {
        for (remark, places) in std::mem::take(&mut self.repeated) {
            let Some(first) = places.first() else { continue };
            let more = match places.len() {
                1 => String::new(),
                count => format!(": {count} {}, this is the first", remark.many),
            };
            self.reporter.report(remark.code, first, format!("{}{more}", remark.message));
        }
    }
}
