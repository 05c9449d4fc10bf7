//! Replies: which statuses mean success, which an error, and what they carry (OpenAPI 3.1.1, section 4.8.16).

use openapiv3::{ParameterSchemaOrContent, Response as Model, StatusCode};

use super::Lowering;
use super::media_type::{essence, is_json, is_text, json};
use super::operation::Context;
use super::site::Site;
use super::stream::wholes;
use crate::diagnostic::Code;
use crate::ir::{Access, Field, Hint, Outcome, Payload, Presence, StatusRange, Ty};
use crate::normalise::BODY_UNDESCRIBED;
use crate::pointer::Pointer;

/// The outcomes of an operation.
#[derive(Default)]
pub(super) struct Replies {
    pub(super) accept: Vec<String>,
    pub(super) success: Vec<Outcome>,
    pub(super) errors: Vec<Outcome>,
    pub(super) headers: Vec<Field>,
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
                let outcome = self.outcome(range, found.item, &found.at, context, &mut replies.accept);
                self.headers(found.item, &found.at, context, &mut replies.headers);
                let side = if is_success(range) { &mut replies.success } else { &mut replies.errors };
                side.push(outcome);
            }
        }
        if let Some(found) =
            responses.default.as_ref().and_then(|each| self.resolved.response(each, &at.child("default")))
        {
            let outcome =
                self.outcome(StatusRange::Default, found.item, &found.at, context, &mut replies.accept);
            self.headers(found.item, &found.at, context, &mut replies.headers);
            if replies.success.is_empty() {
                replies.success.push(Outcome { status: StatusRange::Hundred(2), ..outcome.clone() });
            }
            replies.errors.push(outcome);
        }
        if replies.success.is_empty() {
            replies.success.push(undescribed());
        }
        replies.success.sort_by_key(|outcome| outcome.status);
        replies.errors.sort_by_key(|outcome| outcome.status);
        replies
    }

    fn outcome(
        &mut self,
        status: StatusRange,
        response: &'a Model,
        at: &Pointer,
        context: &Context<'a>,
        accept: &mut Vec<String>,
    ) -> Outcome {
        Outcome {
            status,
            payload: self.payload(status, response, at, context, accept),
            doc: super::doc::of_description(Some(&response.description)),
        }
    }

    fn payload(
        &mut self,
        status: StatusRange,
        response: &'a Model,
        at: &Pointer,
        context: &Context<'a>,
        accept: &mut Vec<String>,
    ) -> Payload {
        let mut ask = |name: &String| {
            if !accept.contains(name) {
                accept.push(name.clone());
            }
        };
        let at = at.child("content");
        let Some((name, media)) = json(&response.content) else {
            let content: Vec<&String> = wholes(response).collect();
            content.iter().copied().for_each(&mut ask);
            let undescribed = response.extensions.contains_key(BODY_UNDESCRIBED);
            let nothing = content.is_empty() && !undescribed && is_success(status);
            let text = !content.is_empty() && content.iter().all(|name| is_text(&essence(name)));
            return match (nothing, text) {
                (true, _) => Payload::Nothing,
                (_, true) => Payload::Text,
                (..) => Payload::Raw,
            };
        };
        let json_too = response.content.keys().filter(|name| is_json(&essence(name)));
        json_too.for_each(&mut ask);
        self.tell_others(name, response, &at);
        match &media.schema {
            Some(schema) => {
                let at = at.child(name).child("schema");
                let site = Site::new(at, context.owner).hint(Hint::Response(status_text(status)));
                Payload::Json(self.element(schema.into(), &site))
            }
            None => Payload::Json(Ty::Any),
        }
    }

    /// Reports the media types that are not asked for.
    fn tell_others(&mut self, name: &str, response: &Model, at: &Pointer) {
        for other in wholes(response).filter(|name| !is_json(&essence(name))) {
            let help = "`Client::accept` asks for it, and `Client::receive` gives the reply as it comes";
            let message = format!("asked for as `{name}` instead");
            self.reporter.report_with_help(Code::IgnoredKeyword, &at.child(other), message, help);
        }
    }

    /// The headers of a reply, as members that may all be missing.
    fn headers(
        &mut self,
        response: &'a Model,
        at: &Pointer,
        context: &Context<'a>,
        headers: &mut Vec<Field>,
    ) {
        for (name, part) in &response.headers {
            let at = at.child("headers").child(name);
            let known = headers.iter().any(|field| field.wire.eq_ignore_ascii_case(name));
            let Some(found) = self.resolved.header(part, &at).filter(|_| !known) else { continue };
            if name.eq_ignore_ascii_case("content-type") {
                continue;
            }
            let site = Site::new(found.at.child("schema"), context.owner).hint(Hint::Property(name.clone()));
            let ty = match &found.item.format {
                ParameterSchemaOrContent::Schema(schema) => self.schema(schema.into(), &site).ty,
                ParameterSchemaOrContent::Content(_) => Ty::Any,
            };
            let mut doc = super::doc::of_description(found.item.description.as_ref());
            doc.deprecated = found.item.deprecated.unwrap_or_default();
            let presence = Presence::Optional;
            headers.push(Field { wire: name.clone(), ty, presence, access: Access::Both, doc });
        }
    }
}

/// What a success is where the document has none: anything, kept as it comes.
fn undescribed() -> Outcome {
    Outcome { status: StatusRange::Hundred(2), payload: Payload::Raw, doc: crate::ir::Doc::default() }
}

pub(super) fn range(status: &StatusCode) -> Option<StatusRange> {
    match status {
        StatusCode::Code(code) => Some(StatusRange::Exact(*code)),
        StatusCode::Range(digit) if (1..=5).contains(digit) => Some(StatusRange::Hundred(*digit)),
        StatusCode::Range(_) => None,
    }
}

pub(super) fn is_success(status: StatusRange) -> bool {
    matches!(status, StatusRange::Exact(200..=299) | StatusRange::Hundred(2))
}

fn status_text(status: StatusRange) -> String {
    match status {
        StatusRange::Exact(code) => code.to_string(),
        StatusRange::Hundred(digit) => format!("{digit}XX"),
        StatusRange::Default => "default".to_owned(),
    }
}
