//! How a request becomes HTTP: one call a part.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Subject, body, parameter};
use crate::emit::expect;

/// The method, where there is anything to say beyond method and path.
pub(super) fn emit(subject: Subject<'_>) -> Option<TokenStream> {
    let fields = subject.fields();
    let parameters = subject.operation.parameters.iter().zip(&fields);
    let parameters: TokenStream = parameters
        .map(|(parameter, field)| parameter::emit(subject.scope.input.api, parameter, field))
        .collect();
    let accept = accept(subject);
    let body = body::emit(subject, &fields[subject.operation.parameters.len()..]);
    let body = quote!(#parameters #accept #body);
    let (expect, long) = (expect::uses(&fields), expect::length(fields.len() * 8 + 10));
    is_needed(subject).then(|| {
        quote! {
            #expect
            #long
            fn encode(&self, call: &mut RequestBuilder) {
                #body
            }
        }
    })
}

/// Whether a request is more than its method and path.
pub(super) fn is_needed(subject: Subject<'_>) -> bool {
    let operation = subject.operation;
    !operation.parameters.is_empty() || !operation.accept.is_empty() || operation.body.is_some()
}

fn accept(subject: Subject<'_>) -> Option<TokenStream> {
    let accept = subject.operation.accept.join(", ");
    (!accept.is_empty()).then(|| quote!(call.accept(#accept);))
}
