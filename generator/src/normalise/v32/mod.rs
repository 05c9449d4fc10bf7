//! What OpenAPI 3.2 adds, where OpenAPI 3.0 has no place for it.

pub(super) mod cookie_style;
pub(super) mod methods;
pub(super) mod querystring;
