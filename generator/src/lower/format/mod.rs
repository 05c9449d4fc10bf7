//! What `format` and its kin say about the values of a type.

pub(super) mod note;
pub(super) mod number;
