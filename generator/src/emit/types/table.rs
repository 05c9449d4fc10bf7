//! The wire shape of a struct as a table: a line a member.

mod read;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::field::Field;
use crate::emit::scope::Scope;
use crate::emit::{expect, gate, ident};
use crate::ir::{Others, Presence, TypeId};

/// What a table is made of.
pub(super) struct Table<'a> {
    pub(super) scope: Scope<'a>,
    pub(super) id: TypeId,
    pub(super) name: &'a Ident,
    /// The members with names.
    pub(super) fields: &'a [Field<'a>],
    pub(super) others: &'a Others,
    /// The members whose values may stand among the others.
    pub(super) loose: &'a [String],
    /// The field for members without a name.
    pub(super) other: Option<&'a Field<'a>>,
}

impl Table<'_> {
    fn is_loose(&self, field: &Field<'_>) -> bool {
        self.loose.contains(&field.data.wire)
    }

    /// The line that writes a value of another type, where there is none of the member's own.
    fn misfit(&self, field: &Field<'_>) -> Option<TokenStream> {
        let others = ident::ident(&self.other.filter(|_| self.is_loose(field))?.name.field);
        let (wire, name) = (&field.data.wire, ident::ident(&field.name.field));
        let absent = match field.data.presence {
            Presence::OptionalNullable => quote!(self.#name.is_absent()),
            Presence::Optional | Presence::Required | Presence::RequiredNullable => {
                quote!(self.#name.is_none())
            }
        };
        Some(quote!(object.misfit(#wire, #absent, &self.#others);))
    }

    pub(super) fn write(&self) -> TokenStream {
        let (name, object) = (self.name, ident::plain("object"));
        let members = self.fields.iter().map(|field| {
            let (written, misfit) = (field.write(&object), self.misfit(field));
            quote!(#written #misfit)
        });
        let others = self.other.map(|field| {
            let finite = field.is_number.then(|| field.finite(&object, "additionalProperties"));
            let field = ident::ident(&field.name.field);
            let keys = if gate::is_unread(self.scope.input, self.id) {
                let keys = self.fields.iter().map(|field| &field.data.wire);
                quote!(&[#(#keys),*])
            } else {
                quote!(<Self as object::Object>::KEYS)
            };
            quote!(#finite object.others(#keys, &self.#field);)
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
        let (expect, long) = (expect::uses(self.fields), expect::length(self.most_lines()));
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
