//! Replies: which statuses mean success, which an error, and what they carry (OpenAPI 3.1.1, section 4.8.16).

use indexmap::IndexMap;
use openapiv3::{MediaType, Response as Model, StatusCode};

use super::Lowering;
use super::media_type::json;
use super::operation::Context;
use super::parameter::schema_of;
use super::representation::{SECOND, asked, usual};
use super::site::Site;
use crate::diagnostic::Code;
use crate::ir::{Access, Doc, Field, Hint, Outcome, Payload, Presence, Representation, StatusRange, Ty};
use crate::normalise::BODY_UNDESCRIBED;
use crate::pointer::Pointer;

/// What a reply of any media type is asked for as.
const ANYTHING: &str = "*/*";

/// The outcomes of an operation.
#[derive(Default)]
pub(super) struct Replies {
    pub(super) accept: Vec<String>,
    /// Whether a success may have a body of which the document does not say what it is.
    open: bool,
    /// The media types of errors among them.
    of_errors: Vec<String>,
    pub(super) success: Vec<Outcome>,
    pub(super) errors: Vec<Outcome>,
    pub(super) representations: Vec<Representation>,
    pub(super) headers: Vec<Field>,
}

impl Replies {
    /// Adds the media types that a reply is asked for as.
    fn ask(&mut self, status: StatusRange, content: &IndexMap<String, MediaType>) {
        let json = json(content).is_some();
        // Whatever an error is, it is kept as it comes.
        let all = !json && !is_success(status);
        let names = if all { content.keys().cloned().collect() } else { asked(content) };
        for name in names {
            if !is_success(status) && !self.of_errors.contains(&name) {
                self.of_errors.push(name.clone());
            }
            if !self.accept.contains(&name) {
                self.accept.push(name);
            }
        }
    }
}

impl Replies {
    /// Takes any body of a `GET` of which the document describes none at all: one that gives nothing is of no use.
    fn open_all(&mut self) {
        if self.success.iter().all(|outcome| outcome.payload == Payload::Nothing) {
            let bodies = self.success.iter_mut().filter(|outcome| !outcome.status.is_bodiless());
            bodies.for_each(|outcome| outcome.payload = Payload::Raw);
        }
    }
}

