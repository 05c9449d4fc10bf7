//! What comes with an event beside its body: headers, and parameters in the query.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::analyse::Derives;
use crate::emit::field::Field;
use crate::emit::ident::{ident, plain};
use crate::emit::scope::Scope;
use crate::emit::types::Need;
use crate::emit::{attr, expect};
use crate::ir::Event;
use crate::name::EventNames;

/// The modules of support code.
pub(super) fn needs(event: &Event) -> impl Iterator<Item = Need> {
    let headers = (!event.headers.is_empty()).then_some(Need::HeaderValue);
    headers.into_iter().chain((!event.query.is_empty()).then_some(Need::QueryValue))
}

/// The headers, read from those of a request.
pub(super) fn headers(scope: Scope<'_>, event: &Event, names: &EventNames) -> Option<TokenStream> {
    let pairs = event.headers.iter().zip(&names.headers);
    let fields: Vec<_> = pairs.map(|(data, name)| Field::new(scope, data, name, "header")).collect();
    let reads = fields.iter().map(|field| {
        let (name, wire) = (ident(&field.name.field), &field.data.wire);
        quote!(#name: header_value::read(headers, #wire))
    });
    let expect = expect::uses(&fields);
    let name = plain("Headers");
    let declaration = declaration(scope, &name, "The headers that come with such a request.", &fields);
    (!fields.is_empty()).then(|| {
        quote! {
            #declaration
            impl From<&http::HeaderMap> for #name {
                #expect
                fn from(headers: &http::HeaderMap) -> Self {
                    Self { #(#reads),* }
                }
            }
        }
    })
}

/// The parameters in the query, read from its text.
pub(super) fn query(scope: Scope<'_>, event: &Event, names: &EventNames) -> Option<TokenStream> {
    let pairs = event.query.iter().zip(&names.query);
    let fields: Vec<_> =
        pairs.map(|(each, name)| Field::new(scope, &each.field, name, "parameter")).collect();
    let reads = fields.iter().zip(&event.query).map(|(field, each)| {
        let (name, wire) = (ident(&field.name.field), &field.data.wire);
        match each.separator {
            None => quote!(#name: query_value::read(query, #wire)),
            Some(separator) => quote!(#name: query_value::read_list(query, #wire, #separator)),
        }
    });
    let expect = expect::uses(&fields);
    let name = plain("Query");
    let what = "The parameters in the query of such a request, read from what follows the `?` of its URL.";
    let declaration = declaration(scope, &name, what, &fields);
    (!fields.is_empty()).then(|| {
        quote! {
            #declaration
            impl From<&str> for #name {
                #expect
                fn from(query: &str) -> Self {
                    Self { #(#reads),* }
                }
            }
        }
    })
}

fn declaration(scope: Scope<'_>, name: &Ident, what: &str, fields: &[Field<'_>]) -> TokenStream {
    let missing = "One that is missing, or that is not what the document says, is `None`.";
    let docs = attr::lines(&[what, "", missing].map(str::to_owned));
    let data = fields.iter().map(|field| field.data);
    let derive = attr::derive(Derives::of_fields(data, &scope.input.facts.derives), false);
    let members: TokenStream = fields.iter().map(|field| field.declaration(scope)).collect();
    quote! {
        #docs
        #derive
        #[non_exhaustive]
        pub struct #name {
            #members
        }
    }
}
