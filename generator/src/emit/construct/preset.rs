//! What a part is before a caller says anything: the tag of the type, or nothing.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::field::Field;
use crate::emit::scope::Scope;
use crate::emit::{default, literal};
use crate::ir::{Constant, Presence, Ty};

/// The value of a part that callers need not give.
pub(super) fn initial(scope: Scope<'_>, field: &Field<'_>) -> TokenStream {
    let preset = field.data.preset().map(|preset| value(scope, field, preset));
    match (field.data.presence, preset) {
        (Presence::Required, Some(preset)) => preset,
        (_, Some(preset)) => quote!(Some(#preset)),
        (Presence::OptionalNullable, None) => quote!(Maybe::Absent),
        (_, None) => quote!(None),
    }
}

fn value(scope: Scope<'_>, field: &Field<'_>, preset: &str) -> TokenStream {
    if field.data.ty == Ty::String {
        return literal::owned(preset);
    }
    let listed = default::value(scope, &field.data.ty, &Constant::String(preset.to_owned()));
    listed.map_or_else(|| quote!(#preset.into()), |(_, variant)| variant)
}

/// `Default` of a struct that `new` fills without arguments, and that cannot derive it.
pub(super) fn default(name: &Ident, fields: &[Field<'_>]) -> Option<TokenStream> {
    let asks = fields.iter().any(|field| field.data.is_asked());
    let preset =
        fields.iter().any(|field| field.data.preset().is_some() && field.data.presence.is_required());
    (preset && !asks).then(|| {
        quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    })
}
