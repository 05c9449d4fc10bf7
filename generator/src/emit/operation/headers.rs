//! The headers of replies that the document describes.

use proc_macro2::TokenStream;

use super::{Subject, replies};
use crate::emit::field::Field;
use crate::emit::received::Received;

/// The struct with the headers, if there are any.
pub(super) fn emit(subject: Subject<'_>) -> Option<TokenStream> {
    let scope = subject.scope;
    let named = subject.operation.headers.iter().zip(&subject.names.headers);
    let fields: Vec<_> = named.map(|(data, name)| Field::new(scope, data, name, "header")).collect();
    let (function, likes) =
        (subject.names.module.as_str(), replies::likes(subject, &scope.input.shared.replies.headers));
    let docs = [
        format!("The headers that replies to [`{function}`]{likes} may have."),
        String::new(),
        "One that is missing, or that is not what the document says, is `None`; the reply has them all as they came."
            .to_owned(),
    ];
    Received { scope, name: "Headers", docs: &docs, fields: &fields }.headers()
}
