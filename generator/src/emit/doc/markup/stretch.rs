//! What stands where in a text: code that is not to be touched, and the containers that new lines belong to.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Parser, Tag, TagEnd};

use crate::emit::doc::events::{self, Placed};
use crate::emit::doc::{DIALECT, links};

/// What changes at a place of the text.
pub(super) enum Turn {
    /// Nothing up to this place is to be touched.
    Shut(usize),
    /// Lines now start with this.
    Prefix(String),
    /// Text from here on must stay on its line, in a cell of a table or in a heading.
    OneLine(Option<Line>),
    /// Text from here on is the text of a link.
    Link(bool),
    /// A line of an HTML block, up to this place; its indentation says nothing.
    Html(usize),
    /// A `[` that would make a reference definition of text.
    Bracket,
}

/// What a line is that cannot be broken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Cell,
    Heading,
}

/// All turns of a text, in order; nothing if it is nested too deep.
pub(super) fn turns(text: &str) -> Option<Vec<(usize, Turn)>> {
    let events = events::read(text)?;
    let mut finder =
        Finder { text, turns: definitions(text), prefixes: Vec::new(), link_text: 0, html_code: false };
    for (at, (event, range)) in events.iter().enumerate() {
        finder.event(event, range, events.get(at + 1));
    }
    let mut turns = finder.turns;
    turns.sort_by_key(|(at, _)| *at);
    Some(turns)
}

/// Reference definitions: those of links stay, others are text that happens to look like one.
fn definitions(text: &str) -> Vec<(usize, Turn)> {
    let parser = Parser::new_ext(text, DIALECT);
    let all = parser.reference_definitions().iter();
    all.map(|(_, link)| {
        let leads = links::is_absolute(&link.dest) || link.dest.starts_with(['/', '#', '.']);
        (link.span.start, if leads { Turn::Shut(link.span.end) } else { Turn::Bracket })
    })
    .collect()
}

struct Finder<'a> {
    text: &'a str,
    turns: Vec<(usize, Turn)>,
    prefixes: Vec<String>,
    /// Where the text of the link that is open ends, as far as it is known.
    link_text: usize,
    /// Whether the indented code that is open is HTML, indented.
    html_code: bool,
}

impl Finder<'_> {
    fn event(&mut self, event: &Event<'_>, range: &Range<usize>, next: Option<&Placed<'_>>) {
        match event {
            Event::Start(tag) => self.start(tag, range, next),
            Event::End(tag) => return self.end(*tag, range),
            Event::Code(_) => self.shut(range),
            Event::Html(_) => self.turns.push((range.start, Turn::Html(range.end))),
            Event::Text(_) if self.html_code => self.turns.push((range.start, Turn::Html(range.end))),
            _ => {}
        }
        if !matches!(event, Event::Start(_)) {
            self.link_text = range.end;
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>, next: Option<&Placed<'_>>) {
        match tag {
            Tag::CodeBlock(kind) => {
                let html = next.is_some_and(|(event, _)| is_html(kind, event));
                self.html_code = html;
                if !html {
                    self.shut(range);
                }
            }
            Tag::Image { .. } | Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } => {
                self.shut(range);
            }
            Tag::Link { .. } => {
                self.turns.push((range.start, Turn::Link(true)));
                self.link_text = range.start + 1;
            }
            Tag::Heading { .. } => self.turns.push((range.start, Turn::OneLine(Some(Line::Heading)))),
            Tag::TableCell => self.turns.push((range.start, Turn::OneLine(Some(Line::Cell)))),
            Tag::BlockQuote(_) => self.open(range.start, self.column(range.start), "> "),
            Tag::Item => {
                let content = next
                    .filter(|(event, _)| !matches!(event, Event::End(_)))
                    .map_or(0, |(_, next)| next.start);
                let column = self.column(range.start);
                self.open(range.start, self.column(content).max(column + 2), "");
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Heading(_) | TagEnd::TableCell => self.turns.push((range.end, Turn::OneLine(None))),
            TagEnd::Link => {
                self.turns.push((range.end, Turn::Link(false)));
                self.shut(&(self.link_text..range.end));
            }
            TagEnd::BlockQuote(_) | TagEnd::Item => {
                self.prefixes.pop();
                let outer = self.prefixes.last().cloned().unwrap_or_default();
                self.turns.push((range.end, Turn::Prefix(outer)));
            }
            TagEnd::CodeBlock => self.html_code = false,
            _ => {}
        }
        self.link_text = range.end;
    }

    fn shut(&mut self, range: &Range<usize>) {
        if range.start < range.end {
            self.turns.push((range.start, Turn::Shut(range.end)));
        }
    }

    /// Opens a container whose lines begin with what is open, blanks up to the column, and the mark.
    fn open(&mut self, at: usize, column: usize, mark: &str) {
        let mut prefix = self.prefixes.last().cloned().unwrap_or_default();
        prefix.extend(std::iter::repeat_n(' ', column.min(1000).saturating_sub(prefix.len())));
        prefix.push_str(mark);
        self.prefixes.push(prefix.clone());
        self.turns.push((at, Turn::Prefix(prefix)));
    }

    fn column(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or_default();
        at - before.rfind('\n').map_or(0, |end| end + 1)
    }
}

/// Whether indented code is HTML that was indented for its own sake.
fn is_html(kind: &CodeBlockKind<'_>, first: &Event<'_>) -> bool {
    let tag = |text: &str| text.trim_start().starts_with('<');
    matches!((kind, first), (CodeBlockKind::Indented, Event::Text(text)) if tag(text))
}
