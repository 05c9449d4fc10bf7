//! JSON Schema 2020-12, as OpenAPI 3.1 and 3.2 use it, in the words of OpenAPI 3.0.

pub(super) mod boolean_schema;
pub(super) mod conditional_members;
pub(super) mod conditional_references;
pub(super) mod constant;
pub(super) mod constant_branches;
pub(super) mod content_encoding;
pub(super) mod examples;
pub(super) mod exclusive_bounds;
pub(super) mod info;
pub(super) mod kept_components;
pub(super) mod kept_keywords;
pub(super) mod mutual_tls;
pub(super) mod null_in_enum;
pub(super) mod other_members;
pub(super) mod reference_siblings;
pub(super) mod tuple;
pub(super) mod type_array;
pub(super) mod webhooks;
pub(super) mod whole_numbers;
