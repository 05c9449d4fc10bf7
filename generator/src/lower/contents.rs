//! Which of the media types of a body tell something of their own (OpenAPI 3.1.1, section 4.8.13).

use indexmap::IndexMap;
use openapiv3::MediaType;

use super::Lowering;
use super::body::Place;
use super::media_type::essence;
use crate::diagnostic::Code;

/// Media types with their names.
pub(super) type Contents<'a> = Vec<(&'a String, &'a MediaType)>;

impl<'a> Lowering<'a, '_> {
    /// The media types that differ in more than their names. Of JSON by several names, `application/json` is what every
    /// server reads.
    pub(super) fn contents(
        &mut self,
        content: &'a IndexMap<String, MediaType>,
        place: &Place<'_, 'a>,
    ) -> Contents<'a> {
        let mut kept: Contents<'a> = Vec::new();
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
            let (mut left, better) = (name, plain(name) && !plain(kept[index].0));
            if better {
                left = std::mem::replace(&mut kept[index], (name, media)).0;
            }
            let message = format!("sent as `{}` instead", kept[index].0);
            self.reporter.report(Code::IgnoredKeyword, &place.at.child(left), message);
        }
        kept
    }
}
