//! The body of a request.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Subject, parameter, part};
use crate::analyse::{is_number, ty_is_eq};
use crate::emit::field::Field;
use crate::emit::ident::{ident, plain};
use crate::ir::{self, Alternative, Api, Body, Media, Part, RequestBody, Ty};

/// What JSON is sent as where nothing else is said.
const JSON: &str = "application/json";

/// What a form with files is sent as where nothing else is said.
const FORM: &str = "application/x-www-form-urlencoded";

/// The calls that put the body into a request.
pub(super) fn emit(subject: Subject<'_>, members: &[Field<'_>]) -> Option<TokenStream> {
    let request = subject.operation.body.as_ref()?;
    let (required, call) = match &request.body {
        Body::Members(_) => return Some(self::members(request, members)),
        Body::Whole { required, ty, .. } => {
            let name = ident(&subject.names.fields.last()?.field);
            let value = if *required { quote!(&self.#name) } else { quote!(body) };
            let value = finite(subject, ty, value);
            (*required, whole(&request.media_type, &request.media, &value))
        }
        Body::Choice { alternatives, required, .. } => {
            let name = ident(&subject.names.fields.last()?.field);
            let value = if *required { quote!(&self.#name) } else { quote!(body) };
            (*required, choice(subject, alternatives, &value))
        }
    };
    let name = ident(&subject.names.fields.last()?.field);
    Some(if required { call } else { quote!(if let Some(body) = &self.#name { #call }) })
}

fn choice(subject: Subject<'_>, alternatives: &[Alternative], value: &TokenStream) -> TokenStream {
    let arms = alternatives.iter().zip(&subject.names.contents).map(|(each, name)| {
        let name = ident(name);
        let (body, value) = match &each.content {
            ir::Content::Value(ty) => ("body", finite(subject, ty, quote!(body))),
            ir::Content::Parts(parts) if parts.is_empty() => ("_", quote!(&Multipart::new())),
            ir::Content::Parts(_) => ("body", quote!(&body.encode())),
        };
        let (body, call) = (plain(body), whole(&each.media_type, &each.media, &value));
        quote!(Content::#name(#body) => { #call })
    });
    quote!(match #value { #(#arms)* })
}

/// The value, checked if it is a number, or several.
fn finite(subject: Subject<'_>, ty: &Ty, value: TokenStream) -> TokenStream {
    if is_number(subject.scope.input.api, ty) { quote!(&Finite(#value)) } else { value }
}

fn whole(media_type: &str, media: &Media, value: &TokenStream) -> TokenStream {
    match media {
        Media::Json => {
            let other = content_type(media_type, JSON);
            quote!(call.json(#value); #other)
        }
        Media::Form(encodings) => {
            let (styles, other) = (parameter::styles(encodings), content_type(media_type, FORM));
            quote!(call.form(#value, &[#(#styles),*]); #other)
        }
        Media::Multipart(_) => quote!(call.multipart(#media_type, #value);),
        Media::Text => quote!(call.plain(#media_type, #value);),
        Media::Bytes => quote!(call.content(#media_type, #value);),
    }
}

fn members(request: &RequestBody, members: &[Field<'_>]) -> TokenStream {
    // A body without members writes nothing.
    let writer = plain(if members.is_empty() { "_" } else { "body" });
    let media_type = &request.media_type;
    let lines = members.iter().map(|field| field.write(&writer));
    match &request.media {
        Media::Multipart(_) if members.is_empty() => {
            quote!(call.multipart(#media_type, &Multipart::new());)
        }
        Media::Multipart(typed) => {
            let parts = part::emit(members, typed);
            quote! {
                let mut parts = Multipart::new();
                #(#parts)*
                call.multipart(#media_type, &parts);
            }
        }
        Media::Form(encodings) => {
            let (styles, other) = (parameter::styles(encodings), content_type(media_type, FORM));
            quote! {
                call.form_object(&[#(#styles),*], |#writer| {
                    #(#lines)*
                });
                #other
            }
        }
        Media::Json | Media::Text | Media::Bytes => {
            let other = content_type(media_type, JSON);
            quote! {
                call.json_object(|#writer| {
                    #(#lines)*
                });
                #other
            }
        }
    }
}

fn content_type(media_type: &str, usual: &str) -> Option<TokenStream> {
    (media_type != usual).then(|| quote!(call.content_type(#media_type);))
}

/// Whether equality on the body is total.
pub(super) fn is_eq(subject: Subject<'_>) -> bool {
    let known = &subject.scope.input.facts.derives;
    subject.operation.content().is_none_or(|body| body.types().into_iter().all(|ty| ty_is_eq(ty, known)))
}

/// What of the support code the body names.
pub(super) fn uses(subject: Subject<'_>) -> Vec<&'static str> {
    let Some(request) = &subject.operation.body else { return Vec::new() };
    let media: Vec<&Media> = match &request.body {
        Body::Members(_) | Body::Whole { .. } => vec![&request.media],
        Body::Choice { alternatives, .. } => alternatives.iter().map(|each| &each.media).collect(),
    };
    let styled = media.iter().any(|each| matches!(each, Media::Form(encodings) if !encodings.is_empty()));
    let parts = of_parts(request);
    let styled = styled || parts.iter().any(|(fields, parts)| part::is_styled(fields, parts));
    let finite = is_checked(subject.scope.input.api, request);
    let names = [("Style", styled), ("Multipart", !parts.is_empty()), ("Finite", finite)];
    names.into_iter().filter(|(_, used)| *used).map(|(name, _)| name).collect()
}

/// The bodies that are put together of typed parts, and how each part is written.
fn of_parts(request: &RequestBody) -> Vec<(&[ir::Field], &[Part])> {
    let bodies: Vec<(&[ir::Field], &Media)> = match &request.body {
        Body::Members(fields) => vec![(fields, &request.media)],
        Body::Whole { .. } => Vec::new(),
        Body::Choice { alternatives, .. } => {
            alternatives.iter().filter_map(|each| Some((each.content.parts()?, &each.media))).collect()
        }
    };
    let parts = bodies.into_iter().filter_map(|(fields, media)| match media {
        Media::Multipart(parts) => Some((fields, parts.as_slice())),
        Media::Json | Media::Form(_) | Media::Text | Media::Bytes => None,
    });
    parts.collect()
}

/// Whether the code that sends the body checks numbers by itself: members have a call of their own for it.
pub(in crate::emit) fn is_checked(api: &Api, request: &RequestBody) -> bool {
    let parts = matches!(request.media, Media::Multipart(_));
    match &request.body {
        Body::Members(fields) => parts && fields.iter().any(|field| is_number(api, &field.ty)),
        Body::Whole { ty, .. } => is_number(api, ty),
        Body::Choice { alternatives, .. } => {
            alternatives.iter().any(|each| each.content.types().into_iter().any(|ty| is_number(api, ty)))
        }
    }
}
