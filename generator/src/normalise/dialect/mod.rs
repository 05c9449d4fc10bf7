//! What documentation tools write that no version of the specification allows.

pub(super) mod body_required;
pub(super) mod branch_values;
mod credential_header;
pub(super) mod credential_parameter;
pub(super) mod default_type;
pub(super) mod empty_content;
pub(super) mod empty_members;
pub(super) mod enum_value_objects;
pub(super) mod enum_value_types;
pub(super) mod misplaced_keywords;
pub(super) mod misplaced_schema;
pub(super) mod nested_tags;
pub(super) mod nullable_branch;
pub(super) mod scalar_types;
pub(super) mod server_variables;
pub(super) mod streaming;
pub(super) mod vendor_nullable;
