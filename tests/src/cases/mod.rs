//! The snapshots as modules, listed by `cargo xtask bless`.
//!
//! Each stands in for a crate root: what generated code finds in its own, it finds here.

/// Cases about `all_of`.
#[path = "../../cases/all_of"]
pub mod all_of {
    /// `cases/all_of/alike`.
    #[path = "alike/expected"]
    pub mod alike {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/all_of/merged`.
    #[path = "merged/expected"]
    pub mod merged {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/all_of/other_members`.
    #[path = "other_members/expected"]
    pub mod other_members {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `auth`.
#[path = "../../cases/auth"]
pub mod auth {
    /// `cases/auth/alternatives`.
    #[path = "alternatives/expected"]
    pub mod alternatives {
        pub use crate::*;
        own_client!();
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod auth;
    }
    /// `cases/auth/api_key`.
    #[path = "api_key/expected"]
    pub mod api_key {
        pub use crate::*;
        own_client!();
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod auth;
    }
    /// `cases/auth/http`.
    #[path = "http/expected"]
    pub mod http {
        pub use crate::*;
        own_client!();
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod auth;
    }
    /// `cases/auth/mutual_tls`.
    #[path = "mutual_tls/expected"]
    pub mod mutual_tls {
        pub use crate::*;
        own_client!();
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod auth;
    }
    /// `cases/auth/oauth2`.
    #[path = "oauth2/expected"]
    pub mod oauth2 {
        pub use crate::*;
        own_client!();
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod auth;
    }
    /// `cases/auth/one_kind`.
    #[path = "one_kind/expected"]
    pub mod one_kind {
        pub use crate::*;
        own_client!();
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod auth;
    }
    /// `cases/auth/open_id_connect`.
    #[path = "open_id_connect/expected"]
    pub mod open_id_connect {
        pub use crate::*;
        own_client!();
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod auth;
    }
}

/// Cases about `bench`.
#[path = "../../cases/bench"]
pub mod bench {
    /// `cases/bench/shapes`.
    #[path = "shapes/expected"]
    pub mod shapes {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `body`.
#[path = "../../cases/body"]
pub mod body {
    /// `cases/body/any_media_type`.
    #[path = "any_media_type/expected"]
    pub mod any_media_type {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/body/encoding`.
    #[path = "encoding/expected"]
    pub mod encoding {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/body/forms`.
    #[path = "forms/expected"]
    pub mod forms {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/body/media_types`.
    #[path = "media_types/expected"]
    pub mod media_types {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/body/multipart`.
    #[path = "multipart/expected"]
    pub mod multipart {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/body/nullable`.
    #[path = "nullable/expected"]
    pub mod nullable {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/body/other_forms`.
    #[path = "other_forms/expected"]
    pub mod other_forms {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/body/raw`.
    #[path = "raw/expected"]
    pub mod raw {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/body/styled_file`.
    #[path = "styled_file/expected"]
    pub mod styled_file {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/body/without_members`.
    #[path = "without_members/expected"]
    pub mod without_members {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `constant`.
#[path = "../../cases/constant"]
pub mod constant {
    /// `cases/constant/body`.
    #[path = "body/expected"]
    pub mod body {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/constant/listed`.
    #[path = "listed/expected"]
    pub mod listed {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/constant/members`.
    #[path = "members/expected"]
    pub mod members {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `default`.
#[path = "../../cases/default"]
pub mod default {
    /// `cases/default/constants`.
    #[path = "constants/expected"]
    pub mod constants {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `dialect`.
#[path = "../../cases/dialect"]
pub mod dialect {
    /// `cases/dialect/any_values`.
    #[path = "any_values/expected"]
    pub mod any_values {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/dialect/body_required`.
    #[path = "body_required/expected"]
    pub mod body_required {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/dialect/branch_values`.
    #[path = "branch_values/expected"]
    pub mod branch_values {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/dialect/credential_parameter`.
    #[path = "credential_parameter/expected"]
    pub mod credential_parameter {
        pub use crate::*;
        own_client!();
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod auth;
    }
    /// `cases/dialect/empty_content`.
    #[path = "empty_content/expected"]
    pub mod empty_content {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/dialect/enum_values`.
    #[path = "enum_values/expected"]
    pub mod enum_values {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/dialect/misplaced`.
    #[path = "misplaced/expected"]
    pub mod misplaced {
        pub use crate::*;
        own_client!();
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod auth;
    }
    /// `cases/dialect/nested_tags`.
    #[path = "nested_tags/expected"]
    pub mod nested_tags {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `enumeration`.
#[path = "../../cases/enumeration"]
pub mod enumeration {
    /// `cases/enumeration/closed`.
    #[path = "closed/expected"]
    pub mod closed {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/enumeration/integers`.
    #[path = "integers/expected"]
    pub mod integers {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/enumeration/many`.
    #[path = "many/expected"]
    pub mod many {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/enumeration/narrowed`.
    #[path = "narrowed/expected"]
    pub mod narrowed {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/enumeration/other_types`.
    #[path = "other_types/expected"]
    pub mod other_types {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/enumeration/unions`.
    #[path = "unions/expected"]
    pub mod unions {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/enumeration/values`.
    #[path = "values/expected"]
    pub mod values {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `event`.
#[path = "../../cases/event"]
pub mod event {
    /// `cases/event/asked_for`.
    #[path = "asked_for/expected"]
    pub mod asked_for {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod callbacks;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod webhooks;
    }
    /// `cases/event/bodies`.
    #[path = "bodies/expected"]
    pub mod bodies {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod webhooks;
    }
    /// `cases/event/unasked`.
    #[path = "unasked/expected"]
    pub mod unasked {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod webhooks;
    }
}

/// Cases about `evolution`.
#[path = "../../cases/evolution"]
pub mod evolution {
    /// `cases/evolution/after`.
    #[path = "after/expected"]
    pub mod after {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/evolution/before`.
    #[path = "before/expected"]
    pub mod before {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `format`.
#[path = "../../cases/format"]
pub mod format {
    /// `cases/format/jiff_library`.
    #[path = "jiff_library/expected"]
    pub mod jiff_library {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/format/parameters`.
    #[path = "parameters/expected"]
    pub mod parameters {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/format/plain_text`.
    #[path = "plain_text/expected"]
    pub mod plain_text {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/format/strings`.
    #[path = "strings/expected"]
    pub mod strings {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/format/text_of_time`.
    #[path = "text_of_time/expected"]
    pub mod text_of_time {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/format/time_library`.
    #[path = "time_library/expected"]
    pub mod time_library {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `join`.
#[path = "../../cases/join"]
pub mod join {
    /// `cases/join/endpoints`.
    #[path = "endpoints/expected"]
    pub mod endpoints {
        pub use crate::*;
        own_client!();
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod auth;
    }
}

/// Cases about `name`.
#[path = "../../cases/name"]
pub mod name {
    /// `cases/name/functions`.
    #[path = "functions/expected"]
    pub mod functions {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/name/hard`.
    #[path = "hard/expected"]
    pub mod hard {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/name/numbered`.
    #[path = "numbered/expected"]
    pub mod numbered {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/name/odd`.
    #[path = "odd/expected"]
    pub mod odd {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/name/once`.
    #[path = "once/expected"]
    pub mod once {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/name/one_thing`.
    #[path = "one_thing/expected"]
    pub mod one_thing {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/name/one_word`.
    #[path = "one_word/expected"]
    pub mod one_word {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/name/order`.
    #[path = "order/expected"]
    pub mod order {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/name/synonyms`.
    #[path = "synonyms/expected"]
    pub mod synonyms {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/name/variants`.
    #[path = "variants/expected"]
    pub mod variants {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/name/ways`.
    #[path = "ways/expected"]
    pub mod ways {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `number`.
#[path = "../../cases/number"]
pub mod number {
    /// `cases/number/finite`.
    #[path = "finite/expected"]
    pub mod finite {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/number/non_zero`.
    #[path = "non_zero/expected"]
    pub mod non_zero {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/number/widths`.
    #[path = "widths/expected"]
    pub mod widths {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `object`.
#[path = "../../cases/object"]
pub mod object {
    /// `cases/object/any_value`.
    #[path = "any_value/expected"]
    pub mod any_value {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/object/by_pattern`.
    #[path = "by_pattern/expected"]
    pub mod by_pattern {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/object/conditional`.
    #[path = "conditional/expected"]
    pub mod conditional {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/object/directions`.
    #[path = "directions/expected"]
    pub mod directions {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/object/equal_inline`.
    #[path = "equal_inline/expected"]
    pub mod equal_inline {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/object/examples`.
    #[path = "examples/expected"]
    pub mod examples {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/object/flags`.
    #[path = "flags/expected"]
    pub mod flags {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/object/keep_unknown`.
    #[path = "keep_unknown/expected"]
    pub mod keep_unknown {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/object/long_names`.
    #[path = "long_names/expected"]
    pub mod long_names {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/object/nested_maps`.
    #[path = "nested_maps/expected"]
    pub mod nested_maps {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/object/other_members`.
    #[path = "other_members/expected"]
    pub mod other_members {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/object/reject_unknown`.
    #[path = "reject_unknown/expected"]
    pub mod reject_unknown {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/object/unchecked`.
    #[path = "unchecked/expected"]
    pub mod unchecked {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/object/undescribed`.
    #[path = "undescribed/expected"]
    pub mod undescribed {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `operation`.
#[path = "../../cases/operation"]
pub mod operation {
    /// `cases/operation/bodies`.
    #[path = "bodies/expected"]
    pub mod bodies {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/operation/identity`.
    #[path = "identity/expected"]
    pub mod identity {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/operation/left_out`.
    #[path = "left_out/expected"]
    pub mod left_out {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/operation/parameters`.
    #[path = "parameters/expected"]
    pub mod parameters {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/operation/replies`.
    #[path = "replies/expected"]
    pub mod replies {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/operation/told`.
    #[path = "told/expected"]
    pub mod told {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `pagination`.
#[path = "../../cases/pagination"]
pub mod pagination {
    /// `cases/pagination/extensions`.
    #[path = "extensions/expected"]
    pub mod extensions {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/pagination/links`.
    #[path = "links/expected"]
    pub mod links {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/pagination/settings`.
    #[path = "settings/expected"]
    pub mod settings {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `parameter`.
#[path = "../../cases/parameter"]
pub mod parameter {
    /// `cases/parameter/every_style`.
    #[path = "every_style/expected"]
    pub mod every_style {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/parameter/headers`.
    #[path = "headers/expected"]
    pub mod headers {
        pub use crate::*;
        own_client!();
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod auth;
    }
    /// `cases/parameter/same_name`.
    #[path = "same_name/expected"]
    pub mod same_name {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/parameter/segments`.
    #[path = "segments/expected"]
    pub mod segments {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/parameter/styles`.
    #[path = "styles/expected"]
    pub mod styles {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/parameter/whole_query`.
    #[path = "whole_query/expected"]
    pub mod whole_query {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `presence`.
#[path = "../../cases/presence"]
pub mod presence {
    /// `cases/presence/composed_null`.
    #[path = "composed_null/expected"]
    pub mod composed_null {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/presence/four_states`.
    #[path = "four_states/expected"]
    pub mod four_states {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/presence/null_branch`.
    #[path = "null_branch/expected"]
    pub mod null_branch {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/presence/nullable_branch`.
    #[path = "nullable_branch/expected"]
    pub mod nullable_branch {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/presence/openapi_3_0`.
    #[path = "openapi_3_0/expected"]
    pub mod openapi_3_0 {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `readme`.
#[path = "../../cases/readme"]
pub mod readme {
    /// `cases/readme/pets`.
    #[path = "pets/expected"]
    pub mod pets {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `reference`.
#[path = "../../cases/reference"]
pub mod reference {
    /// `cases/reference/anchors`.
    #[path = "anchors/expected"]
    pub mod anchors {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/reference/files`.
    #[path = "files/expected"]
    pub mod files {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/reference/pointers`.
    #[path = "pointers/expected"]
    pub mod pointers {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/reference/shared_parts`.
    #[path = "shared_parts/expected"]
    pub mod shared_parts {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/reference/siblings`.
    #[path = "siblings/expected"]
    pub mod siblings {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/reference/whole_maps`.
    #[path = "whole_maps/expected"]
    pub mod whole_maps {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `reply`.
#[path = "../../cases/reply"]
pub mod reply {
    /// `cases/reply/any_media_type`.
    #[path = "any_media_type/expected"]
    pub mod any_media_type {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/reply/careless`.
    #[path = "careless/expected"]
    pub mod careless {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/reply/errors`.
    #[path = "errors/expected"]
    pub mod errors {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/reply/headers`.
    #[path = "headers/expected"]
    pub mod headers {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/reply/media_types`.
    #[path = "media_types/expected"]
    pub mod media_types {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/reply/representations`.
    #[path = "representations/expected"]
    pub mod representations {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/reply/statuses`.
    #[path = "statuses/expected"]
    pub mod statuses {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/reply/without_body`.
    #[path = "without_body/expected"]
    pub mod without_body {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `schema`.
#[path = "../../cases/schema"]
pub mod schema {
    /// `cases/schema/deprecated`.
    #[path = "deprecated/expected"]
    pub mod deprecated {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/schema/hoisted_items`.
    #[path = "hoisted_items/expected"]
    pub mod hoisted_items {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/schema/inline`.
    #[path = "inline/expected"]
    pub mod inline {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/schema/limits`.
    #[path = "limits/expected"]
    pub mod limits {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/schema/many_required`.
    #[path = "many_required/expected"]
    pub mod many_required {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/schema/primitives`.
    #[path = "primitives/expected"]
    pub mod primitives {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/schema/recursive`.
    #[path = "recursive/expected"]
    pub mod recursive {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/schema/restated`.
    #[path = "restated/expected"]
    pub mod restated {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/schema/restated_titles`.
    #[path = "restated_titles/expected"]
    pub mod restated_titles {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/schema/typeless`.
    #[path = "typeless/expected"]
    pub mod typeless {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `server`.
#[path = "../../cases/server"]
pub mod server {
    /// `cases/server/chosen`.
    #[path = "chosen/expected"]
    pub mod chosen {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod servers;
    }
    /// `cases/server/loose`.
    #[path = "loose/expected"]
    pub mod loose {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod servers;
    }
    /// `cases/server/own`.
    #[path = "own/expected"]
    pub mod own {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod servers;
    }
    /// `cases/server/schemes`.
    #[path = "schemes/expected"]
    pub mod schemes {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod servers;
    }
    /// `cases/server/variables`.
    #[path = "variables/expected"]
    pub mod variables {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod servers;
    }
}

/// Cases about `stream`.
#[path = "../../cases/stream"]
pub mod stream {
    /// `cases/stream/chat`.
    #[path = "chat/expected"]
    pub mod chat {
        pub use crate::*;
        own_client!();
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
        #[rustfmt::skip]
        pub mod auth;
    }
    /// `cases/stream/events`.
    #[path = "events/expected"]
    pub mod events {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/stream/extension`.
    #[path = "extension/expected"]
    pub mod extension {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/stream/item_schema`.
    #[path = "item_schema/expected"]
    pub mod item_schema {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/stream/records`.
    #[path = "records/expected"]
    pub mod records {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `tuple`.
#[path = "../../cases/tuple"]
pub mod tuple {
    /// `cases/tuple/lists`.
    #[path = "lists/expected"]
    pub mod lists {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}

/// Cases about `union`.
#[path = "../../cases/union"]
pub mod union {
    /// `cases/union/aliases`.
    #[path = "aliases/expected"]
    pub mod aliases {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/circular`.
    #[path = "circular/expected"]
    pub mod circular {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/closed`.
    #[path = "closed/expected"]
    pub mod closed {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/crossed`.
    #[path = "crossed/expected"]
    pub mod crossed {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/default_mapping`.
    #[path = "default_mapping/expected"]
    pub mod default_mapping {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/empty_string`.
    #[path = "empty_string/expected"]
    pub mod empty_string {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/inferred`.
    #[path = "inferred/expected"]
    pub mod inferred {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/inherited`.
    #[path = "inherited/expected"]
    pub mod inherited {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/keyed`.
    #[path = "keyed/expected"]
    pub mod keyed {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/kinds`.
    #[path = "kinds/expected"]
    pub mod kinds {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/many`.
    #[path = "many/expected"]
    pub mod many {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/mapped_list`.
    #[path = "mapped_list/expected"]
    pub mod mapped_list {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/misfits`.
    #[path = "misfits/expected"]
    pub mod misfits {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/nested`.
    #[path = "nested/expected"]
    pub mod nested {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/overlapping`.
    #[path = "overlapping/expected"]
    pub mod overlapping {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/own_values`.
    #[path = "own_values/expected"]
    pub mod own_values {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/preset_tag`.
    #[path = "preset_tag/expected"]
    pub mod preset_tag {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/recursive`.
    #[path = "recursive/expected"]
    pub mod recursive {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/shared`.
    #[path = "shared/expected"]
    pub mod shared {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/tagged`.
    #[path = "tagged/expected"]
    pub mod tagged {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/unnamed`.
    #[path = "unnamed/expected"]
    pub mod unnamed {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/untagged`.
    #[path = "untagged/expected"]
    pub mod untagged {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
    /// `cases/union/whole_numbers`.
    #[path = "whole_numbers/expected"]
    pub mod whole_numbers {
        pub use crate::*;
        #[rustfmt::skip]
        pub mod operations;
        #[rustfmt::skip]
        pub mod types;
    }
}
