//! Fields as the emitter sees them: the data, the names and the type together.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::Scope;
use super::{attr, constant, default, doc, expect, ident, ty, weight};
use crate::analyse::{is_lenient, is_number};
use crate::ir::{self, Presence, Ty, TypeId};
use crate::name::FieldName;

/// A field of a struct to be.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) data: &'a ir::Field,
    pub(super) name: &'a FieldName,
    /// Whether the value stands behind a `Box`.
    pub(super) boxed: bool,
    /// Whether the member may be left out, and its `null` is a value.
    pub(super) holds_null: bool,
    /// Whether it is a number, or several, which have to be finite.
    pub(super) is_number: bool,
    /// What the thing is called in its doc comment: a member, or a parameter.
    pub(super) noun: &'static str,
}

/// The noun of the field for members without a name.
const OTHERS: &str = "others";

/// The noun of the field that is the whole body of a request.
pub(super) const BODY: &str = "request body";

/// The fields of a type, the one for members without a name last.
pub(super) fn of_type<'a>(scope: Scope<'a>, id: TypeId, object: &'a ir::Object) -> Vec<Field<'a>> {
    let named = object.parts().zip(scope.input.names.fields(id)).enumerate();
    named
        .map(|(position, (data, name))| {
            let noun = if position < object.fields.len() { "member" } else { OTHERS };
            let boxed = scope.input.facts.boxed.contains(&(id, position));
            Field { boxed, ..Field::new(scope, data, name, noun) }
        })
        .collect()
}

/// The fields that a struct shows: a member with one possible value is none.
pub(super) fn shown<'a>(fields: &[Field<'a>]) -> Vec<Field<'a>> {
    fields.iter().filter(|field| !field.data.is_constant()).copied().collect()
}

impl<'a> Field<'a> {
    pub(super) fn new(
        scope: Scope<'_>,
        data: &'a ir::Field,
        name: &'a FieldName,
        noun: &'static str,
    ) -> Self {
        let holds_null = data.presence == Presence::Optional && ty::holds_null(scope, &data.ty);
        let is_number = is_number(scope.input.api, &data.ty);
        Self { data, name, boxed: false, holds_null, is_number, noun }
    }

    /// The type of the field, with the states that its presence adds.
    pub(super) fn ty(&self, scope: Scope<'_>) -> TokenStream {
        ty::present(&self.value_ty(scope), self.data.presence)
    }

    /// The type of a value that is there.
    pub(super) fn value_ty(&self, scope: Scope<'_>) -> TokenStream {
        let inner = ty::ty(scope, &self.data.ty);
        if self.boxed { quote!(Box<#inner>) } else { inner }
    }

    /// The declaration in a struct.
    pub(super) fn declaration(&self, scope: Scope<'_>) -> TokenStream {
        let (doc, default) = (&self.data.doc, default::link(scope, self));
        let docs = attr::documented_with(doc, &self.data.wire, &self.fallback(scope), default.as_deref());
        let (field, ty) = (ident::ident(&self.name.field), self.ty(scope));
        let heavy = weight::is_heavy(&self.data.ty, weight::around(self.data.presence, self.boxed));
        let expect = heavy.then(expect::complexity);
        quote!(#docs #expect pub #field: #ty,)
    }

    /// What can be said about a field of which the document says nothing: what it says about its type.
    fn fallback(&self, scope: Scope<'_>) -> String {
        if self.noun == OTHERS {
            return "Members of other names.".to_owned();
        }
        let null = self.data.presence == Presence::RequiredNullable;
        match ty::described(scope, &self.data.ty) {
            Some(sentence) if null => format!("{sentence} `None` is `null`."),
            Some(sentence) => sentence,
            None if null => format!("The {}; `None` is `null`.", self.called()),
            None => format!("The {}.", self.called()),
        }
    }

    /// The name on the wire with the noun, or the noun alone where there is no such name.
    fn called(&self) -> String {
        if self.noun == BODY {
            return BODY.to_owned();
        }
        format!("{} {}", doc::code(&self.data.wire), self.noun)
    }

    /// The method of an object writer, and of its reader, that fits the presence.
    pub(super) fn method(&self) -> proc_macro2::Ident {
        ident::plain(match self.data.presence {
            Presence::Required | Presence::RequiredNullable => "required",
            Presence::Optional => "optional",
            Presence::OptionalNullable => "maybe",
        })
    }

    /// Whether the member is read from more than its type takes by itself.
    pub(super) fn is_lenient(&self, scope: Scope<'_>) -> bool {
        is_lenient(scope.input.api, &self.data.ty)
    }

    /// A call that writes the field into an object.
    pub(super) fn write(&self, writer: &proc_macro2::Ident) -> TokenStream {
        let (method, wire, field) = (self.method(), &self.data.wire, ident::ident(&self.name.field));
        if let Ty::Constant(constant) = &self.data.ty {
            let value = constant::reference(constant);
            return quote!(#writer.#method(#wire, #value););
        }
        let finite = self.is_number.then(|| self.finite(writer, wire));
        quote!(#finite #writer.#method(#wire, &self.#field);)
    }

    /// A call that refuses numbers without a text; `key` is what the error calls them.
    pub(super) fn finite(&self, writer: &proc_macro2::Ident, key: &str) -> TokenStream {
        let field = ident::ident(&self.name.field);
        let value = (self.data.presence == Presence::OptionalNullable).then(|| quote!(.value()));
        quote!(#writer.finite(#key, &self.#field #value);)
    }

    /// The field, as it stands in a call that writes it by itself.
    pub(super) fn argument(&self) -> TokenStream {
        let field = ident::ident(&self.name.field);
        if self.is_number { quote!(&Finite(&self.#field)) } else { quote!(&self.#field) }
    }
}
