//! What OpenAPI 3.2 adds, in the words of OpenAPI 3.0.

pub(super) mod own_address;
