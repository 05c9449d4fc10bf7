//! How callers make a value: `new` with what it must have, and a setter for each other part.

mod bundle;
mod preset;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::field::Field;
use super::ident::ident;
use super::scope::Scope;
use super::{attr, default, doc, expect, ty, weight};
use crate::analyse::is_bundled;
use crate::ir::{Presence, Ty};

/// What a request is called, which has parameters as well as members.
pub(super) const REQUEST: &str = "request";

/// A struct that callers make.
pub(super) struct Constructor<'a> {
    pub(super) scope: Scope<'a>,
    pub(super) name: Ident,
    /// The name of the struct that holds the required parts where there are many.
    pub(super) required: Ident,
    pub(super) fields: &'a [Field<'a>],
    /// The field for members without a name.
    pub(super) other: Option<&'a Field<'a>>,
    /// What a value is called in the doc comment of `new`.
    pub(super) noun: &'a str,
}

/// `new` of a struct that derives `Default`.
fn empty(summary: &TokenStream) -> TokenStream {
    quote! {
        #summary
        #[must_use]
        pub fn new() -> Self {
            Self::default()
        }
    }
}

impl Constructor<'_> {
    /// The inherent implementation, and the struct of required parts where one is needed.
    pub(super) fn emit(&self) -> TokenStream {
        let name = &self.name;
        let (new, bundle) = if is_bundled(self.fields.iter().map(|field| field.data)) {
            self.bundled()
        } else {
            self.plain()
        };
        let setters = self.fields.iter().filter(|field| !field.data.presence.is_required());
        let setters: TokenStream = setters.map(|field| self.setters(field)).collect();
        let other = self.other.map(|field| self.other_setter(field));
        let default = preset::default(name, self.fields);
        let [defaults, made] = [default::constants, default::functions].map(|of| of(self.scope, self.fields));
        quote! {
            impl #name {
                #defaults
                #new
                #made
                #setters
                #other
            }
            #default
            #bundle
        }
    }

    fn summary(&self) -> String {
        let noun = self.noun;
        let preset = self.preset().map(|field| doc::code(&field.data.wire)).collect::<Vec<_>>().join(" and ");
        if self.required().next().is_some() {
            format!("A {noun} with its required {}.", if noun == REQUEST { "parts" } else { "members" })
        } else if preset.is_empty() {
            format!("A {noun} in which nothing is set.")
        } else {
            format!("A {noun} in which only {preset} is set.")
        }
    }

    fn required(&self) -> impl Iterator<Item = &Field<'_>> {
        self.fields.iter().filter(|field| field.data.is_asked())
    }

    fn preset(&self) -> impl Iterator<Item = &Field<'_>> {
        self.fields.iter().filter(|field| field.data.preset().is_some())
    }

    fn plain(&self) -> (TokenStream, Option<TokenStream>) {
        let summary = attr::lines(&[self.summary()]);
        if self.required().next().is_none() && self.preset().next().is_none() {
            return (empty(&summary), None);
        }
        let arguments = self.required().map(|field| {
            let (name, ty) = (ident(&field.name.field), self.argument(field));
            quote!(#name: #ty)
        });
        let values = self.fields.iter().map(|field| {
            let name = ident(&field.name.field);
            if !field.data.is_asked() {
                let initial = preset::initial(self.scope, field);
                return quote!(#name: #initial);
            }
            let value = self.converted(field, &quote!(#name));
            if name == value.to_string() { quote!(#name) } else { quote!(#name: #value) }
        });
        let values = values.chain(self.no_others());
        let body = quote!(Self { #(#values),* });
        let expect = expect::binds(self.fields, |field| field.data.is_asked());
        let heavy = self.required().any(is_heavy).then(expect::complexity);
        let long = expect::length(self.fields.len() * 3 + 5);
        let new = quote! {
            #summary
            #expect
            #heavy
            #long
            #[must_use]
            pub fn new(#(#arguments),*) -> Self {
                #body
            }
        };
        (new, None)
    }

    fn setters(&self, field: &Field<'_>) -> TokenStream {
        let (setter, name, ty) = (ident(&field.name.setter), ident(&field.name.field), self.argument(field));
        let value = self.converted(field, &quote!(value));
        let value = match field.data.presence {
            Presence::OptionalNullable => quote!(Maybe::Value(#value)),
            Presence::Optional | Presence::Required | Presence::RequiredNullable => quote!(Some(#value)),
        };
        let docs = attr::lines(&[format!("Sets {}.", doc::code(&field.data.wire))]);
        let (deprecated, expect) = (attr::deprecated(&field.data.doc), expect::uses([field]));
        let heavy = is_heavy(field).then(expect::complexity);
        let null = (field.data.presence == Presence::OptionalNullable).then(|| null_setter(field));
        quote! {
            #docs
            #deprecated
            #expect
            #heavy
            #[must_use]
            pub fn #setter(mut self, value: #ty) -> Self {
                self.#name = #value;
                self
            }
            #null
        }
    }

    /// The field for members without a name, empty.
    fn no_others(&self) -> Option<TokenStream> {
        let name = ident(&self.other?.name.field);
        Some(quote!(#name: BTreeMap::new()))
    }

    /// Adds a member without a name.
    fn other_setter(&self, field: &Field<'_>) -> TokenStream {
        let Ty::Map(value) = &field.data.ty else { return TokenStream::new() };
        let (setter, name, inner) =
            (ident(&field.name.setter), ident(&field.name.field), ty::ty(self.scope, value));
        let (argument, value) = if ty::is_convertible(self.scope, value) {
            (quote!(impl Into<#inner>), quote!(value.into()))
        } else {
            (inner, quote!(value))
        };
        let docs = attr::lines(&["Adds a member of another name.".to_owned()]);
        quote! {
            #docs
            #[must_use]
            pub fn #setter(mut self, name: impl Into<String>, value: #argument) -> Self {
                self.#name.insert(name.into(), #value);
                self
            }
        }
    }

    /// The type of an argument: what is easily converted is converted here.
    fn argument(&self, field: &Field<'_>) -> TokenStream {
        let inner = ty::ty(self.scope, &field.data.ty);
        let nullable = field.data.presence == Presence::RequiredNullable;
        if nullable {
            quote!(Option<#inner>)
        } else if ty::is_convertible(self.scope, &field.data.ty) {
            quote!(impl Into<#inner>)
        } else {
            inner
        }
    }

    fn converted(&self, field: &Field<'_>, value: &TokenStream) -> TokenStream {
        let nullable = field.data.presence == Presence::RequiredNullable;
        let into = !nullable && ty::is_convertible(self.scope, &field.data.ty);
        match (into, field.boxed, nullable) {
            (true, true, _) => quote!(Box::new(#value.into())),
            (true, false, _) => quote!(#value.into()),
            (false, true, true) => quote!(#value.map(Box::new)),
            (false, true, false) => quote!(Box::new(#value)),
            (false, false, _) => value.clone(),
        }
    }
}

/// Whether a field is a complex argument.
fn is_heavy(field: &Field<'_>) -> bool {
    weight::is_heavy(&field.data.ty, usize::from(field.data.presence == Presence::RequiredNullable))
}

fn null_setter(field: &Field<'_>) -> TokenStream {
    let (setter, name) = (ident(&field.name.null_setter), ident(&field.name.field));
    let docs = attr::lines(&[format!("Sets {} to `null`.", doc::code(&field.data.wire))]);
    let (deprecated, expect) = (attr::deprecated(&field.data.doc), expect::uses([field]));
    quote! {
        #docs
        #deprecated
        #expect
        #[must_use]
        pub fn #setter(mut self) -> Self {
            self.#name = Maybe::Null;
            self
        }
    }
}
