//! Addresses.

use super::{Table, string};
use crate::ir::{Format, Ty};

pub(super) const TABLE: Table = &[
    // There is one way to write it.
    ("ipv4", |_| Ty::Format(Format::Ipv4)),
    // There are many, and `Ipv6Addr` would rewrite them.
    ("ipv6", string),
    // `url::Url` normalises: it adds a slash, lowers the case of the host and removes a port that is the usual one.
    ("uri", string),
    ("url", string),
    ("uri-reference", string),
    ("uri-template", string),
    ("iri", string),
    ("iri-reference", string),
    ("hostname", string),
    ("idn-hostname", string),
    ("email", string),
    ("idn-email", string),
];
