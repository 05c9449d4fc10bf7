//! Which types have more required parts than a call can take as arguments.

use crate::ir::{Field, Presence, Ty};

/// Arguments beyond which a call no longer reads well (clippy's `too_many_arguments`).
const MOST_ARGUMENTS: usize = 7;

/// Arguments that are `true` or `false` beyond which nobody knows which is which (clippy's
/// `fn_params_excessive_bools`).
const MOST_BOOLEANS: usize = 3;

/// Whether the required parts stand in a struct of their own, to be named at the call.
pub(crate) fn is_bundled<'f>(fields: impl Iterator<Item = &'f Field>) -> bool {
    let needed = |field: &&Field| field.presence.is_required() && !field.is_constant();
    let required: Vec<&Field> = fields.filter(needed).collect();
    required.len() > MOST_ARGUMENTS || has_many_booleans(required.into_iter())
}

/// Whether there are more fields of the type `bool` than clippy likes (`struct_excessive_bools`).
pub(crate) fn has_many_booleans<'f>(fields: impl Iterator<Item = &'f Field>) -> bool {
    let plain = |field: &&Field| field.ty == Ty::Boolean && field.presence == Presence::Required;
    fields.filter(plain).count() > MOST_BOOLEANS
}
