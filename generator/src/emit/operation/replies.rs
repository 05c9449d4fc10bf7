//! The types of what an operation answers. Errors and headers that an earlier operation has too are written there; one
//! that is there once more, with a body of another media type, has the successes of the first as well.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Subject, decode, headers};
use crate::emit::ident::{ident, plain};
use crate::emit::shared::{Operations, Reexport};
use crate::ir::{Operation, Payload, Ty};

/// Successes by status, errors and headers, unless another operation has them.
pub(super) fn emit(subject: Subject<'_>) -> TokenStream {
    let success = subject.operation.again.is_none().then(|| decode::success(subject));
    let errors = writes_errors(subject).then(|| decode::errors(subject));
    let headers = writes_headers(subject).then(|| headers::emit(subject));
    let (success, headers) = (success.flatten(), headers.flatten());
    quote!(#success #errors #headers)
}

fn shared_by(subject: Subject<'_>) -> &Operations {
    &subject.scope.input.shared.operations
}

fn writes_errors(subject: Subject<'_>) -> bool {
    shared_by(subject).errors.writer(subject.index) == subject.index
}

/// Whether the body by media type is written here, if there is one.
pub(super) fn writes_content(subject: Subject<'_>) -> bool {
    shared_by(subject).contents.writer(subject.index) == subject.index
}

pub(super) fn writes_headers(subject: Subject<'_>) -> bool {
    shared_by(subject).headers.writer(subject.index) == subject.index
}

/// What other operations write of it.
pub(super) fn elsewhere(subject: Subject<'_>) -> impl Iterator<Item = Reexport> {
    let (shared, operation) = (shared_by(subject), subject.operation);
    let headers = (!operation.headers.is_empty()).then(|| shared.headers.writer(subject.index));
    let success = operation.again.filter(|_| operation.has_choice());
    let parts = [
        (Some(shared.errors.writer(subject.index)), "ApiError"),
        (Some(shared.contents.writer(subject.index)), "Content"),
        (headers, "Headers"),
        (success, "Success"),
    ];
    parts.into_iter().filter_map(move |(writer, name)| {
        let writer = writer.filter(|writer| *writer != subject.index)?;
        let module = ident(&subject.scope.input.names.operation(writer).module);
        let name = plain(name);
        Some((quote!(super::#module), quote!(#name)))
    })
}

/// Whether the module names a body as it comes.
pub(super) fn has_raw(subject: Subject<'_>) -> bool {
    let unread = |payload: &Payload| matches!(payload, Payload::Raw | Payload::Nothing);
    let mut errors = errors(subject);
    named(subject.operation).any(|payload| *payload == Payload::Raw) || errors.any(unread)
}

/// The types that the module names because of what comes back.
pub(super) fn types(subject: Subject<'_>) -> Vec<&Ty> {
    let operation = subject.operation;
    let headers = operation.headers.iter().filter(|_| writes_headers(subject)).map(|field| &field.ty);
    let stream = operation.stream.as_ref().map(|stream| &stream.ty);
    let bodies = named(operation).chain(errors(subject)).filter_map(Payload::ty);
    headers.chain(bodies).chain(stream).collect()
}

/// What the errors carry that the module writes.
fn errors(subject: Subject<'_>) -> impl Iterator<Item = &Payload> {
    let written = subject.operation.errors.iter().filter(move |_| writes_errors(subject));
    written.map(|outcome| &outcome.payload)
}

/// What successes carry that the module names, and what else can be asked for.
fn named(operation: &Operation) -> impl Iterator<Item = &Payload> {
    let elsewhere = operation.again.is_some() && operation.has_choice();
    let success = operation.success.iter().filter(move |_| !elsewhere).map(|outcome| &outcome.payload);
    success.chain(operation.representations.iter().map(|each| &each.payload))
}
