//! Callbacks and webhooks: what they bring (OpenAPI 3.1.1, sections 4.8.1 and 4.8.18).

use indexmap::IndexMap;
use openapiv3::{Operation, RequestBody};

use super::media_type::{Kind, json, kind};
use super::site::Site;
use super::{Lowering, doc};
use crate::diagnostic::Code;
use crate::ir::{Event, EventKind, Hint, Owner, Payload, Ty};
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
            let payload = self.brought(model, owner, &mut unread);
            beside(&model.operation, &model.at, &mut unread);
            let kind = if model.senders.is_empty() { EventKind::Webhook } else { EventKind::Callback };
            events.push(Event {
                origin: model.at.clone(),
                kind,
                key: model.name.clone(),
                method: model.method.clone(),
                senders: model.senders.iter().map(request_line).collect(),
                doc: doc::of_operation(&model.operation),
                payload,
            });
        }
        self.tell_unread(&unread);
        events
    }

    /// What an event brings.
    fn brought(&mut self, model: &'a model::Event, owner: Owner, unread: &mut Unread) -> Payload {
        let at = model.at.child("requestBody");
        let body = model.operation.request_body.as_ref();
        let found = body.and_then(|body| self.resolved.request_body(body, &at));
        found.map_or(Payload::Nothing, |found| {
            self.payload_of(found.item, &found.at.child("content"), owner, unread)
        })
    }

    fn payload_of(
        &mut self,
        body: &'a RequestBody,
        at: &Pointer,
        owner: Owner,
        unread: &mut Unread,
    ) -> Payload {
        let text = || body.content.iter().find(|(name, _)| kind(name) == Kind::Text);
        let Some((name, media)) = json(&body.content).or_else(text) else {
            for other in body.content.keys() {
                note(unread, other, at.child(other));
            }
            return if body.content.is_empty() { Payload::Nothing } else { Payload::Raw };
        };
        for other in body.content.keys().filter(|other| *other != name && kind(other) != kind(name)) {
            note(unread, other, at.child(other));
        }
        if kind(name) == Kind::Text {
            return Payload::Text;
        }
        let site = Site::new(at.child(name).child("schema"), owner).hint(Hint::Payload);
        let schema = media.schema.as_ref();
        Payload::Json(schema.map_or(Ty::Any, |schema| self.element(schema.into(), &site)))
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

/// What is beside the body: the function that reads it sees nothing else.
fn beside(operation: &Operation, at: &Pointer, unread: &mut Unread) {
    let parameters = !operation.parameters.is_empty();
    let security = operation.security.as_ref().is_some_and(|any| !any.is_empty());
    let callbacks = !operation.callbacks.is_empty();
    let all = [("parameters", parameters), ("security", security), ("callbacks", callbacks)];
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
