//! Tags of HTML, each replaced by what Markdown has for it.

use super::entity;
use super::html::{self, Kind};
use super::scan::Scan;
use super::stretch::Line;
use super::tag::{self, Tag};
use crate::emit::doc::fences;

impl<'a> Scan<'a> {
    pub(super) fn markup(&mut self, kind: Kind, tag: &Tag<'a>) {
        let body = self.at + tag.length;
        let close = self.closer(tag.name).filter(|_| !tag.is_closing && !tag.is_empty);
        self.at = body;
        match (kind, close) {
            (Kind::Hidden, Some(close)) => self.skip_to(close),
            (Kind::Code, Some(close)) => {
                self.skip_to(close);
                self.code(&plain(&self.source[body..close]));
            }
            (Kind::Preformatted, Some(close)) => {
                self.skip_to(close);
                self.preformatted(&plain(&self.source[body..close]));
            }
            (Kind::Hidden | Kind::Code | Kind::Preformatted | Kind::Plain, _) => {}
            (Kind::Break | Kind::Rule | Kind::Image | Kind::Raised, _) => self.piece(kind, tag),
            (Kind::Strong | Kind::Emphasis | Kind::Anchor, _) => self.span(kind, tag),
            _ if self.line.is_some() => self.buffer.copy(" "),
            _ => self.block(kind, tag),
        }
    }

    /// Goes on after the closing tag that begins here.
    fn skip_to(&mut self, close: usize) {
        self.at = close;
        self.at += tag::read(self.rest()).map_or(1, |tag| tag.length);
    }

    fn piece(&mut self, kind: Kind, tag: &Tag<'_>) {
        match (kind, self.line) {
            (Kind::Break, Some(Line::Cell)) => self.buffer.break_in_cell(),
            (Kind::Break, None) => self.buffer.hard_break(self.rest()),
            (Kind::Rule, None) => {
                self.buffer.paragraph();
                self.buffer.copy("---");
                self.buffer.paragraph();
            }
            (Kind::Raised, _) if !tag.is_closing && self.rest().starts_with(char::is_alphanumeric) => {
                self.buffer.copy("^");
            }
            (Kind::Image, _) => self.buffer.copy(tag.attribute("alt").unwrap_or_default()),
            (Kind::Break | Kind::Rule, _) => self.buffer.copy(" "),
            _ => {}
        }
        self.buffer.seal();
    }

    fn span(&mut self, kind: Kind, tag: &Tag<'_>) {
        let mark = if kind == Kind::Strong { "**" } else { "*" };
        match (kind, tag.is_closing) {
            (Kind::Anchor, false) => {
                let address = tag.attribute("href").map(entity::decode).unwrap_or_default();
                self.buffer.open_anchor(address.trim().to_owned());
            }
            (Kind::Anchor, true) => self.buffer.close_anchor(),
            (_, false) => self.buffer.open_mark(mark),
            (_, true) => self.buffer.close_mark(mark),
        }
        self.buffer.seal();
    }

    fn block(&mut self, kind: Kind, tag: &Tag<'_>) {
        match kind {
            Kind::List | Kind::Table => self.buffer.list(!tag.is_closing, false),
            Kind::Numbered => self.buffer.list(!tag.is_closing, true),
            Kind::Item if !tag.is_closing => self.buffer.item(),
            Kind::Item => {}
            Kind::Cell if tag.is_closing => {}
            Kind::Cell => self.buffer.cell(),
            Kind::Notice if !tag.is_closing => {
                let (first, rest) = tag.name.split_at(1);
                self.buffer.paragraph();
                self.buffer.copy(&format!("**{}{}**", first.to_uppercase(), rest.to_lowercase()));
                self.buffer.paragraph();
            }
            Kind::Heading if !tag.is_closing => {
                self.buffer.paragraph();
                self.buffer.copy("#### ");
            }
            _ => self.buffer.paragraph(),
        }
        if !tag.is_closing {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start().len();
        }
        self.buffer.seal();
    }

    fn preformatted(&mut self, text: &str) {
        if self.line.is_some() {
            return self.code(text);
        }
        self.buffer.paragraph();
        for line in fences::verbatim(text) {
            self.buffer.copy(&line);
            self.buffer.newline();
        }
        self.buffer.newline();
    }
}

/// The text of an element, without the tags in it.
fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(tag) = tag::read(rest).filter(|tag| html::is_known(tag.name)) {
            text.push_str(if html::kind(tag.name) == Some(Kind::Break) { "\n" } else { "" });
            rest = &rest[tag.length..];
        } else {
            text.push('<');
            rest = &rest[1..];
        }
    }
    entity::decode(&(text + rest))
}
