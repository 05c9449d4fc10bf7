//! Callbacks and webhooks: what they bring (OpenAPI 3.1.1, sections 4.8.1 and 4.8.18).

mod content;
mod parameter;

use indexmap::IndexMap;
use openapiv3::Operation;

use super::{Lowering, doc, response};
use crate::diagnostic::Code;
use crate::ir::{Doc, Event, EventKind, Owner, StatusRange};
use crate::model;
use crate::pointer::Pointer;

/// What of events no function reads: where that stands first, and at how many events.
type Unread = IndexMap<String, (Pointer, usize)>;

impl<'a> Lowering<'a, '_> {
    /// Every event.
    pub(super) fn events(&mut self, models: &'a [model::Event]) -> Vec<Event> {
        let mut events = Vec::with_capacity(models.len());
        let mut unread = Unread::new();
        for model in models {
            let owner = Owner::Event(events.len());
            let contents = self.brought(model, owner, &mut unread);
            let answers = self.answers(model, &mut unread);
            let (headers, query) = self.beside(model, owner, &mut unread);
            unlooked(&model.operation, &model.at, &mut unread);
            let kind = if model.senders.is_empty() { EventKind::Webhook } else { EventKind::Callback };
            events.push(Event {
                origin: model.at.clone(),
                kind,
                key: model.name.clone(),
                method: model.method.clone(),
                senders: model.senders.iter().map(request_line).collect(),
                targets: model.targets.clone(),
                doc: doc::of_operation(&model.operation),
                headers,
                query,
                answers,
                contents,
            });
        }
        self.tell_unread(&unread);
        events
    }

    /// What the server may be answered. A body of an answer is for the receiver to write.
    fn answers(&self, model: &'a model::Event, unread: &mut Unread) -> Vec<(StatusRange, Doc)> {
        let (responses, at) = (&model.operation.responses, model.at.child("responses"));
        let others = responses.default.iter().map(|any| (StatusRange::Default, "default".to_owned(), any));
        let told = responses
            .responses
            .iter()
            .filter_map(|(status, response)| Some((response::range(status)?, status.to_string(), response)));
        let mut answers = Vec::with_capacity(responses.responses.len());
        for (range, key, response) in told.chain(others) {
            let Some(found) = self.resolved.response(response, &at.child(&key)) else { continue };
            if !found.item.content.is_empty() {
                note(unread, "responses/content", found.at.child("content"));
            }
            answers.push((range, doc::of_description(Some(&found.item.description))));
        }
        answers
    }

    /// Reports what is not read, each thing once: documents have it at every event.
    fn tell_unread(&mut self, unread: &Unread) {
        for (what, (at, events)) in unread {
            let more =
                if *events > 1 { format!(": {events} have it, this is the first") } else { String::new() };
            let message = format!("`{what}` of an event is not read{more}");
            self.reporter.report(Code::IgnoredKeyword, at, message);
        }
    }
}

/// What nothing looks at: who receives an event has to.
fn unlooked(operation: &Operation, at: &Pointer, unread: &mut Unread) {
    let security = operation.security.as_ref().is_some_and(|any| !any.is_empty());
    let callbacks = !operation.callbacks.is_empty();
    let all = [("security", security), ("callbacks", callbacks)];
    for (key, _) in all.into_iter().filter(|(_, there)| *there) {
        note(unread, key, at.child(key));
    }
}

fn note(unread: &mut Unread, what: &str, at: Pointer) {
    unread.entry(what.to_owned()).or_insert((at, 0)).1 += 1;
}

/// `POST /streams` of the place of that operation.
fn request_line(at: &Pointer) -> String {
    let tokens: Vec<String> = at.tokens().collect();
    let method = tokens.last().map(|key| key.trim_start_matches("x-oai-").to_uppercase());
    format!("{} {}", method.unwrap_or_default(), tokens.get(1).map(String::as_str).unwrap_or_default())
}
