//! Values that are integers.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::literal;

/// The ways from and to integers.
pub(super) fn wire_form(name: &Ident, variants: &[Ident], wires: &[&str]) -> TokenStream {
    let values: Vec<TokenStream> = wires.iter().map(|wire| literal::integer(wire)).collect();
    quote! {
        impl #name {
            #[doc = " The value on the wire."]
            #[must_use]
            pub const fn as_i64(self) -> i64 {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Other(value) => value,
                }
            }
        }
        impl fmt::Display for #name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.as_i64().fmt(formatter)
            }
        }
        impl From<i64> for #name {
            fn from(value: i64) -> Self {
                match value {
                    #(#values => Self::#variants,)*
                    _ => Self::Other(value),
                }
            }
        }
        impl serde::Serialize for #name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.as_i64())
            }
        }
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                integer::deserialize(deserializer)
            }
        }
    }
}
