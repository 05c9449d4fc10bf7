//! Replies of several media types: which is asked for, and what else can be (RFC 9110, section 12.5.1).

use indexmap::IndexMap;
use openapiv3::{MediaType, Response as Model};

use super::Lowering;
use super::media_type::{Kind, essence, is_json, json, kind, sequence};
use super::operation::Context;
use super::response::{Replies, is_bodiless, status_text};
use super::site::Site;
use crate::diagnostic::Code;
use crate::ir::{Hint, Outcome, Payload, Representation, StatusRange, Ty};
use crate::pointer::Pointer;

/// Comes behind what is asked for beside something better.
pub(super) const SECOND: &str = ";q=0.9";

/// What is read where nothing else is asked for: JSON, or what stands first.
pub(super) fn usual(content: &IndexMap<String, MediaType>) -> Option<(&String, &MediaType)> {
    let whole = || content.iter().find(|(name, _)| sequence(name).is_none());
    json(content).or_else(whole).or_else(|| content.first())
}

/// The media types to ask for, so that the reply can be read as the usual one: JSON of the same schema, and what comes
/// as text or bytes just like it.
pub(super) fn asked(content: &IndexMap<String, MediaType>) -> Vec<String> {
    let Some((name, media)) = usual(content) else { return Vec::new() };
    let others =
        content.iter().filter(|(other, _)| essence(other) != essence(name) && sequence(other).is_none());
    let like_it =
        others.filter_map(|(other, its)| match (is_json(&essence(name)), is_json(&essence(other))) {
            (true, true) => (its.schema == media.schema).then(|| other.clone()),
            (false, false) => (is_text(other) == is_text(name)).then(|| format!("{other}{SECOND}")),
            (true, false) | (false, true) => None,
        });
    [name.clone()].into_iter().chain(like_it).collect()
}

fn is_text(name: &str) -> bool {
    kind(name) == Kind::Text
}

impl<'a> Lowering<'a, '_> {
    /// What a media type of a reply carries.
    pub(super) fn written(
        &mut self,
        name: &str,
        media: &'a MediaType,
        at: &Pointer,
        context: &Context<'a>,
        hints: &[Hint],
    ) -> Payload {
        let site = || {
            let site = Site::new(at.child(name).child("schema"), context.owner);
            hints.iter().fold(site, |site, hint| site.hint(hint.clone()))
        };
        match (self.kind_of(name, media), &media.schema) {
            (Kind::Json, Some(schema)) => Payload::Json(self.element(schema.into(), &site())),
            (Kind::Json, None) => Payload::Json(Ty::Any),
            (Kind::Form, Some(schema)) => {
                let before = self.types.len();
                let ty = self.element(schema.into(), &site());
                if self.has_members(&ty) {
                    return Payload::Form(ty);
                }
                self.forget(before);
                Payload::Raw
            }
            (Kind::Text, _) => Payload::Text,
            (Kind::Form | Kind::FormData | Kind::OtherParts | Kind::Bytes, _) => Payload::Raw,
        }
    }

    /// Adds what a success can be asked for as, beside what is usual.
    pub(super) fn representations(
        &mut self,
        status: StatusRange,
        response: &'a Model,
        at: &Pointer,
        context: &Context<'a>,
        replies: &mut Replies,
    ) {
        let usual = usual(&response.content).filter(|_| !is_bodiless(status, context));
        let Some((usual, schema)) = usual.map(|(name, media)| (name, &media.schema)) else { return };
        let at = at.child("content");
        for (name, media) in response.content.iter().filter(|(name, _)| *name != usual) {
            if is_json(&essence(name)) && is_json(&essence(usual)) && media.schema == *schema {
                continue;
            }
            // A function of its own asks for it.
            if sequence(name).is_some() {
                continue;
            }
            let known = replies.representations.iter().find(|each| each.media_type == *name);
            if *name == "*/*" || known.is_some_and(|known| known.payload.ty().is_some()) {
                self.tell_unasked(usual, &at.child(name));
            } else if known.is_none() {
                let subtype = essence(name).split('/').nth(1).unwrap_or_default().to_owned();
                let hints = [Hint::Property(subtype), Hint::Response(status_text(status))];
                let payload = self.written(name, media, &at, context, &hints);
                let (media_type, accept) = (name.clone(), Vec::new());
                replies.representations.push(Representation { media_type, accept, payload });
            }
        }
    }

    /// Adds an error: what is usual, and what it is where it comes as another media type.
    pub(super) fn error(
        &mut self,
        outcome: Outcome,
        response: &'a Model,
        at: &Pointer,
        context: &Context<'a>,
        replies: &mut Replies,
    ) {
        let others = self.other_errors(&outcome, response, &at.child("content"), context);
        replies.errors.push(outcome);
        replies.errors.extend(others);
    }

    /// What an error carries as media types other than the usual one, where that is something else.
    fn other_errors(
        &mut self,
        outcome: &Outcome,
        response: &'a Model,
        at: &Pointer,
        context: &Context<'a>,
    ) -> Vec<Outcome> {
        let usual = usual(&response.content).filter(|_| !is_bodiless(outcome.status, context));
        let Some((usual, its)) = usual else { return Vec::new() };
        let (mut outcomes, mut known) = (Vec::new(), vec![essence(usual)]);
        for (name, media) in response.content.iter().filter(|(name, _)| *name != usual) {
            let essence = essence(name);
            let json =
                [(name, media), (usual, its)].map(|(name, media)| self.kind_of(name, media) == Kind::Json);
            if json == [true; 2] && media.schema == its.schema {
                continue;
            }
            if !essence.contains('/') {
                self.reporter.report(Code::IgnoredKeyword, &at.child(name), "this is no media type");
                continue;
            }
            if known.contains(&essence) {
                if is_json(&essence) {
                    let message = format!("read like `{essence}` before it");
                    self.reporter.report(Code::IgnoredKeyword, &at.child(name), message);
                }
                continue;
            }
            let subtype = essence.split('/').nth(1).unwrap_or_default().to_owned();
            let hints = [Hint::Property(subtype), Hint::Response(status_text(outcome.status))];
            let payload = self.written(name, media, at, context, &hints);
            if payload != outcome.payload {
                known.push(essence.clone());
                outcomes.push(Outcome { when: Some(essence), payload, ..outcome.clone() });
            }
        }
        outcomes
    }

    /// Reports a media type that nothing asks for.
    pub(super) fn tell_unasked(&mut self, usual: &str, at: &Pointer) {
        let help = "`Client::accept` asks for it, and `Client::receive` gives the reply as it comes";
        let message = format!("asked for as `{usual}` instead");
        self.reporter.report_with_help(Code::IgnoredKeyword, at, message, help);
    }
}
