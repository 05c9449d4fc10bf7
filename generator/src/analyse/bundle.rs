//! Which types have more required parts than a call can take as arguments.

use crate::ir::Field;

/// Arguments beyond which a call no longer reads well (clippy's `too_many_arguments`).
const MOST_ARGUMENTS: usize = 7;

/// Whether the required parts stand in a struct of their own, to be named at the call.
pub(crate) fn is_bundled<'f>(fields: impl Iterator<Item = &'f Field>) -> bool {
    fields.filter(|field| field.presence.is_required() && !field.is_constant()).count() > MOST_ARGUMENTS
}
