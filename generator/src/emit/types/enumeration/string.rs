//! Values that are strings.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::expect;

/// The ways from and to text.
pub(super) fn wire_form(name: &Ident, variants: &[Ident], wires: &[&str]) -> TokenStream {
    let (as_str, from, serde) =
        (as_str(variants, wires), from(variants, wires), serde(name, &quote!(deserialize)));
    quote! {
        impl #name {
            #as_str
        }
        impl fmt::Display for #name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.pad(self.as_str())
            }
        }
        impl From<&str> for #name {
            #from
        }
        impl From<String> for #name {
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }
        #serde
    }
}

/// The ways from and to text, where no other value is taken.
pub(super) fn closed(name: &Ident, variants: &[Ident], wires: &[&str]) -> TokenStream {
    let body = quote!(match self { #(Self::#variants => #wires,)* });
    let from = quote!(match value {
        #(#wires => Ok(Self::#variants),)*
        _ => Err(string::UnknownValue),
    });
    let long = expect::length(variants.len() * 3 + 5);
    let serde = serde(name, &quote!(deserialize_known));
    quote! {
        impl #name {
            #[doc = " The value on the wire."]
            #long
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                #body
            }
        }
        impl fmt::Display for #name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.pad(self.as_str())
            }
        }
        impl std::str::FromStr for #name {
            type Err = string::UnknownValue;
            #long
            fn from_str(value: &str) -> Result<Self, Self::Err> {
                #from
            }
        }
        #serde
    }
}

fn as_str(variants: &[Ident], wires: &[&str]) -> TokenStream {
    let body = quote! {
        match self {
            #(Self::#variants => #wires,)*
            Self::Other(value) => value,
        }
    };
    let long = expect::length(variants.len() * 3 + 5);
    quote! {
        #[doc = " The value on the wire."]
        #long
        #[must_use]
        pub fn as_str(&self) -> &str {
            #body
        }
    }
}

fn from(variants: &[Ident], wires: &[&str]) -> TokenStream {
    let body = quote! {
        match value {
            #(#wires => Self::#variants,)*
            _ => Self::Other(value.to_owned()),
        }
    };
    let long = expect::length(variants.len() * 3 + 5);
    quote! {
        #long
        fn from(value: &str) -> Self {
            #body
        }
    }
}

fn serde(name: &Ident, read: &TokenStream) -> TokenStream {
    quote! {
        impl serde::Serialize for #name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                string::#read(deserializer)
            }
        }
    }
}
