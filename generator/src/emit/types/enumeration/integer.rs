//! Values that are integers.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::{expect, literal};

/// The ways from and to integers, where no other value is taken.
pub(super) fn closed(name: &Ident, variants: &[Ident], wires: &[&str]) -> TokenStream {
    let values: Vec<TokenStream> = wires.iter().map(|wire| literal::integer(wire)).collect();
    let body = quote! {
        match value {
            #(#values => Ok(Self::#variants),)*
            _ => Err(integer::UnknownValue),
        }
    };
    let long = expect::length(variants.len() * 3 + 5);
    let from = quote! {
        impl TryFrom<i64> for #name {
            type Error = integer::UnknownValue;
            #long
            fn try_from(value: i64) -> Result<Self, Self::Error> {
                #body
            }
        }
    };
    let arms: Vec<TokenStream> = arms(variants, &values).collect();
    around(name, &arms, &from, &quote!(deserialize_known))
}

/// The ways from and to integers.
pub(super) fn wire_form(name: &Ident, variants: &[Ident], wires: &[&str]) -> TokenStream {
    let values: Vec<TokenStream> = wires.iter().map(|wire| literal::integer(wire)).collect();
    let body = quote! {
        match value {
            #(#values => Self::#variants,)*
            _ => Self::Other(value),
        }
    };
    let long = expect::length(variants.len() * 3 + 5);
    let from = quote! {
        impl From<i64> for #name {
            #long
            fn from(value: i64) -> Self {
                #body
            }
        }
    };
    let other = quote!(Self::Other(value) => value,);
    let arms: Vec<TokenStream> = arms(variants, &values).chain([other]).collect();
    around(name, &arms, &from, &quote!(deserialize))
}

fn arms(variants: &[Ident], values: &[TokenStream]) -> impl Iterator<Item = TokenStream> {
    variants.iter().zip(values).map(|(variant, value)| quote!(Self::#variant => #value,))
}

/// What does not depend on whether other values are taken.
fn around(name: &Ident, arms: &[TokenStream], from: &TokenStream, read: &TokenStream) -> TokenStream {
    let body = quote!(match self { #(#arms)* });
    let long = expect::length(arms.len() * 3 + 5);
    quote! {
        impl #name {
            #[doc = " The value on the wire."]
            #long
            #[must_use]
            pub const fn as_i64(self) -> i64 {
                #body
            }
        }
        impl fmt::Display for #name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.as_i64().fmt(formatter)
            }
        }
        #from
        impl serde::Serialize for #name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.as_i64())
            }
        }
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                integer::#read(deserializer)
            }
        }
    }
}
