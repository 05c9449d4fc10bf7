//! How a struct is read: what may be absent straight into its place, what has to be there into a variable of its own.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::Table;
use crate::emit::field::Field;
use crate::emit::{constant, expect, ident};
use crate::ir::{Given, Others, Presence, Ty};

impl Table<'_> {
    pub(in crate::emit::types) fn read(&self) -> TokenStream {
        let (name, text) = (self.name, self.name.to_string());
        let keys = self.fields.iter().map(|field| &field.data.wire);
        let open = self.other.map(|_| {
            quote!(
                const OPEN: bool = true;
            )
        });
        let body = self.body();
        let (expect, long) = (expect::uses(self.fields), expect::length(self.most_lines()));
        quote! {
            impl object::Object for #name {
                const NAME: &'static str = #text;
                const KEYS: &'static [&'static str] = &[#(#keys),*];
                #open

                #expect
                #long
                #[inline]
                fn read<'de, M: object::MapAccess<'de>>(
                    members: &mut object::Members<'de, M>,
                ) -> Option<Self> {
                    #body
                }
            }
        }
    }

    /// More lines than the body can have, as a quick look tells: a constant that is a list or an object has any number.
    pub(super) fn most_lines(&self) -> usize {
        let of_field = |field: &Field<'_>| match &field.data.ty {
            Ty::Constant(Given::List(_) | Given::Object(_)) => usize::MAX,
            Ty::Constant(_) => 14,
            _ => 8,
        };
        self.fields.iter().map(of_field).fold(10, usize::saturating_add)
    }

    fn body(&self) -> TokenStream {
        let (start, table, checks) = (self.start(), self.arms(), self.checks());
        let value = if self.starts_empty() {
            quote!(value)
        } else {
            let values = self.values();
            quote!(Self { #values })
        };
        quote! {
            #start
            #table
            #checks
            Some(#value)
        }
    }

    /// Whether the value can be there before its members are: nothing that it shows has to be there.
    fn starts_empty(&self) -> bool {
        let mut shown = self.fields.iter().filter(|field| !field.data.is_constant()).peekable();
        (shown.peek().is_some() || self.other.is_some())
            && shown.all(|field| !field.data.presence.is_required())
    }

    /// What there is before the first member is read.
    fn start(&self) -> TokenStream {
        let empty = self.starts_empty();
        let value = empty.then(|| quote!(let mut value = Self::default();));
        let slots = self.fields.iter().enumerate().filter(|(_, field)| !empty || field.data.is_constant());
        let slots = slots.map(|(index, field)| {
            let slot = self.slot(index);
            let absent = if is_maybe(field) { quote!(Maybe::Absent) } else { quote!(None) };
            quote!(let mut #slot = #absent;)
        });
        let unknown =
            (!matches!(self.others, Others::Dropped)).then(|| quote!(let mut unknown = String::new();));
        let other = (self.other.is_some() && !empty).then(|| quote!(let mut other = BTreeMap::new();));
        quote!(#value #(#slots)* #unknown #other)
    }

    /// The variable that a member is read into. Names of the document would be too much alike here, and too short.
    fn slot(&self, index: usize) -> Ident {
        let width = self.fields.len().saturating_sub(1).to_string().len();
        ident::plain(&format!("slot_{index:0width$}"))
    }

    /// Where a member is read into.
    fn place(&self, index: usize, field: &Field<'_>) -> TokenStream {
        if self.starts_empty() && !field.data.is_constant() {
            let name = ident::ident(&field.name.field);
            return quote!(value.#name);
        }
        let slot = self.slot(index);
        quote!(#slot)
    }

    fn arms(&self) -> TokenStream {
        let (next, unknown) = match self.others {
            Others::Dropped => (quote!(members.next_key()), quote!(members.skip())),
            Others::Kept(_) => (quote!(members.next_key_or(&mut unknown)), self.keep()),
            Others::Refused => (quote!(members.next_key_or(&mut unknown)), quote!(members.refuse(&unknown))),
        };
        if self.fields.is_empty() {
            return quote!(while #next.is_some() { #unknown; });
        }
        let arms = self.fields.iter().enumerate().map(|(index, field)| self.arm(index, field));
        quote! {
            while let Some(key) = #next {
                match key {
                    #(#arms)*
                    _ => #unknown,
                }
            }
        }
    }

    /// The call that keeps a member without a name.
    fn keep(&self) -> TokenStream {
        let read = ident::plain(if self.is_lenient() { "other_lenient" } else { "other" });
        let others = self.other_place();
        quote!(members.#read(&mut unknown, &mut #others))
    }

    /// Where members without a name are read into.
    fn other_place(&self) -> TokenStream {
        let name = self.other.filter(|_| self.starts_empty()).map(|field| ident::ident(&field.name.field));
        name.map_or_else(|| quote!(other), |name| quote!(value.#name))
    }

    /// The line that reads a member.
    fn arm(&self, index: usize, field: &Field<'_>) -> TokenStream {
        let (place, index) = (self.place(index, field), Literal::usize_unsuffixed(index));
        if let Ty::Constant(constant) = &field.data.ty {
            if !field.data.is_checked() {
                return quote!(#index => members.given(&mut #place),);
            }
            let (wire, value) = (&field.data.wire, constant::argument(constant));
            // In a block, since a long line in an arm would be put into one without its semicolon.
            return quote!(#index => { members.constant(#wire, #value, &mut #place); });
        }
        if self.is_loose(field) {
            let (wire, others) = (&field.data.wire, self.other_place());
            let read = ident::plain(if is_maybe(field) { "maybe_or" } else { "optional_or" });
            return quote!(#index => { members.#read(#wire, &mut #place, &mut #others); });
        }
        let method = match field.data.presence {
            Presence::Required | Presence::RequiredNullable => "read",
            Presence::Optional if field.holds_null => "read",
            Presence::Optional => "optional",
            Presence::OptionalNullable => "maybe",
        };
        let lenient = if field.is_lenient(self.scope) { "_lenient" } else { "" };
        let method = ident::plain(&format!("{method}{lenient}"));
        let (pattern, call) = (quote!(#index =>), quote!(members.#method(&mut #place)));
        // A long line would be put into a block without its semicolon.
        if is_long(&call) { quote!(#pattern { #call; }) } else { quote!(#pattern #call,) }
    }

    /// Whether members without a name are read from more than their type takes by itself.
    fn is_lenient(&self) -> bool {
        self.other.is_some_and(|field| field.is_lenient(self.scope))
    }

    /// What has to be there is taken out of its variable. Members with one possible value are no part of the struct.
    fn checks(&self) -> TokenStream {
        let required = self.fields.iter().enumerate().filter(|(_, field)| field.data.presence.is_required());
        let checks = required.map(|(index, field)| {
            let (slot, index) = (self.slot(index), Literal::usize_unsuffixed(index));
            if field.data.is_constant() {
                return quote!(if #slot.is_none() { return members.missing(#index); });
            }
            quote!(let Some(#slot) = #slot else { return members.missing(#index); };)
        });
        checks.collect()
    }

    fn values(&self) -> TokenStream {
        let shown = self.fields.iter().enumerate().filter(|(_, field)| !field.data.is_constant());
        let values = shown.map(|(index, field)| {
            let (slot, name) = (self.slot(index), ident::ident(&field.name.field));
            quote!(#name: #slot)
        });
        let other = self.other.map(|field| {
            let name = ident::ident(&field.name.field);
            if name == "other" { quote!(other) } else { quote!(#name: other) }
        });
        let values = values.chain(other);
        quote!(#(#values),*)
    }
}

fn is_maybe(field: &Field<'_>) -> bool {
    field.data.presence == Presence::OptionalNullable
}

/// How many letters of a call fit into the line of its arm: 89 without the indentation, the number and the comma.
const FITTING: usize = 63;

fn is_long(call: &TokenStream) -> bool {
    call.to_string().chars().filter(|letter| !letter.is_whitespace()).count() > FITTING
}
