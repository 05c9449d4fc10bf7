//! Identifiers, secrets, and text with a grammar of its own.

use super::{Table, string};
use crate::ir::{Format, Ty};

pub(super) const TABLE: Table = &[
    // Its text is written in lower case with hyphens (RFC 9562, section 4).
    ("uuid", |_| Ty::Format(Format::Uuid)),
    ("password", |_| Ty::Format(Format::Secret)),
    // A number type would lose digits: `1.10` is not `1.1`.
    ("decimal", string),
    ("regex", string),
    ("json-pointer", string),
    ("relative-json-pointer", string),
];
