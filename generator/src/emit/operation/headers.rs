//! The headers of replies that the document describes.

use proc_macro2::TokenStream;

use super::{Subject, replies};
use crate::emit::doc;
use crate::emit::field::Field;
use crate::emit::received::Received;

/// The struct with the headers, if there are any.
pub(super) fn emit(subject: Subject<'_>) -> Option<TokenStream> {
    let scope = subject.scope;
    let named = subject.operation.headers.iter().zip(&subject.names.headers);
    let fields: Vec<_> = named.map(|(data, name)| Field::new(scope, data, name, "header")).collect();
    let operations = replies::with_headers(subject);
    let how = "`Headers::from(reply.headers())` reads them from the reply that [`Client::send`] gives. One that is \
               missing, or that is not what the document says, is `None`.";
    let mut docs = vec![format!("The headers that replies to {operations} may have."), String::new()];
    docs.extend(doc::paragraph(how));
    Received { scope, name: "Headers", docs: &docs, fields: &fields }.headers()
}
