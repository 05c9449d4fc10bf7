//! Which of the media types of a body tell something of their own (OpenAPI 3.1.1, section 4.8.13).

use indexmap::IndexMap;
use openapiv3::MediaType;

use super::Lowering;
use super::body::Place;
use super::media_type::{Kind, essence, sent_as};
use super::repeated::Remark;
use crate::diagnostic::Code;
use crate::ir::Note;

/// Media types with their names.
pub(super) type Contents<'a> = Vec<(&'a String, &'a MediaType)>;

impl<'a> Lowering<'a, '_> {
    /// The media types that differ in more than their names. Of JSON by several names, `application/json` is what every
    /// server reads.
    pub(super) fn contents(
        &mut self,
        content: &'a IndexMap<String, MediaType>,
        place: &mut Place<'_, 'a>,
    ) -> Contents<'a> {
        let mut kept: Contents<'a> = Vec::new();
        let mut left: Vec<(usize, &'a String)> = Vec::new();
        for (name, media) in content {
            let same = |(other, kept): &&(&'a String, &'a MediaType)| {
                self.kind_of(name, media) == self.kind_of(other, kept)
                    && kept.schema == media.schema
                    && kept.encoding == media.encoding
            };
            let Some(index) = kept.iter().position(|each| same(&each)) else {
                kept.push((name, media));
                continue;
            };
            let plain = |name: &str| essence(name) == "application/json";
            let (mut other, better) = (name, plain(name) && !plain(kept[index].0));
            if better {
                other = std::mem::replace(&mut kept[index], (name, media)).0;
            }
            left.push((index, other));
        }
        for (index, (name, media)) in kept.iter().enumerate() {
            let others = left.iter().filter(|(kept, _)| *kept == index).map(|(_, name)| name.as_str());
            let bytes = self.kind_of(name, media) == Kind::Bytes;
            self.tell_others(name, &others.collect::<Vec<_>>(), bytes, place);
        }
        kept
    }

    /// Says how media types are sent of which another one is sent where nothing is said.
    fn tell_others(&mut self, name: &str, others: &[&str], bytes: bool, place: &mut Place<'_, 'a>) {
        let help = if bytes {
            "`Payload::typed` gives a body its own media type"
        } else {
            "the header `content-type` of `CallOptions` sends another one"
        };
        // To a server all names of JSON are the same.
        if essence(name) == "application/json" {
            for &other in others {
                let message = format!("`{other}` is sent as `{name}`, which is JSON of the same schema");
                let remark = Remark { code: Code::IgnoredKeyword, message, many: "bodies are such" };
                self.remark(remark, place.at.child(other));
            }
            return;
        }
        for other in others {
            let message = format!("sent as `{name}` instead");
            self.reporter.report_with_help(Code::IgnoredKeyword, &place.at.child(other), message, help);
        }
        let sent = sent_as(name, if bytes { Kind::Bytes } else { Kind::Text });
        if !others.is_empty() || bytes && sent != name {
            let names = [name].iter().chain(others).map(|&name| name.to_owned()).collect();
            place.doc.notes.push(Note::MediaTypes { names, sent, bytes });
        }
    }
}
