//! Callbacks and webhooks: what they bring (OpenAPI 3.1.1, sections 4.8.1 and 4.8.18).

use openapiv3::{Operation, RequestBody};

use super::media_type::{Kind, json, kind};
use super::site::Site;
use super::{Lowering, doc};
use crate::diagnostic::Code;
use crate::ir::{Event, EventKind, Hint, Owner, Payload, Ty};
use crate::model;
use crate::pointer::Pointer;

impl<'a> Lowering<'a, '_> {
    /// Every event with something to read.
    pub(super) fn events(&mut self, models: &'a [model::Event]) -> Vec<Event> {
        let mut events = Vec::with_capacity(models.len());
        for model in models {
            let owner = Owner::Event(events.len());
            let Some(payload) = self.brought(model, owner) else { continue };
            self.tell_unread(&model.operation, &model.at);
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
        events
    }

    /// What an event brings, if code can be of help with it.
    fn brought(&mut self, model: &'a model::Event, owner: Owner) -> Option<Payload> {
        let at = model.at.child("requestBody");
        let body = model.operation.request_body.as_ref();
        let Some(found) = body.and_then(|body| self.resolved.request_body(body, &at)) else {
            self.leave_out(&model.at, "without a body there is nothing to read");
            return None;
        };
        let payload = self.payload_of(found.item, &found.at.child("content"), owner);
        if payload.is_none() {
            self.leave_out(&found.at, "only events that are JSON or text are read: this one comes as bytes");
        }
        payload
    }

    fn payload_of(&mut self, body: &'a RequestBody, at: &Pointer, owner: Owner) -> Option<Payload> {
        let text = || body.content.iter().find(|(name, _)| kind(name) == Kind::Text);
        let (name, media) = json(&body.content).or_else(text)?;
        for other in body.content.keys().filter(|other| *other != name && kind(other) != kind(name)) {
            let message = format!("read as `{name}` only");
            self.reporter.report(Code::IgnoredKeyword, &at.child(other), message);
        }
        if kind(name) == Kind::Text {
            return Some(Payload::Text);
        }
        let site = Site::new(at.child(name).child("schema"), owner).hint(Hint::Payload);
        let schema = media.schema.as_ref();
        Some(Payload::Json(schema.map_or(Ty::Any, |schema| self.element(schema.into(), &site))))
    }

    fn leave_out(&mut self, at: &Pointer, message: &str) {
        self.reporter.report_with_help(Code::Unsupported, at, message, "this event is left out");
    }

    /// Reports what is beside the body: the function that reads it sees nothing else.
    fn tell_unread(&mut self, operation: &Operation, at: &Pointer) {
        let parameters = !operation.parameters.is_empty();
        let security = operation.security.as_ref().is_some_and(|any| !any.is_empty());
        let callbacks = !operation.callbacks.is_empty();
        let unread = [("parameters", parameters), ("security", security), ("callbacks", callbacks)];
        for (key, _) in unread.into_iter().filter(|(_, there)| *there) {
            let message = format!("`{key}` of an event has no effect: its body alone is read");
            self.reporter.report(Code::IgnoredKeyword, &at.child(key), message);
        }
    }
}

/// `POST /streams` of the place of that operation.
fn request_line(at: &Pointer) -> String {
    let tokens: Vec<String> = at.tokens().collect();
    let method = tokens.last().map(|key| key.trim_start_matches("x-oai-").to_uppercase());
    format!("{} {}", method.unwrap_or_default(), tokens.get(1).map(String::as_str).unwrap_or_default())
}
