//! Bodies of several parts beside other media types: a struct each.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Subject, part};
use crate::analyse::Derives;
use crate::emit::construct::Constructor;
use crate::emit::field::{Field, shown};
use crate::emit::ident::ident;
use crate::emit::{attr, doc, expect};
use crate::ir::{self, Alternative, Body, Content, Media};
use crate::name::PartsNames;

pub(super) fn emit(subject: Subject<'_>) -> TokenStream {
    let Some(Body::Choice { alternatives, .. }) = subject.operation.content() else {
        return TokenStream::new();
    };
    let pairs = alternatives.iter().zip(&subject.names.parts);
    let structs = pairs.filter_map(|(each, names)| match (&each.content, names) {
        (Content::Parts(data), Some(names)) => Some(one(subject, each, data, names)),
        (Content::Parts(_) | Content::Value(_), _) => None,
    });
    structs.collect()
}

/// The fields of such a struct.
pub(in crate::emit) fn fields<'a>(
    subject: Subject<'a>,
    data: &'a [ir::Field],
    names: &'a PartsNames,
) -> Vec<Field<'a>> {
    let pairs = data.iter().zip(&names.fields);
    pairs.map(|(data, name)| Field::new(subject.scope, data, name, "part")).collect()
}

fn one(subject: Subject<'_>, each: &Alternative, data: &[ir::Field], names: &PartsNames) -> TokenStream {
    let (scope, all) = (subject.scope, fields(subject, data, names));
    let shown = shown(&all);
    let name = ident(&names.ty);
    let derives = Derives::of_fields(shown.iter().map(|field| field.data), &scope.input.facts.derives);
    let docs = format!("The parts of a body that is sent as {}.", doc::code(&each.media_type));
    let (docs, derive, eq) = (attr::lines(&[docs]), attr::derive(derives), attr::eq(&name, derives));
    let booleans = expect::booleans(shown.iter());
    let declarations: TokenStream = shown.iter().map(|field| field.declaration(scope)).collect();
    let required = ident(&names.required);
    let constructor =
        Constructor { scope, name: name.clone(), required, fields: &shown, other: None, noun: "body" }.emit();
    // What has no parts is written without it.
    let encode = (!all.is_empty()).then(|| encode(&name, &all, &each.media));
    quote! {
        #docs
        #booleans
        #derive
        #[non_exhaustive]
        pub struct #name {
            #declarations
        }
        #eq
        #constructor
        #encode
    }
}

fn encode(name: &Ident, fields: &[Field<'_>], media: &Media) -> TokenStream {
    let typed = match media {
        Media::Multipart(parts) => parts.as_slice(),
        Media::Json | Media::Form(_) | Media::Text | Media::Bytes => &[],
    };
    let calls: TokenStream = part::emit(fields, typed).into_iter().collect();
    let (expect, long) = (expect::uses(fields), expect::length(fields.len() * 8 + 10));
    quote! {
        impl #name {
            #expect
            #long
            fn encode(&self) -> Multipart {
                let mut parts = Multipart::new();
                #calls
                parts
            }
        }
    }
}
