//! A string with known values that keeps the others.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use crate::emit::scope::Scope;
use crate::emit::{attr, doc, expect, ident};
use crate::ir::{Enumeration, TypeId};

pub(super) fn emit(scope: Scope<'_>, id: TypeId, enumeration: &Enumeration) -> TokenStream {
    let name = ident::ident(scope.input.names.ty(id));
    let variants: Vec<_> = scope.input.names.variants(id).iter().map(ident::ident).collect();
    let wires: Vec<&str> = enumeration.values.iter().map(|value| value.wire.as_str()).collect();
    let docs = docs(scope, id);
    let declarations = enumeration.values.iter().zip(&variants).map(|(value, variant)| {
        let docs = attr::documented(&value.doc, &shown(&value.wire));
        quote!(#docs #variant,)
    });
    let strings = strings(&name, &variants, &wires);
    let parameter = scope.input.facts.usage(id).parameter;
    let parameter = parameter.then(|| quote!(impl parameter::Parameter for #name {}));
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#declarations)*
            #[doc = " A value that the document does not list."]
            Other(String),
        }
        #strings
        #parameter
        impl serde::Serialize for #name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                string::deserialize(deserializer)
            }
        }
    }
}

/// What can be said about a value of which the document says nothing.
fn shown(wire: &str) -> String {
    if wire.is_empty() { "The empty string.".to_owned() } else { doc::code(wire) }
}

/// The ways from and to text.
fn strings(name: &proc_macro2::Ident, variants: &[proc_macro2::Ident], wires: &[&str]) -> TokenStream {
    let as_str = as_str(variants, wires);
    let from = from(variants, wires);
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
    }
}

fn as_str(variants: &[proc_macro2::Ident], wires: &[&str]) -> TokenStream {
    let body = quote! {
        match self {
            #(Self::#variants => #wires,)*
            Self::Other(value) => value,
        }
    };
    let long = expect::length(variants.len() * 3 + 5, &body);
    quote! {
        #[doc = " The value on the wire."]
        #long
        #[must_use]
        pub fn as_str(&self) -> &str {
            #body
        }
    }
}

fn from(variants: &[proc_macro2::Ident], wires: &[&str]) -> TokenStream {
    let body = quote! {
        match value {
            #(#wires => Self::#variants,)*
            _ => Self::Other(value.to_owned()),
        }
    };
    let long = expect::length(variants.len() * 3 + 5, &body);
    quote! {
        #long
        fn from(value: &str) -> Self {
            #body
        }
    }
}
