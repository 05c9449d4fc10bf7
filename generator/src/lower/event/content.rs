//! The bodies of events.

use openapiv3::{MediaType, RequestBody};

use super::{Unread, note};
use crate::ir::{Brought, Hint, Owner, Ty};
use crate::lower::Lowering;
use crate::lower::media_type::{Kind, json, kind};
use crate::lower::site::Site;
use crate::model;
use crate::pointer::Pointer;

impl<'a> Lowering<'a, '_> {
    /// What the body of an event may be, what is usual first.
    pub(super) fn brought(
        &mut self,
        model: &'a model::Event,
        owner: Owner,
        unread: &mut Unread,
    ) -> Vec<Brought> {
        let at = model.at.child("requestBody");
        let body = model.operation.request_body.as_ref();
        let found = body.and_then(|body| self.resolved.request_body(body, &at));
        found.map_or_else(Vec::new, |found| {
            self.contents_of(found.item, &found.at.child("content"), owner, unread)
        })
    }

    fn contents_of(
        &mut self,
        body: &'a RequestBody,
        at: &Pointer,
        owner: Owner,
        unread: &mut Unread,
    ) -> Vec<Brought> {
        let text = || body.content.iter().find(|(name, _)| kind(name) == Kind::Text);
        let usual = json(&body.content).or_else(text).or_else(|| body.content.first());
        let others = body.content.iter().filter(|(name, _)| usual.is_none_or(|(usual, _)| usual != *name));
        let mut known: Vec<(Kind, &MediaType)> = Vec::new();
        let mut contents = Vec::new();
        for (name, media) in usual.into_iter().chain(others) {
            let kind = one_of(self.kind_of(name, media));
            match known.iter().find(|(other, _)| *other == kind) {
                // It is read by the function for what is like it.
                Some((_, other)) if other.schema == media.schema || !has_type(kind) => {}
                Some(_) => note(unread, name, at.child(name)),
                None => {
                    tell_encoding(name, media, at, unread);
                    contents.push(self.one_content(kind, media, &at.child(name).child("schema"), owner));
                    known.push((kind, media));
                }
            }
        }
        contents
    }

    fn one_content(&mut self, kind: Kind, media: &'a MediaType, at: &Pointer, owner: Owner) -> Brought {
        let mut typed = || {
            let site = Site::new(at.clone(), owner).hint(Hint::Payload);
            let schema = media.schema.as_ref();
            schema.map_or(Ty::Any, |schema| self.element(schema.into(), &site))
        };
        match kind {
            Kind::Json => Brought::Json(typed()),
            Kind::Form => Brought::Form(typed()),
            Kind::FormData | Kind::OtherParts => Brought::Parts,
            Kind::Text => Brought::Text,
            Kind::Bytes => Brought::Bytes,
        }
    }
}

/// Parts are read in one way.
fn one_of(kind: Kind) -> Kind {
    if kind == Kind::OtherParts { Kind::FormData } else { kind }
}

fn has_type(kind: Kind) -> bool {
    matches!(kind, Kind::Json | Kind::Form)
}

/// A form is read as forms are written by themselves, and parts are given as they come.
fn tell_encoding(name: &str, media: &MediaType, at: &Pointer, unread: &mut Unread) {
    if !media.encoding.is_empty() {
        note(unread, "encoding", at.child(name).child("encoding"));
    }
}
