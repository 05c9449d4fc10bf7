//! Schemas of bodies that become text or bytes here, as XML does: each media type is told once, at its first place, with
//! the number of bodies.

use indexmap::{IndexMap, IndexSet};
use openapiv3::MediaType;

use super::Lowering;
use super::media_type::{Kind, sequence};
use super::site::SchemaRef;
use crate::diagnostic::Code;
use crate::pointer::Pointer;

/// The bodies whose schema has no type, by their media type and what they are instead.
pub(super) type Unread = IndexMap<(String, &'static str), IndexSet<Pointer>>;

impl<'a> Lowering<'a, '_> {
    /// Keeps in mind which of the media types at `at` have members or items that no type gets, not even as JSON.
    pub(super) fn note_unread(&mut self, content: &'a IndexMap<String, MediaType>, at: &Pointer) {
        for (name, media) in content {
            let Some(schema) = &media.schema else { continue };
            let instead = match self.kind_of(name, media) {
                Kind::Text => "text",
                Kind::Bytes => "bytes",
                Kind::Json | Kind::Form | Kind::FormData | Kind::OtherParts => continue,
            };
            let typed = content.iter().any(|(name, other)| {
                other.schema == media.schema && matches!(self.kind_of(name, other), Kind::Json | Kind::Form)
            });
            if !typed && sequence(name).is_none() && self.is_structured(SchemaRef::from(schema), 0) {
                let place = at.child(name).child("schema");
                self.unread.entry((name.clone(), instead)).or_default().insert(place);
            }
        }
    }

    /// Tells of them.
    pub(super) fn tell_of_unread(&mut self) {
        for ((name, instead), places) in std::mem::take(&mut self.unread) {
            let Some(first) = places.first() else { continue };
            let more = match places.len() {
                1 => String::new(),
                count => format!(": {count} bodies are such, this is the first"),
            };
            let message =
                format!("`{name}` is {instead} here, and what the schema describes has no type{more}");
            self.reporter.report(Code::UnreadSchema, first, message);
        }
    }
}
