//! Schemas of bodies that become text or bytes here, as XML does: each media type is told once, at its first place, with
//! the number of bodies.

use indexmap::IndexMap;
use openapiv3::MediaType;

use super::Lowering;
use super::media_type::{Kind, sequence};
use super::repeated::Remark;
use super::site::SchemaRef;
use crate::diagnostic::Code;
use crate::pointer::Pointer;

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
                let message =
                    format!("`{name}` is {instead} here, and what the schema describes has no type");
                let remark = Remark { code: Code::UnreadSchema, message, many: "bodies are such" };
                self.remark(remark, at.child(name).child("schema"));
            }
        }
    }
}
