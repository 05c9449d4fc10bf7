//! What comes with an event beside its body: headers, and parameters in the query.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::field::Field;
use crate::emit::received::{self, Received};
use crate::emit::scope::Scope;
use crate::emit::types::Need;
use crate::ir::{Event, QueryForm};
use crate::name::EventNames;

/// The modules of support code.
pub(super) fn needs(scope: Scope<'_>, event: &Event) -> impl Iterator<Item = Need> {
    let query = event.query.iter().map(|each| match each.form {
        QueryForm::Value(_) => Need::QueryValue,
        QueryForm::Line(_) | QueryForm::Pairs(_) | QueryForm::Brackets => Need::ObjectValue,
    });
    received::needs(scope, &event.headers).chain(query)
}

/// The headers, read from those of a request.
pub(super) fn headers(scope: Scope<'_>, event: &Event, names: &EventNames) -> Option<TokenStream> {
    let pairs = event.headers.iter().zip(&names.headers);
    let fields: Vec<_> = pairs.map(|(data, name)| Field::new(scope, data, name, "header")).collect();
    let docs = docs("The headers of the incoming request.");
    Received { scope, name: "Headers", docs: &docs, fields: &fields }.headers()
}

/// The parameters in the query, read from its text.
pub(super) fn query(scope: Scope<'_>, event: &Event, names: &EventNames) -> Option<TokenStream> {
    let pairs = event.query.iter().zip(&names.query);
    let fields: Vec<_> =
        pairs.map(|(each, name)| Field::new(scope, &each.field, name, "parameter")).collect();
    let reads = event.query.iter().map(|each| {
        let wire = &each.field.wire;
        match &each.form {
            QueryForm::Value(None) => quote!(query_value::read(query, #wire)),
            QueryForm::Value(Some(separator)) => quote!(query_value::read_list(query, #wire, #separator)),
            QueryForm::Line(separator) => quote!(object_value::of_pair(query, #wire, #separator)),
            QueryForm::Pairs(names) => quote!(object_value::of_pairs(query, &[#(#names),*])),
            QueryForm::Brackets => quote!(object_value::of_brackets(query, #wire)),
        }
    });
    let docs =
        docs("The query parameters of the incoming request, read from what follows the `?` of its URL.");
    Received { scope, name: "Query", docs: &docs, fields: &fields }.emit("query", &quote!(str), reads)
}

fn docs(what: &str) -> [String; 3] {
    let missing = "One that is missing, or that is not what the document says, is `None`.";
    [what, "", missing].map(str::to_owned)
}
