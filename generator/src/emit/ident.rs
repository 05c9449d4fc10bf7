//! Checked names as tokens.

use proc_macro2::{Ident, Span};

use crate::name::Name;

/// The identifier of a name, with `r#` where it is a keyword.
pub(super) fn ident(name: &Name) -> Ident {
    if name.is_raw() {
        Ident::new_raw(name.as_str(), Span::call_site())
    } else {
        Ident::new(name.as_str(), Span::call_site())
    }
}

/// The name of a constant that belongs to a field.
pub(super) fn constant(prefix: &str, name: &Name) -> Ident {
    plain(&format!("{prefix}_{}", name.as_str().to_ascii_uppercase()))
}

/// The name of a function that belongs to a field.
pub(super) fn function(prefix: &str, name: &Name) -> Ident {
    plain(&format!("{prefix}_{}", name.as_str()))
}

/// An identifier of the generator's own choice.
pub(super) fn plain(text: &str) -> Ident {
    Ident::new(text, Span::call_site())
}
