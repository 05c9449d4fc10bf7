//! The headers of replies that the document describes.

use proc_macro2::TokenStream;
use quote::quote;

use super::Subject;
use crate::analyse::Derives;
use crate::emit::field::Field;
use crate::emit::ident::ident;
use crate::emit::{attr, expect};

/// The struct with the headers, if there are any.
pub(super) fn emit(subject: Subject<'_>) -> Option<TokenStream> {
    let (scope, headers) = (subject.scope, &subject.operation.headers);
    if headers.is_empty() {
        return None;
    }
    let named = headers.iter().zip(&subject.names.headers);
    let fields: Vec<_> = named.map(|(data, name)| Field::new(scope, data, name, "header")).collect();
    let docs = attr::lines(&[
        format!("The headers that replies to [`{}`] may have.", subject.names.module.as_str()),
        String::new(),
        "One that is missing, or that is not what the document says, is `None`; the reply has them all as they came."
            .to_owned(),
    ]);
    let derive = attr::derive(Derives::of_fields(headers.iter(), &scope.input.facts.derives), false);
    let declarations: TokenStream = fields.iter().map(|field| field.declaration(scope)).collect();
    let reads = fields.iter().map(|field| {
        let (name, wire) = (ident(&field.name.field), &field.data.wire);
        quote!(#name: header_value::read(headers, #wire))
    });
    let expect = expect::uses(&fields);
    Some(quote! {
        #docs
        #derive
        #[non_exhaustive]
        pub struct Headers {
            #declarations
        }
        impl From<&http::HeaderMap> for Headers {
            #expect
            fn from(headers: &http::HeaderMap) -> Self {
                Self { #(#reads),* }
            }
        }
    })
}
