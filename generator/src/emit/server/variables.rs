//! The variables of a server: a struct with a field each, and an enum for each that has values to choose from.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::ident::{ident, plain};
use crate::emit::{attr, doc, literal};
use crate::ir::{Server, ServerVariable};
use crate::name::{ChoiceNames, FieldName, ServerNames};

/// A variable and its names.
#[derive(Clone, Copy)]
struct Subject<'a> {
    variable: &'a ServerVariable,
    field: &'a FieldName,
    /// The names of its enum.
    choice: Option<&'a ChoiceNames>,
}

pub(super) fn emit((server, names): (&Server, &ServerNames)) -> TokenStream {
    let name = ident(&names.name);
    let pairs = server.variables.iter().zip(&names.fields).zip(&names.choices);
    let all: Vec<Subject<'_>> = pairs
        .map(|((variable, field), choice)| Subject { variable, field, choice: choice.as_ref() })
        .collect();
    let fields = all.iter().map(|each| each.definition());
    let derived = all.iter().all(|each| each.is_plain()).then(|| quote!(Default,));
    let default = derived.is_none().then(|| default(&name, &all));
    let setters = all.iter().map(|each| each.setter());
    let choices = all.iter().map(|each| each.values());
    let docs = attr::lines(&[format!("The variables of [`Server::{}`].", names.name.as_str())]);
    quote! {
        #docs
        #[derive(Clone, Debug, #derived PartialEq, Eq)]
        #[non_exhaustive]
        pub struct #name { #(#fields)* }
        impl #name {
            #[doc = " The values that the document gives where none is chosen."]
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }
            #(#setters)*
        }
        #default
        impl From<#name> for Server {
            fn from(variables: #name) -> Self {
                Self::#name(variables)
            }
        }
        #(#choices)*
    }
}

/// What stands where nothing is chosen, of variables that have a text of their own.
fn default(name: &Ident, variables: &[Subject<'_>]) -> TokenStream {
    let defaults = variables.iter().map(|each| each.default());
    quote! {
        impl Default for #name {
            fn default() -> Self {
                Self { #(#defaults)* }
            }
        }
    }
}

impl Subject<'_> {
    /// Whether what stands where nothing is chosen is the default of the type.
    fn is_plain(self) -> bool {
        self.choice.is_some() || self.variable.default.is_empty()
    }

    fn definition(self) -> TokenStream {
        let fallback = format!("The variable {}.", doc::code(&self.variable.name));
        let (docs, field) = (attr::documented(&self.variable.doc, "", &fallback), ident(&self.field.field));
        let ty = self.choice.map_or_else(|| plain("String"), |choice| ident(&choice.name));
        quote!(#docs pub #field: #ty,)
    }

    fn default(self) -> TokenStream {
        let (field, text) = (ident(&self.field.field), &self.variable.default);
        let ty = self.choice.map(|choice| ident(&choice.name));
        let value = match ty {
            Some(ty) => quote!(#ty::default()),
            None => literal::owned(text),
        };
        quote!(#field: #value,)
    }

    fn setter(self) -> TokenStream {
        let docs = attr::lines(&[format!("Sets {}.", doc::code(&self.variable.name))]);
        let (setter, field) = (ident(&self.field.setter), ident(&self.field.field));
        let (ty, value) = match self.choice.map(|choice| ident(&choice.name)) {
            Some(ty) => (quote!(#ty), quote!(value)),
            None => (quote!(impl Into<String>), quote!(value.into())),
        };
        quote! {
            #docs
            #[must_use]
            pub fn #setter(mut self, value: #ty) -> Self {
                self.#field = #value;
                self
            }
        }
    }

    fn values(self) -> Option<TokenStream> {
        let choice = self.choice.filter(|choice| !choice.is_known)?;
        let (name, variants) = (ident(&choice.name), &choice.variants);
        let docs = attr::lines(&[format!("The values of {}.", doc::code(&self.variable.name))]);
        let each = || self.variable.values.iter().zip(variants);
        let listed = each().map(|(value, variant)| {
            let (docs, variant) = (attr::lines(&[doc::code(value)]), ident(variant));
            let default = (*value == self.variable.default).then(|| quote!(#[default]));
            quote!(#docs #default #variant,)
        });
        let arms = each().map(|(value, variant)| {
            let variant = ident(variant);
            quote!(Self::#variant => #value,)
        });
        Some(quote! {
            #docs
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum #name { #(#listed)* }
            impl #name {
                #[doc = " The text in the URL."]
                #[must_use]
                pub const fn as_str(self) -> &'static str {
                    match self { #(#arms)* }
                }
            }
        })
    }
}
