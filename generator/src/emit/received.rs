//! What comes beside a body: a struct whose members are all missing where the other side left them out.

use proc_macro2::TokenStream;
use quote::quote;

use super::field::Field;
use super::ident::{ident, plain};
use super::scope::Scope;
use super::types::Need;
use super::{attr, expect};
use crate::analyse::{Derives, is_object};
use crate::ir;

/// A struct that is made of what came.
pub(super) struct Received<'a> {
    pub(super) scope: Scope<'a>,
    pub(super) name: &'static str,
    pub(super) docs: &'a [String],
    pub(super) fields: &'a [Field<'a>],
}

/// The modules of support code that headers are read with.
pub(super) fn needs(scope: Scope<'_>, headers: &[ir::Field]) -> impl Iterator<Item = Need> {
    let of = move |header: &ir::Field| {
        let object = is_object(scope.input.api, &header.ty);
        if object { Need::ObjectValue } else { Need::HeaderValue }
    };
    headers.iter().map(of)
}

impl Received<'_> {
    /// The headers, if there are any.
    pub(super) fn headers(&self) -> Option<TokenStream> {
        let reads = self.fields.iter().map(|field| {
            let wire = &field.data.wire;
            if is_object(self.scope.input.api, &field.data.ty) {
                return quote!(object_value::of_header(headers, #wire));
            }
            quote!(header_value::read(headers, #wire))
        });
        self.emit("headers", &quote!(http::HeaderMap), reads)
    }

    /// The struct, if it has members, which are read one by one from the argument `from` of the type `source`.
    pub(super) fn emit(
        &self,
        from: &str,
        source: &TokenStream,
        reads: impl Iterator<Item = TokenStream>,
    ) -> Option<TokenStream> {
        if self.fields.is_empty() {
            return None;
        }
        let (name, from, docs) = (plain(self.name), plain(from), attr::lines(self.docs));
        let data = self.fields.iter().map(|field| field.data);
        let derives = Derives::of_fields(data, &self.scope.input.facts.derives);
        let (derive, eq) = (attr::derive(derives), attr::eq(&name, derives));
        let declarations: TokenStream =
            self.fields.iter().map(|field| field.declaration(self.scope)).collect();
        let members = self.fields.iter().map(|field| ident(&field.name.field));
        let expect = expect::uses(self.fields);
        Some(quote! {
            #docs
            #derive
            #[non_exhaustive]
            pub struct #name {
                #declarations
            }
            #eq
            impl From<&#source> for #name {
                #expect
                fn from(#from: &#source) -> Self {
                    Self { #(#members: #reads),* }
                }
            }
        })
    }
}
