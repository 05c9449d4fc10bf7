//! The types of what an operation answers. One that is there once more, with a body of another media type, has those of
//! the first.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Subject, decode, headers};
use crate::emit::ident::{ident, plain};
use crate::ir::{Operation, Payload, Ty};

/// Successes by status, errors and headers.
pub(super) fn emit(subject: Subject<'_>) -> TokenStream {
    if subject.operation.again.is_some() {
        return TokenStream::new();
    }
    let (success, errors, headers) =
        (decode::success(subject), decode::errors(subject), headers::emit(subject));
    quote!(#success #errors #headers)
}

/// The same of the first operation.
pub(super) fn again(subject: Subject<'_>) -> Option<TokenStream> {
    let module = ident(&subject.scope.input.names.operation(subject.operation.again?).module);
    let headers = (!subject.operation.headers.is_empty()).then_some("Headers");
    let success = subject.operation.has_choice().then_some("Success");
    let names: Vec<_> = ["ApiError"].into_iter().chain(headers).chain(success).map(plain).collect();
    Some(match names.as_slice() {
        [only] => quote!(pub use super::#module::#only;),
        several => quote!(pub use super::#module::{#(#several),*};),
    })
}

/// Whether the module names a body as it comes.
pub(super) fn has_raw(operation: &Operation) -> bool {
    let unread = |payload: &Payload| matches!(payload, Payload::Raw | Payload::Nothing);
    let mut errors = operation.errors.iter().filter(|_| operation.again.is_none());
    named(operation).any(|payload| *payload == Payload::Raw) || errors.any(|outcome| unread(&outcome.payload))
}

/// The types that the module names because of what comes back.
pub(super) fn types(operation: &Operation) -> Vec<&Ty> {
    if operation.again.is_none() {
        return operation.headers.iter().map(|field| &field.ty).chain(operation.received()).collect();
    }
    let stream = operation.stream.as_ref().map(|stream| &stream.ty);
    named(operation).filter_map(Payload::ty).chain(stream).collect()
}

/// What successes carry that the module names, and what else can be asked for.
fn named(operation: &Operation) -> impl Iterator<Item = &Payload> {
    let elsewhere = operation.again.is_some() && operation.has_choice();
    let success = operation.success.iter().filter(move |_| !elsewhere).map(|outcome| &outcome.payload);
    success.chain(operation.representations.iter().map(|each| &each.payload))
}
