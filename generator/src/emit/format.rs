//! What the text of a string becomes in Rust.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::Need;
use crate::config::Time;
use crate::ir::Format;

/// The Rust type.
pub(super) fn ty(format: Format) -> TokenStream {
    match format {
        Format::Uuid => quote!(uuid::Uuid),
        Format::DateTime(Time::Chrono) => quote!(chrono::DateTime<chrono::FixedOffset>),
        Format::DateTime(Time::Jiff) => quote!(jiff::Timestamp),
        Format::Date(Time::Chrono) => quote!(chrono::NaiveDate),
        Format::Date(Time::Jiff) => quote!(jiff::civil::Date),
        Format::DateTime(Time::Time) => quote!(with_time::DateTime),
        Format::Date(Time::Time) => quote!(time::Date),
        Format::DateTime(Time::String) | Format::Date(Time::String) | Format::Binary => quote!(String),
        Format::Ipv4 => quote!(std::net::Ipv4Addr),
        Format::Base64 => quote!(binary::Base64),
        Format::Base64Url => quote!(binary::Base64Url),
        Format::Secret => quote!(secret::Secret),
        Format::File => quote!(File),
        Format::Multipart => quote!(Multipart),
        Format::Body => quote!(Payload),
        Format::Content => quote!(Content),
    }
}

/// Whether values are copied rather than moved.
pub(super) fn is_copy(format: Format) -> bool {
    match format {
        Format::DateTime(library) | Format::Date(library) => library != Time::String,
        Format::Uuid | Format::Ipv4 => true,
        Format::Base64
        | Format::Base64Url
        | Format::Secret
        | Format::Binary
        | Format::File
        | Format::Multipart
        | Format::Body
        | Format::Content => false,
    }
}

/// Whether callers may pass something else that becomes the type: a point in time of another time zone, bytes of any
/// kind, text.
pub(super) fn is_convertible(format: Format) -> bool {
    match format {
        Format::DateTime(library) => library != Time::Jiff,
        Format::Date(library) => library == Time::String,
        Format::Base64
        | Format::Base64Url
        | Format::Secret
        | Format::Binary
        | Format::File
        | Format::Body
        | Format::Content => true,
        Format::Uuid | Format::Ipv4 | Format::Multipart => false,
    }
}

/// The module of support code that has the type.
pub(super) fn need(format: Format) -> Option<Need> {
    match format {
        Format::Base64 | Format::Base64Url => Some(Need::Binary),
        Format::Secret => Some(Need::Secret),
        Format::DateTime(Time::Time) => Some(Need::WithTime),
        Format::File => Some(Need::File),
        Format::Multipart => Some(Need::Multipart),
        Format::Body => Some(Need::Body),
        Format::Uuid
        | Format::DateTime(_)
        | Format::Date(_)
        | Format::Ipv4
        | Format::Binary
        | Format::Content => None,
    }
}

/// The crate that has the type, or that its support code needs.
pub(super) fn dependency(format: Format) -> Option<&'static str> {
    match format {
        Format::Uuid => Some("uuid"),
        Format::DateTime(Time::Chrono) | Format::Date(Time::Chrono) => Some("chrono"),
        Format::DateTime(Time::Jiff) | Format::Date(Time::Jiff) => Some("jiff"),
        Format::Base64 | Format::Base64Url => Some("base64"),
        Format::DateTime(Time::Time) | Format::Date(Time::Time) => Some("time"),
        Format::DateTime(Time::String)
        | Format::Date(Time::String)
        | Format::Ipv4
        | Format::Secret
        | Format::Binary
        | Format::File
        | Format::Multipart
        | Format::Body
        | Format::Content => None,
    }
}
