//! Bytes in a string.
//!
//! What is read may have padding or not, the alphabet of either encoding, and line breaks. What is written is
//! RFC 4648, section 4, with padding, or section 5, without.

use super::Table;
use crate::ir::{Format, Ty};

pub(super) const TABLE: Table = &[
    ("byte", |_| Ty::Format(Format::Base64)),
    ("base64", |_| Ty::Format(Format::Base64)),
    ("base64url", |_| Ty::Format(Format::Base64Url)),
    // Nothing says how bytes would become text: in JSON it is a string as it stands.
    ("binary", |_| Ty::Format(Format::Binary)),
];
