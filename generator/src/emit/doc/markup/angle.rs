//! What a `<` begins: a comment, a tag, or text.

use super::html::{self, Kind};
use super::placeholder;
use super::scan::Scan;
use super::tag::{self, Tag};

impl<'a> Scan<'a> {
    pub(super) fn angle(&mut self, rest: &'a str) {
        if rest.starts_with("<!--") {
            if !self.comment("-->") {
                self.placeholder(rest);
            }
            return;
        }
        let tag = tag::read(rest);
        if let Some(tag) = &tag
            && let Some(kind) = html::kind(tag.name)
            && self.is_markup(kind, tag)
        {
            return self.markup(kind, tag);
        }
        match tag {
            Some(tag) if self.is_component(&tag) => self.component(&tag),
            _ => self.placeholder(rest),
        }
    }

    /// Where the element closes that opens here.
    pub(super) fn closer(&self, name: &str) -> Option<usize> {
        let all = self.closers.get(&name.to_ascii_lowercase())?;
        all.get(all.partition_point(|at| *at <= self.at)).copied()
    }

    /// A name of HTML may be a placeholder as well: a tag closes, or has attributes, or stands alone by its nature.
    fn is_markup(&self, kind: Kind, tag: &Tag<'_>) -> bool {
        let closes = tag.is_closing || tag.is_empty || self.closer(tag.name).is_some();
        closes || !tag.attributes.is_empty() || (html::stands_alone(kind, tag.name) && tag.name != "P")
    }

    /// A component of MDX: capitalised, and closed somewhere.
    fn is_component(&self, tag: &Tag<'_>) -> bool {
        let named = tag.name.starts_with(|c: char| c.is_ascii_uppercase());
        named && (tag.is_empty || tag.is_closing || self.closer(tag.name).is_some())
    }

    fn component(&mut self, tag: &Tag<'_>) {
        let is_block = self.buffer.at_start() || self.rest()[tag.length..].starts_with('\n');
        self.at += tag.length;
        if is_block && self.line.is_none() {
            self.buffer.paragraph();
        }
        if let Some(title) = tag.attribute("title").filter(|title| !title.trim().is_empty()) {
            self.buffer.copy(&format!("**{}** ", title.trim()));
        }
        self.buffer.seal();
    }

    /// Text in angle brackets that is no tag, with the word it is part of.
    fn placeholder(&mut self, rest: &str) {
        if placeholder::reach(rest).is_none() {
            let is_tag =
                rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
            if is_tag {
                self.buffer.out.push('\\');
            }
            return self.copy(1);
        }
        self.word(rest);
    }
}
