//! The documentation of the module of an event.

use proc_macro2::TokenStream;

use super::is_read;
use crate::emit::operation::status;
use crate::emit::scope::Scope;
use crate::emit::{attr, doc, gate, paragraphs};
use crate::ir::{Doc, Event, EventKind, Operation, StatusRange};

pub(super) fn emit(scope: Scope<'_>, event: &Event) -> TokenStream {
    let (summary, description) = (event.doc.summary.as_deref(), event.doc.description.as_deref());
    let title = attr::title(&event.doc).filter(|_| is_read(event) || summary.is_some());
    let rest = summary.filter(|summary| title.as_deref() != Some(doc::line(summary).as_str()));
    let mut lines: Vec<String> = title.into_iter().flat_map(|title| [title, String::new()]).collect();
    lines.extend(doc::paragraph(&line(scope, event)));
    let more = if is_read(event) {
        vec![answers(event)]
    } else {
        let description = paragraphs::of(&[rest, description].map(Option::unwrap_or_default));
        vec![description, vec!["It has no body.".to_owned()], answers(event)]
    };
    for paragraph in more.into_iter().filter(|lines| !lines.is_empty()) {
        lines.push(String::new());
        lines.extend(paragraph);
    }
    attr::inner_lines(&lines)
}

/// What it is, how it comes, where to, and who asks for it.
fn line(scope: Scope<'_>, event: &Event) -> String {
    let kind = match event.kind {
        EventKind::Callback => "Callback",
        EventKind::Webhook => "Webhook",
    };
    let (key, method) = (doc::code(&event.key), doc::code(&event.method));
    let targets: Vec<String> = event.targets.iter().map(|text| doc::code(text)).collect();
    let target = if targets.is_empty() { String::new() } else { format!(" to {}", targets.join(", ")) };
    let senders: Vec<String> = event.senders.iter().map(|line| sender(scope, line)).collect();
    if senders.is_empty() {
        return format!("{kind} {key}, sent as {method}{target}.");
    }
    format!("{kind} {key}, sent as {method}{target}; asked for by {}.", senders.join(", "))
}

/// A link to an operation, or its method and path where that was left out.
fn sender(scope: Scope<'_>, line: &str) -> String {
    let operations = scope.input.api.operations.iter();
    let is_sender =
        |(method, path)| move |operation: &Operation| operation.method == method && operation.path == path;
    let position = line.split_once(' ').and_then(|request| operations.clone().position(is_sender(request)));
    let Some(index) = position.filter(|_| !gate::is_any(scope.input)) else { return doc::code(line) };
    let module = scope.input.names.operation(index).module.as_str();
    format!("[`{module}`]({}::operations::{module})", scope.input.config.module_root)
}

/// What the server may be answered.
fn answers(event: &Event) -> Vec<String> {
    let answer = |(range, about): &(StatusRange, Doc)| {
        let what = doc::line(about.description.as_deref().unwrap_or_default());
        let behind = if what.is_empty() { String::new() } else { format!(": {what}") };
        format!("- {}{behind}", status::words(*range))
    };
    let answers: Vec<String> = event.answers.iter().map(answer).collect();
    let head = (!answers.is_empty()).then(|| ["What it may be answered with:".to_owned(), String::new()]);
    head.into_iter().flatten().chain(answers).collect()
}
