//! A struct, and its wire shape as a table.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::docs;
use crate::emit::construct::Constructor;
use crate::emit::field::{Field, of_type, shown};
use crate::emit::scope::Scope;
use crate::emit::{attr, expect, ident, literal};
use crate::ir::{Object, Ty, TypeId};

pub(super) fn emit(scope: Scope<'_>, id: TypeId, object: &Object) -> TokenStream {
    let name = ident::ident(scope.input.names.ty(id));
    let fields = of_type(scope, id, object);
    let (docs, derive) = (docs(scope, id), attr::derive(scope.input.facts.derives(id), false));
    let shown = shown(&fields);
    let declarations: TokenStream = shown.iter().map(|field| field.declaration(scope)).collect();
    let constructor = scope.input.facts.usage(id).is_made().then(|| constructor(scope, id, &shown));
    let (read, write) = (read(scope, &name, &fields), write(&name, &fields));
    quote! {
        #docs
        #derive
        #[non_exhaustive]
        pub struct #name {
            #declarations
        }
        #constructor
        #read
        #write
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                object::deserialize(deserializer)
            }
        }
    }
}

fn constructor(scope: Scope<'_>, id: TypeId, fields: &[Field<'_>]) -> TokenStream {
    let name = ident::ident(scope.input.names.ty(id));
    let required = bundle(scope, id).unwrap_or_else(|| name.clone());
    Constructor { scope, name, required, fields, noun: "value" }.emit()
}

/// The struct of required parts that a type has beside it.
pub(super) fn bundle(scope: Scope<'_>, id: TypeId) -> Option<Ident> {
    scope.input.names.bundle(id).map(ident::ident)
}

fn read(scope: Scope<'_>, name: &Ident, fields: &[Field<'_>]) -> TokenStream {
    let text = name.to_string();
    let keys = fields.iter().map(|field| &field.data.wire);
    let names: Vec<_> = fields.iter().map(|field| &field.name.field).collect();
    let members = ident::free(&["members", "object", "source"], &names);
    let body = if fields.is_empty() { empty(&members) } else { table(scope, &members, fields) };
    let expect = expect::binds(fields, |_| true);
    quote! {
        impl object::Object for #name {
            const NAME: &'static str = #text;
            const KEYS: &'static [&'static str] = &[#(#keys),*];

            #expect
            fn read<'de, M: object::MapAccess<'de>>(
                #members: &mut object::Members<'de, M>,
            ) -> Option<Self> {
                #body
            }
        }
    }
}

/// An object without members passes over all that it is given.
fn empty(members: &Ident) -> TokenStream {
    quote! {
        while #members.next_key().is_some() {
            #members.skip();
        }
        Some(Self {})
    }
}

fn table(scope: Scope<'_>, members: &Ident, fields: &[Field<'_>]) -> TokenStream {
    let slots = fields.iter().map(|field| {
        let name = ident::ident(&field.name.field);
        quote!(let mut #name = None;)
    });
    let arms = fields.iter().enumerate().map(|(index, field)| arm(scope, members, index, field));
    let (constants, shown): (Vec<_>, Vec<_>) =
        fields.iter().enumerate().partition(|(_, field)| field.data.is_constant());
    let checks = constants.into_iter().map(|(index, field)| {
        let (index, name) = (proc_macro2::Literal::usize_unsuffixed(index), ident::ident(&field.name.field));
        quote!(#members.required(#index, #name)?;)
    });
    let values = shown.into_iter().map(|(index, field)| {
        let (index, name) = (proc_macro2::Literal::usize_unsuffixed(index), ident::ident(&field.name.field));
        let method = field.method();
        if field.data.presence.is_required() {
            quote!(#name: #members.required(#index, #name)?)
        } else {
            quote!(#name: #members.#method(#name))
        }
    });
    quote! {
        #(#slots)*
        loop {
            match #members.next_key() {
                #(#arms)*
                Some(_) => #members.skip(),
                None => break,
            }
        }
        #(#checks)*
        Some(Self { #(#values),* })
    }
}

/// The line that reads a member.
fn arm(scope: Scope<'_>, members: &Ident, index: usize, field: &Field<'_>) -> TokenStream {
    let (index, name) = (proc_macro2::Literal::usize_unsuffixed(index), ident::ident(&field.name.field));
    if let Ty::Constant(constant) = &field.data.ty {
        let (wire, value) = (&field.data.wire, literal::constant(constant));
        return quote!(Some(#index) => #members.constant(#wire, #value, &mut #name),);
    }
    let read = ident::plain(if field.is_lenient(scope) { "read_lenient" } else { "read" });
    quote!(Some(#index) => #members.#read(&mut #name),)
}

fn write(name: &Ident, fields: &[Field<'_>]) -> TokenStream {
    let object = ident::plain("object");
    let members = fields.iter().map(|field| field.write(&object));
    let body = if fields.is_empty() {
        quote!(object::Writer::new(serializer).end())
    } else {
        quote! {
            let mut object = object::Writer::new(serializer);
            #(#members)*
            object.end()
        }
    };
    let expect = expect::uses(fields);
    quote! {
        impl serde::Serialize for #name {
            #expect
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #body
            }
        }
    }
}
