//! The function that sends the request: the one-line face of the operation.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Subject, decode, status, success};
use crate::emit::ident::ident;
use crate::emit::{attr, auth, doc as prose, event, paragraphs};
use crate::ir::{Outcome, Payload, StatusRange};

pub(super) fn emit(subject: Subject<'_>) -> Option<TokenStream> {
    if subject.operation.stream.as_ref().is_some_and(|stream| stream.alone) {
        return None;
    }
    let (name, value) = (ident(&subject.names.module), decode::value(subject));
    let docs = docs(subject, &[]);
    let deprecated = attr::deprecated(&subject.operation.doc);
    Some(quote! {
        #docs
        #deprecated
        pub async fn #name(client: &Client, request: &Request) -> Result<#value, Error<ApiError>> {
            client.send(request).await.map(Reply::into_value)
        }
    })
}

/// The doc comment of a function that sends the request.
pub(super) fn docs(subject: Subject<'_>, more: &[String]) -> TokenStream {
    let mut lines = about(subject, more);
    if let Some(silent) = silent(subject) {
        lines.push(String::new());
        lines.extend(prose::paragraph(&silent));
    }
    lines.extend([String::new(), "# Errors".to_owned(), String::new()]);
    lines.extend(prose::paragraph(&errors(subject)));
    attr::lines(&lines)
}

/// The same of a function that cannot fail itself.
pub(super) fn docs_of_stream(subject: Subject<'_>, more: &str) -> TokenStream {
    attr::lines(&about(subject, &[more.to_owned()]))
}

fn about(subject: Subject<'_>, more: &[String]) -> Vec<String> {
    let doc = &subject.operation.doc;
    let description = doc.description.as_deref().unwrap_or_default();
    let needed = description.is_empty() || refers(description);
    let name = if needed { "" } else { subject.names.module.as_str() };
    let mut lines = paragraphs::of(&[attr::telling(doc, name).unwrap_or_default(), description]);
    let request = subject.request_line();
    if lines.is_empty() {
        lines.push(request);
    } else {
        lines.extend([String::new(), request]);
    }
    lines.extend(success::lines(subject).into_iter().flat_map(|all| [vec![String::new()], all].concat()));
    if let Some(need) = auth::need::sentence(subject.scope.input, subject.operation) {
        lines.push(String::new());
        lines.extend(prose::paragraph(&need));
    }
    if !subject.operation.headers.is_empty() {
        lines.extend([String::new(), "Headers of the reply: see [`Headers`].".to_owned()]);
    }
    if let Some(server) = subject.operation.servers.first() {
        let server = prose::code(&server.url);
        lines.extend([
            String::new(),
            format!("It has a server of its own, {server}: see [`Client::own_servers`]."),
        ]);
    }
    let asked_for = event::asked_for(subject.scope, subject.operation);
    lines.extend(asked_for.into_iter().flat_map(|all| [vec![String::new()], all].concat()));
    lines.extend(more.iter().flat_map(|paragraph| [String::new(), paragraph.clone()]));
    lines
}

/// Whether a text is about something that has been named before it: `This can only be done by the owner.`
fn refers(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    ["This", "It", "These", "They"].contains(&first)
        && ["can", "cannot", "must", "may", "should", "will", "requires", "does"].contains(&second)
}

/// What to do where a success has a body after all: the document describes none, and HTTP allows one.
fn silent(subject: Subject<'_>) -> Option<String> {
    let operation = subject.operation;
    let is_silent = |outcome: &&Outcome| outcome.payload == Payload::Nothing && !outcome.status.is_bodiless();
    let silent = operation.success.iter().filter(is_silent);
    let statuses: Vec<String> = silent.map(|outcome| status::words(outcome.status)).collect();
    (operation.method != "HEAD" && !statuses.is_empty()).then(|| {
        let statuses = statuses.join(" and ");
        format!(
            "The document describes no body for {statuses}: [`Client::receive`] gives what the server sends."
        )
    })
}

fn errors(subject: Subject<'_>) -> String {
    let statuses: Vec<String> = subject
        .operation
        .errors
        .iter()
        .filter(|outcome| outcome.when.is_none())
        .map(|outcome| status::words(outcome.status).to_lowercase())
        .collect();
    match statuses.as_slice() {
        [] => "See [`Error`]; the document describes no errors of this operation.".to_owned(),
        [only] if *only == status::words(StatusRange::Default).to_lowercase() => {
            "[`Error::Api`] with an [`ApiError`] for any status that the document does not name; see [`Error`] for others."
                .to_owned()
        }
        [only] => format!("[`Error::Api`] with an [`ApiError`] for {only}; see [`Error`] for others."),
        [most @ .., last] => {
            let most = most.join(", ");
            format!("[`Error::Api`] with an [`ApiError`] for {most} and {last}; see [`Error`] for others.")
        }
    }
}
