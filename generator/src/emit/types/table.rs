//! The wire shape of a struct as a table: a line a member.

mod read;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::field::Field;
use crate::emit::scope::Scope;
use crate::emit::{expect, ident};
use crate::ir::Others;

/// What a table is made of.
pub(super) struct Table<'a> {
    pub(super) scope: Scope<'a>,
    pub(super) name: &'a Ident,
    /// The members with names.
    pub(super) fields: &'a [Field<'a>],
    pub(super) others: &'a Others,
    /// The field for members without a name.
    pub(super) other: Option<&'a Field<'a>>,
}

impl Table<'_> {
    pub(super) fn write(&self) -> TokenStream {
        let (name, object) = (self.name, ident::plain("object"));
        let members = self.fields.iter().map(|field| field.write(&object));
        let others = self.other.map(|field| {
            let field = ident::ident(&field.name.field);
            quote!(object.others(<Self as object::Object>::KEYS, &self.#field);)
        });
        let body = if self.fields.is_empty() && others.is_none() {
            quote!(object::Writer::new(serializer).end())
        } else {
            quote! {
                let mut object = object::Writer::new(serializer);
                #(#members)*
                #others
                object.end()
            }
        };
        let (expect, long) = (expect::uses(self.fields), expect::length(self.fields.len() * 3 + 5, &body));
        quote! {
            impl serde::Serialize for #name {
                #expect
                #long
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    #body
                }
            }
        }
    }
}
