//! The headers of replies that the document describes.

use proc_macro2::TokenStream;

use super::Subject;
use crate::emit::doc;
use crate::emit::field::Field;
use crate::emit::received::Received;

/// The struct with the headers, if there are any.
pub(super) fn emit(subject: Subject<'_>) -> Option<TokenStream> {
    let scope = subject.scope;
    let named = subject.operation.headers.iter().zip(&subject.names.headers);
    let fields: Vec<_> = named.map(|(data, name)| Field::new(scope, data, name, "header")).collect();
    let function = subject.link();
    let how = "`Headers::from(reply.headers())` reads them from the reply that [`Client::send`] gives. One that is \
               missing, or that is not what the document says, is `None`.";
    let mut docs = vec![format!("The headers that replies to {function} may have."), String::new()];
    docs.extend(doc::paragraph(how));
    Received { scope, name: "Headers", docs: &docs, fields: &fields }.headers()
}
