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

/// An identifier of the generator's own choice.
pub(super) fn plain(text: &str) -> Ident {
    Ident::new(text, Span::call_site())
}

/// The first of some names that no field has.
pub(super) fn free(choices: &[&str], fields: &[&Name]) -> Ident {
    let is_free = |choice: &&&str| fields.iter().all(|field| field.as_str() != **choice);
    let free = choices
        .iter()
        .find(is_free)
        .map_or_else(|| format!("{}_{}", choices[0], fields.len()), |choice| (*choice).to_owned());
    plain(&free)
}
