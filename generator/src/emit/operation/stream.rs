//! The function that gives a success piece by piece.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Subject, assign, function};
use crate::emit::ident::{self, ident};
use crate::emit::{attr, doc, ty};
use crate::ir::{Framing, Stream};

pub(super) fn emit(subject: Subject<'_>) -> Option<TokenStream> {
    let stream = subject.operation.stream.as_ref()?;
    let piece = ty::ty(subject.scope, &stream.ty);
    let value = ident::plain(kind(stream));
    let name = if stream.alone { ident(&subject.names.module) } else { subject.function("stream") };
    let flag = flag(subject, stream);
    let request = if flag.is_some() { quote!(&request) } else { quote!(request) };
    let call = call(stream, &request);
    let docs = function::docs(subject, &paragraphs(stream, flag.is_some()));
    let deprecated = attr::deprecated(&subject.operation.doc);
    Some(quote! {
        #docs
        #deprecated
        pub async fn #name(client: &Client, request: &Request) -> Result<#value<#piece>, Error<ApiError>> {
            #flag
            client.#call.await
        }
    })
}

fn kind(stream: &Stream) -> &'static str {
    match stream.framing {
        Framing::JsonEvents | Framing::TextEvents => "EventStream",
        Framing::Records => "RecordStream",
    }
}

fn call(stream: &Stream, request: &TokenStream) -> TokenStream {
    let sentinel = stream.sentinel.as_ref().map_or_else(|| quote!(None), |sentinel| quote!(Some(#sentinel)));
    let media_type = &stream.media_type;
    match stream.framing {
        Framing::JsonEvents => quote!(events(#request, #sentinel)),
        Framing::TextEvents => quote!(text_events(#request, #sentinel)),
        Framing::Records => quote!(records(#request, #media_type)),
    }
}

fn paragraphs(stream: &Stream, sets_flag: bool) -> Vec<String> {
    let pieces = match stream.framing {
        Framing::JsonEvents | Framing::TextEvents => "Gives the events as they come.",
        Framing::Records => "Gives the records as they come.",
    };
    let flag = stream
        .flag
        .as_ref()
        .filter(|_| sets_flag)
        .map(|flag| format!(" Sends {} as `true`.", doc::code(flag)));
    vec![[pieces, flag.as_deref().unwrap_or_default()].concat()]
}

/// A copy of the request with the member that asks for a stream.
fn flag(subject: Subject<'_>, stream: &Stream) -> Option<TokenStream> {
    let (api, body) = (subject.scope.input.api, subject.operation.content()?);
    let place = stream.flag_of(body, subject.operation.parameters.len(), &api.types)?;
    let set = assign::set(subject, place, &quote!(true))?;
    Some(quote! {
        let mut request = request.clone();
        #set
    })
}

/// What of the support code the function names.
pub(super) fn uses(subject: Subject<'_>) -> impl Iterator<Item = &'static str> {
    subject.operation.stream.as_ref().map(kind).into_iter()
}
