//! Replies: which statuses mean success, which an error, and what they carry (OpenAPI 3.1.1, section 4.8.16).

use openapiv3::{Response as Model, StatusCode};

use super::Lowering;
use super::body::json;
use super::operation::{Context, Unsupported};
use super::site::Site;
use crate::ir::{Hint, Outcome, Payload, StatusRange};
use crate::normalise::BODY_UNDESCRIBED;
use crate::pointer::Pointer;

/// The outcomes of an operation.
#[derive(Default)]
pub(super) struct Replies {
    pub(super) accept: Vec<String>,
    pub(super) success: Vec<Outcome>,
    pub(super) errors: Vec<Outcome>,
}

impl<'a> Lowering<'a, '_> {
    pub(super) fn responses(&mut self, context: &Context<'a>) -> Result<Replies, Unsupported> {
        let at = context.at.child("responses");
        let responses = &context.operation.responses;
        let mut replies = Replies::default();
        for (status, response) in &responses.responses {
            let Some(range) = range(status) else { continue };
            let at = at.child(status);
            if let Some(found) = self.resolved.response(response, &at) {
                let outcome = self.outcome(range, found.item, &found.at, context, &mut replies.accept);
                let side = if is_success(range) { &mut replies.success } else { &mut replies.errors };
                side.push(outcome);
            }
        }
        if let Some(found) =
            responses.default.as_ref().and_then(|each| self.resolved.response(each, &at.child("default")))
        {
            let outcome =
                self.outcome(StatusRange::Default, found.item, &found.at, context, &mut replies.accept);
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
        one_value(&replies.success, &at)?;
        Ok(replies)
    }

    fn outcome(
        &mut self,
        status: StatusRange,
        response: &'a Model,
        at: &Pointer,
        context: &Context<'a>,
        accept: &mut Vec<String>,
    ) -> Outcome {
        for name in response.content.keys() {
            if !accept.contains(name) {
                accept.push(name.clone());
            }
        }
        Outcome {
            status,
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
        let Some((name, media)) = json(&response.content) else {
            let undescribed = response.extensions.contains_key(BODY_UNDESCRIBED);
            let nothing = response.content.is_empty() && !undescribed && is_success(status);
            return if nothing { Payload::Nothing } else { Payload::Raw };
        };
        let several = response.content.len() > 1;
        match &media.schema {
            Some(schema) if !several => {
                let at = at.child("content").child(name).child("schema");
                let site = Site::new(at, context.owner).hint(Hint::Response(status_text(status)));
                Payload::Json(self.element(schema.into(), &site))
            }
            _ => Payload::Raw,
        }
    }
}

/// What a success is where the document has none: anything, kept as it comes.
fn undescribed() -> Outcome {
    Outcome { status: StatusRange::Hundred(2), payload: Payload::Raw, doc: crate::ir::Doc::default() }
}

/// Several successes with different bodies have no common type yet.
fn one_value(success: &[Outcome], at: &Pointer) -> Result<(), Unsupported> {
    if success.windows(2).all(|pair| pair[0].payload == pair[1].payload) {
        return Ok(());
    }
    let message = "several successes with different bodies are not supported yet".to_owned();
    Err(Unsupported { at: at.clone(), message })
}

fn range(status: &StatusCode) -> Option<StatusRange> {
    match status {
        StatusCode::Code(code) => Some(StatusRange::Exact(*code)),
        StatusCode::Range(digit) if (1..=5).contains(digit) => Some(StatusRange::Hundred(*digit)),
        StatusCode::Range(_) => None,
    }
}

fn is_success(status: StatusRange) -> bool {
    matches!(status, StatusRange::Exact(200..=299) | StatusRange::Hundred(2))
}

fn status_text(status: StatusRange) -> String {
    match status {
        StatusRange::Exact(code) => code.to_string(),
        StatusRange::Hundred(digit) => format!("{digit}XX"),
        StatusRange::Default => "default".to_owned(),
    }
}