impl<'a> Lowering<'a, '_> {
    pub(super) fn responses(&mut self, context: &Context<'a>) -> Replies {
        let at = context.at.child("responses");
        let responses = &context.operation.responses;
        let mut replies = Replies::default();
        for (status, response) in &responses.responses {
            let Some(range) = range(status) else { continue };
            let at = at.child(status);
            if let Some(found) = self.resolved.response(response, &at) {
                let outcome = self.outcome(range, found.item, &found.at, context, &mut replies);
                self.headers(found.item, &found.at, context, &mut replies.headers);
                if is_success(range) {
                    self.representations(range, found.item, &found.at, context, &mut replies);
                    replies.success.push(outcome);
                } else {
                    self.error(outcome, found.item, &found.at, context, &mut replies);
                }
            }
        }
        self.default(context, &at, &mut replies);
        if replies.success.is_empty() {
            replies.open = true;
            replies.success.push(undescribed());
        }
        if context.at.last().is_some_and(|method| method == "get") {
            replies.open_all();
        }
        // The media types of errors must not keep a server from a success of another one (RFC 9110, section 12.5.1).
        if replies.open && !replies.accept.is_empty() {
            replies.accept.retain(|name| name != ANYTHING);
            replies.accept.push(ANYTHING.to_owned());
        }
        replies.success.sort_by_key(|outcome| outcome.status);
        replies.errors.sort_by_key(|outcome| outcome.status);
        for each in &mut replies.representations {
            each.accept = vec![each.media_type.clone()];
            let others = replies.of_errors.iter().filter(|name| **name != each.media_type);
            each.accept.extend(others.map(|name| format!("{name}{SECOND}")));
        }
        replies
    }

    /// The reply to whatever has no status of its own: an error, and also the success where there is no other.
    fn default(&mut self, context: &Context<'a>, at: &Pointer, replies: &mut Replies) {
        let (default, range) = (context.operation.responses.default.as_ref(), StatusRange::Default);
        let Some(found) = default.and_then(|each| self.resolved.response(each, &at.child("default"))) else {
            return;
        };
        let outcome = self.outcome(range, found.item, &found.at, context, replies);
        self.headers(found.item, &found.at, context, &mut replies.headers);
        if replies.success.is_empty() {
            self.representations(range, found.item, &found.at, context, replies);
            replies.success.push(Outcome { status: StatusRange::Hundred(2), ..outcome.clone() });
        }
        self.error(outcome, found.item, &found.at, context, replies);
    }

    fn outcome(
        &mut self,
        status: StatusRange,
        response: &'a Model,
        at: &Pointer,
        context: &Context<'a>,
        replies: &mut Replies,
    ) -> Outcome {
        if !is_bodiless(status, context) {
            replies.ask(status, &response.content);
            replies.open |= is_success(status) && response.content.is_empty();
        }
        Outcome {
            status,
            when: None,
            payload: self.payload(status, response, at, context),
            doc: super::doc::of_description(Some(&response.description)),
        }
    }

    fn payload(
        &mut self,
        status: StatusRange,
        response: &'a Model,
        at: &Pointer,
        context: &Context<'a>,
    ) -> Payload {
        let Some((name, media)) = usual(&response.content) else {
            let undescribed = response.extensions.contains_key(BODY_UNDESCRIBED);
            let nothing = !undescribed && is_success(status);
            return if nothing { Payload::Nothing } else { Payload::Raw };
        };
        let at = at.child("content");
        if is_bodiless(status, context) {
            let message = "such a reply never has a body";
            self.reporter.report(Code::IgnoredKeyword, &at, message);
            return if is_success(status) { Payload::Nothing } else { Payload::Raw };
        }
        self.note_unread(&response.content, &at);
        self.written(name, media, &at, context, &[Hint::Response(status_text(status))])
    }

    /// The headers of a reply, as members that may all be missing.
    fn headers(
        &mut self,
        response: &'a Model,
        at: &Pointer,
        context: &Context<'a>,
        headers: &mut Vec<Field>,
    ) {
        let read = |(name, _): &(&String, _)| !name.eq_ignore_ascii_case("content-type");
        for (name, part) in response.headers.iter().filter(read) {
            let at = at.child("headers").child(name);
            let Some(found) = self.resolved.header(part, &at) else { continue };
            let before = self.types.len();
            let (schema, at) = schema_of(&found.item.format, &found.at).unwrap_or_default();
            let site = Site::new(at.clone(), context.owner).hint(Hint::Property(name.clone()));
            let field = schema.map(|schema| self.field(name, schema.into(), false, &site));
            let (ty, said) = field.map_or((Ty::Any, Doc::default()), |field| (field.ty, field.doc));
            if let Some(known) = headers.iter().find(|field| field.wire.eq_ignore_ascii_case(name)) {
                let differs = known.ty != ty;
                self.forget(before);
                if differs {
                    let message =
                        format!("`{name}` has another type in a reply before this one: it is read as that");
                    self.reporter.report(Code::IgnoredKeyword, &at, message);
                }
                continue;
            }
            let doc = self.told(found.item, said, &ty);
            let presence = Presence::Optional;
            headers.push(Field { wire: name.clone(), ty, presence, access: Access::Both, doc });
        }
    }
}

/// What a success is where the document has none: anything, kept as it comes.
fn undescribed() -> Outcome {
    let (status, doc) = (StatusRange::Hundred(2), crate::ir::Doc::default());
    Outcome { status, when: None, payload: Payload::Raw, doc }
}

pub(super) fn range(status: &StatusCode) -> Option<StatusRange> {
    match status {
        StatusCode::Code(code) => Some(StatusRange::Exact(*code)),
        StatusCode::Range(digit) if (1..=5).contains(digit) => Some(StatusRange::Hundred(*digit)),
        StatusCode::Range(_) => None,
    }
}

/// Whether replies end with their head, by the status or the method (RFC 9110, section 9.3.2).
pub(super) fn is_bodiless(status: StatusRange, context: &Context<'_>) -> bool {
    let head = context.at.last().is_some_and(|method| method == "head");
    head || status.is_bodiless()
}

pub(super) fn is_success(status: StatusRange) -> bool {
    matches!(status, StatusRange::Exact(200..=299) | StatusRange::Hundred(2))
}

pub(super) fn status_text(status: StatusRange) -> String {
    match status {
        StatusRange::Exact(code) => code.to_string(),
        StatusRange::Hundred(digit) => format!("{digit}XX"),
        StatusRange::Default => "default".to_owned(),
    }
}
