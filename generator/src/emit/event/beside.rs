//! What comes with an event beside its body: headers, and parameters in the query.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::field::Field;
use crate::emit::received::Received;
use crate::emit::scope::Scope;
use crate::emit::types::Need;
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
    let docs = docs("The headers that come with such a request.");
    Received { scope, name: "Headers", docs: &docs, fields: &fields }.headers()
}

/// The parameters in the query, read from its text.
pub(super) fn query(scope: Scope<'_>, event: &Event, names: &EventNames) -> Option<TokenStream> {
    let pairs = event.query.iter().zip(&names.query);
    let fields: Vec<_> =
        pairs.map(|(each, name)| Field::new(scope, &each.field, name, "parameter")).collect();
    let reads = event.query.iter().map(|each| {
        let wire = &each.field.wire;
        match each.separator {
            None => quote!(query_value::read(query, #wire)),
            Some(separator) => quote!(query_value::read_list(query, #wire, #separator)),
        }
    });
    let docs =
        docs("The parameters in the query of such a request, read from what follows the `?` of its URL.");
    Received { scope, name: "Query", docs: &docs, fields: &fields }.emit("query", &quote!(str), reads)
}

fn docs(what: &str) -> [String; 3] {
    let missing = "One that is missing, or that is not what the document says, is `None`.";
    [what, "", missing].map(str::to_owned)
}
