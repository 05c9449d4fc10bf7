//! Values that are numbers with a fraction, or of several types.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::{expect, literal};
use crate::ir::{Base, Constant, Enumeration};

/// The ways from and to JSON.
pub(super) fn wire_form(name: &Ident, variants: &[Ident], enumeration: &Enumeration) -> TokenStream {
    let kept = match enumeration.base {
        Base::Number => quote!(serde_json::Number),
        Base::String | Base::Integer | Base::Mixed => quote!(serde_json::Value),
    };
    let write = write(variants, enumeration);
    let read = if enumeration.open { open(name, variants, &kept) } else { closed(name, variants, &kept) };
    quote! {
        impl #name {
            #write
        }
        #read
        impl serde::Serialize for #name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.to_value().serialize(serializer)
            }
        }
    }
}

fn write(variants: &[Ident], enumeration: &Enumeration) -> TokenStream {
    let values = enumeration.values.iter().map(|value| written(&value.constant));
    let other = enumeration.open.then(|| match enumeration.base {
        Base::Number => quote!(Self::Other(value) => value.clone().into(),),
        Base::String | Base::Integer | Base::Mixed => quote!(Self::Other(value) => value.clone(),),
    });
    let body = quote! {
        match self {
            #(Self::#variants => #values,)*
            #other
        }
    };
    let long = expect::length(variants.len() * 3 + 5);
    quote! {
        #[doc = " The value on the wire."]
        #long
        #[must_use]
        pub fn to_value(&self) -> serde_json::Value {
            #body
        }
    }
}

fn written(constant: &Constant) -> TokenStream {
    let plain = match constant {
        Constant::Number(digits) => literal::float(digits).filter(|_| digits.contains('.')),
        Constant::String(_) | Constant::Integer(_) | Constant::Boolean(_) => {
            Some(literal::constant(constant))
        }
    };
    match (plain, constant) {
        // The sign would come after the call.
        (Some(plain), _) if plain.to_string().starts_with('-') => quote!((#plain).into()),
        (Some(plain), _) => quote!(#plain.into()),
        (None, Constant::Number(digits)) => quote!(mixed::number(#digits)),
        (None, _) => quote!(serde_json::Value::Null),
    }
}

fn open(name: &Ident, variants: &[Ident], kept: &TokenStream) -> TokenStream {
    quote! {
        impl From<#kept> for #name {
            fn from(value: #kept) -> Self {
                mixed::find(&value, [#(Self::#variants),*], Self::to_value).unwrap_or(Self::Other(value))
            }
        }
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #kept::deserialize(deserializer).map(Self::from)
            }
        }
    }
}

fn closed(name: &Ident, variants: &[Ident], kept: &TokenStream) -> TokenStream {
    quote! {
        impl TryFrom<#kept> for #name {
            type Error = mixed::UnknownValue;
            fn try_from(value: #kept) -> Result<Self, Self::Error> {
                mixed::find(&value, [#(Self::#variants),*], Self::to_value).ok_or(mixed::UnknownValue)
            }
        }
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::try_from(#kept::deserialize(deserializer)?).map_err(serde::de::Error::custom)
            }
        }
    }
}
