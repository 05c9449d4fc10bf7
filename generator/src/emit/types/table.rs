//! The wire shape of a struct as a table: a line a member.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::emit::field::Field;
use crate::emit::scope::Scope;
use crate::emit::{expect, ident, literal};
use crate::ir::{Others, Presence, Ty};

/// What a table is made of.
pub(super) struct Table<'a> {
    pub(super) scope: Scope<'a>,
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
    pub(super) fn read(&self) -> TokenStream {
        let (name, text) = (self.name, self.name.to_string());
        let keys = self.fields.iter().map(|field| &field.data.wire);
        let open = self.other.map(|_| {
            quote!(
                const OPEN: bool = true;
            )
        });
        let (slots, table) = (self.slots(), self.arms());
        let (checks, values) = (self.checks(), self.values());
        let body = quote! {
            #slots
            #table
            #checks
            Some(Self { #values })
        };
        let (expect, long) = (expect::uses(self.fields), expect::length(self.fields.len() * 5 + 10, &body));
        quote! {
            impl object::Object for #name {
                const NAME: &'static str = #text;
                const KEYS: &'static [&'static str] = &[#(#keys),*];
                #open

                #expect
                #long
                fn read<'de, M: object::MapAccess<'de>>(
                    members: &mut object::Members<'de, M>,
                ) -> Option<Self> {
                    #body
                }
            }
        }
    }

    fn slots(&self) -> TokenStream {
        let slots = (0..self.fields.len()).map(|index| {
            let slot = self.slot(index);
            quote!(let mut #slot = None;)
        });
        let others = match self.others {
            Others::Dropped => TokenStream::new(),
            Others::Kept(_) => quote! {
                let mut unknown = String::new();
                let mut other = BTreeMap::new();
            },
            Others::Refused => quote!(let mut unknown = String::new();),
        };
        quote!(#(#slots)* #others)
    }

    /// The variable that a member is read into. Names of the document would be too much alike here, and too short.
    fn slot(&self, index: usize) -> Ident {
        let width = self.fields.len().saturating_sub(1).to_string().len();
        ident::plain(&format!("slot_{index:0width$}"))
    }

    fn arms(&self) -> TokenStream {
        let (next, other) = match self.others {
            Others::Dropped => (quote!(members.next_key()), quote!(members.skip())),
            Others::Kept(_) => {
                let read = ident::plain(if self.is_lenient() { "other_lenient" } else { "other" });
                (quote!(members.next_key_or(&mut unknown)), quote!(members.#read(&mut unknown, &mut other)))
            }
            Others::Refused => (quote!(members.next_key_or(&mut unknown)), quote!(members.refuse(&unknown))),
        };
        if self.fields.is_empty() {
            return quote!(while #next.is_some() { #other; });
        }
        let arms = self.fields.iter().enumerate().map(|(index, field)| self.arm(index, field));
        quote! {
            loop {
                match #next {
                    #(#arms)*
                    Some(_) => #other,
                    None => break,
                }
            }
        }
    }

    /// The line that reads a member.
    fn arm(&self, index: usize, field: &Field<'_>) -> TokenStream {
        let (slot, index) = (self.slot(index), Literal::usize_unsuffixed(index));
        if let Ty::Constant(constant) = &field.data.ty {
            let (wire, value) = (&field.data.wire, literal::constant(constant));
            // In a block, since a long line in an arm would be put into one without its semicolon.
            return quote!(Some(#index) => { members.constant(#wire, #value, &mut #slot); });
        }
        if self.is_loose(field) {
            let wire = &field.data.wire;
            let nullable = field.data.presence == Presence::OptionalNullable;
            let read = ident::plain(if nullable { "read_null_or" } else { "read_or" });
            return quote!(Some(#index) => { members.#read(#wire, &mut #slot, &mut other); });
        }
        let read = ident::plain(if field.is_lenient(self.scope) { "read_lenient" } else { "read" });
        quote!(Some(#index) => members.#read(&mut #slot),)
    }

    fn is_loose(&self, field: &Field<'_>) -> bool {
        self.loose.contains(&field.data.wire)
    }

    /// Whether members without a name are read from more than their type takes by itself.
    fn is_lenient(&self) -> bool {
        self.other.is_some_and(|field| field.is_lenient(self.scope))
    }

    /// Members with one possible value have to be there, and are no part of the struct.
    fn checks(&self) -> TokenStream {
        let constants = self.fields.iter().enumerate().filter(|(_, field)| field.data.is_constant());
        let checks = constants.map(|(index, _)| {
            let (slot, index) = (self.slot(index), Literal::usize_unsuffixed(index));
            quote!(members.required(#index, #slot)?;)
        });
        checks.collect()
    }

    fn values(&self) -> TokenStream {
        let shown = self.fields.iter().enumerate().filter(|(_, field)| !field.data.is_constant());
        let values = shown.map(|(index, field)| {
            let (slot, name) = (self.slot(index), ident::ident(&field.name.field));
            let (index, method) = (Literal::usize_unsuffixed(index), field.method());
            if field.data.presence.is_required() {
                quote!(#name: members.required(#index, #slot)?)
            } else if field.holds_null {
                quote!(#name: #slot)
            } else {
                quote!(#name: members.#method(#slot))
            }
        });
        let other = self.other.map(|field| {
            let name = ident::ident(&field.name.field);
            if name == "other" { quote!(other) } else { quote!(#name: other) }
        });
        let values = values.chain(other);
        quote!(#(#values),*)
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
