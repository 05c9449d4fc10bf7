//! What every version of the document must have, and what is filled in where it has not.

pub(super) mod encoding_explode;
pub(super) mod known_members;
pub(super) mod known_scheme;
pub(super) mod known_style;
pub(super) mod known_type;
pub(super) mod missing_part;
pub(super) mod version;
