//! How values that are in memory already are lent to the unions that are in them.

/// What a union asks for by the name of a type, before it asks for any value: a value that is in memory already is lent
/// to it, as the bytes that it stands in. In JSON there are no bytes, so that there is no doubt what they are.
pub(super) const LENT: &str = "$value that is in memory";
