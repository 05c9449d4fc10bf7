//! How a request becomes HTTP: one call a part.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Subject, parameter};
use crate::emit::expect;
use crate::emit::field::Field;
use crate::emit::ident::{ident, plain};
use crate::ir::Body;

/// The method, where there is anything to say beyond method and path.
pub(super) fn emit(subject: Subject<'_>) -> Option<TokenStream> {
    let fields = subject.fields();
    let parameters = subject.operation.parameters.iter().zip(&fields);
    let parameters: TokenStream =
        parameters.map(|(parameter, field)| parameter::emit(parameter, field)).collect();
    let accept = accept(subject);
    let body = body(subject, &fields[subject.operation.parameters.len()..]);
    let body = quote!(#parameters #accept #body);
    let (expect, long) = (expect::uses(&fields), expect::length(fields.len() * 5 + 10, &body));
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

/// What a JSON body is sent as where nothing else is said.
const USUAL: &str = "application/json";

fn body(subject: Subject<'_>, members: &[Field<'_>]) -> Option<TokenStream> {
    let request = subject.operation.body.as_ref()?;
    let media_type = &request.media_type;
    let media_type = (media_type != USUAL).then(|| quote!(call.content_type(#media_type);));
    match &request.body {
        Body::Members(_) => {
            let writer = plain("body");
            let members = members.iter().map(|field| field.write(&writer));
            Some(quote! {
                call.json_object(|body| {
                    #(#members)*
                });
                #media_type
            })
        }
        Body::Whole { required, .. } => {
            let name = ident(&subject.names.fields.last()?.field);
            Some(if *required {
                quote! {
                    call.json(&self.#name);
                    #media_type
                }
            } else {
                quote! {
                    if let Some(body) = &self.#name {
                        call.json(body);
                        #media_type
                    }
                }
            })
        }
    }
}
