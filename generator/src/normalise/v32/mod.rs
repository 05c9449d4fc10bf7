//! What OpenAPI 3.2 adds, in the words of OpenAPI 3.0, or kept where it has none.

pub(super) mod cookie_style;
pub(super) mod default_mapping;
pub(super) mod event_data;
pub(super) mod item_schema;
pub(super) mod methods;
pub(super) mod own_address;
pub(super) mod querystring;
pub(super) mod reserved;
pub(super) mod security_scheme;
pub(super) mod server_name;
