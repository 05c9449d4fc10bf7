//! Text, code, emphasis and links of one block: edited where they must be, copied where they need not.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::ink::{Ink, Place};
use super::links;
use super::run::Run;

/// Writes the inline events of one block.
pub(super) struct Inline<'a> {
    source: &'a str,
    ink: Ink,
    run: Run,
    /// Where the last event ended in the source.
    seen: usize,
    /// Emphasis that is open: where it began in the output.
    marks: Vec<usize>,
    /// Links that are open: where they began in the output, and where they lead.
    links: Vec<(usize, Option<String>)>,
    /// Whether the text is that of a link which is written already.
    muted: bool,
}

impl<'a> Inline<'a> {
    pub(super) fn new(source: &'a str, place: Place, start: usize) -> Self {
        let ink = Ink::new(place);
        Self { source, ink, run: Run::default(), seen: start, marks: vec![], links: vec![], muted: false }
    }

    /// What was written.
    pub(super) fn finish(mut self) -> String {
        self.flush();
        self.ink.out
    }

    fn flush(&mut self) {
        if !self.run.is_empty() {
            self.run.write(&mut self.ink);
        }
    }

    /// Takes one event.
    pub(super) fn event(&mut self, event: &Event<'_>, range: Range<usize>) {
        match event {
            Event::Text(text) if !self.muted => self.text(text, &range),
            Event::Code(code) => {
                self.flush();
                self.ink.code(code);
            }
            Event::InlineHtml(html) | Event::Html(html) => self.html(html),
            Event::SoftBreak | Event::HardBreak => {
                self.flush();
                self.ink.line_break(matches!(event, Event::HardBreak));
            }
            Event::TaskListMarker(done) => self.ink.raw(if *done { "[x] " } else { "[ ] " }),
            Event::Start(tag) => {
                self.start(tag, &range);
                self.seen = range.start;
                return;
            }
            Event::End(tag) => self.end(*tag, &range),
            _ => {}
        }
        self.seen = range.end;
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        let gap = self.source.get(self.seen..range.start).unwrap_or_default();
        if !matches!(gap, "" | "\\") {
            self.flush();
        }
        let literal = self.source.get(range.clone()) == Some(text);
        self.run.add(text, literal, gap.ends_with('\\'));
    }

    /// A tag that is left is text.
    fn html(&mut self, html: &str) {
        if html == "<br>" {
            self.flush();
            self.ink.line_break(true);
        } else {
            self.run.add(html.trim_end(), true, false);
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        self.flush();
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {
                self.marks.push(self.ink.out.len());
                self.ink.out.push_str(self.mark(tag.to_end(), range.start));
            }
            Tag::Link { link_type, dest_url, .. } => self.open_link(*link_type, dest_url, range),
            Tag::Image { dest_url, .. } => {
                let address = links::is_absolute(dest_url).then(|| links::escape(dest_url));
                self.links.push((self.ink.out.len(), address));
                self.ink.links += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        self.flush();
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {
                let mark = self.mark(tag, range.start);
                if let Some(start) = self.marks.pop() {
                    self.close_mark(start, mark, range.end);
                }
            }
            TagEnd::Link => self.close_link(""),
            TagEnd::Image => self.close_link("!"),
            _ => {}
        }
    }

    /// The mark that the author wrote; none in a heading, which is bold as a whole.
    fn mark(&self, tag: TagEnd, at: usize) -> &'a str {
        let rest = &self.source[at..];
        let length = match tag {
            _ if self.ink.place == Place::Bold => 0,
            TagEnd::Emphasis => 1,
            TagEnd::Strikethrough => rest.bytes().take(2).take_while(|b| *b == b'~').count(),
            _ => 2,
        };
        rest.get(..length).unwrap_or_default()
    }

    /// Closes emphasis, or drops it where the backticks now at its edge would keep the marks from working.
    fn close_mark(&mut self, start: usize, mark: &str, source_end: usize) {
        let inner = &self.ink.out[start + mark.len()..];
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let opens = !inner.starts_with('`') || !letter(self.ink.out[..start].chars().next_back());
        let closes = !inner.ends_with('`') || !letter(self.source[source_end..].chars().next());
        if opens && closes && !self.ink.is_blank(start + mark.len()) {
            self.ink.out.push_str(mark);
        } else {
            self.ink.out.replace_range(start..start + mark.len(), "");
        }
    }

    fn open_link(&mut self, link_type: LinkType, dest: &str, range: &Range<usize>) {
        let address = match link_type {
            LinkType::Email => Some(dest.to_owned()),
            LinkType::Autolink if links::is_absolute(dest) => Some(dest.to_owned()),
            LinkType::Autolink => {
                self.muted = true;
                self.ink.code(&self.source[range.clone()]);
                None
            }
            _ => links::is_absolute(dest).then(|| links::escape(dest)),
        };
        self.links.push((self.ink.out.len(), address));
        self.ink.links += 1;
    }

    fn close_link(&mut self, sign: &str) {
        self.muted = false;
        let Some((start, address)) = self.links.pop() else { return };
        self.ink.links -= 1;
        let Some(address) = address else { return };
        let text = &self.ink.out[start..];
        let is_email = !links::is_absolute(&address);
        if sign.is_empty() && (is_email || self.ink.is_blank(start) || links::is_address(text)) {
            self.ink.out.truncate(start);
            self.ink.raw(&format!("<{address}>"));
        } else {
            let text = self.ink.out.split_off(start).replace([' ', '\n'], "\0");
            self.ink.out.extend([sign, "[", &text, "](", &address, ")"]);
        }
    }
}
