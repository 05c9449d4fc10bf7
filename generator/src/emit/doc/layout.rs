//! Blocks: paragraphs, lists, quotes, code and tables are laid out anew, so that every line says where it belongs.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, Tag, TagEnd};

use super::events::{self, Placed};
use super::fences;
use super::ink::Place;
use super::inline::Inline;
use super::page::Page;
use super::table::Table;
use super::wrap;

/// The lines of a doc comment.
pub(super) fn lines(source: &str) -> Option<Vec<String>> {
    let page = Layout::walk(source, false)?.page;
    let last = page.lines.iter().rposition(|line| !matches!(line.as_str(), "" | "---"));
    let mut lines = page.lines;
    lines.truncate(last.map_or(0, |last| last + 1));
    Some(lines)
}

/// The text on one line, without its blocks.
pub(super) fn flat(source: &str) -> Option<String> {
    Some(wrap::join(&Layout::walk(source, true)?.flat))
}

/// Walks the events of a text and writes its blocks.
struct Layout<'a> {
    source: &'a str,
    page: Page,
    /// All text in a row, when no blocks are wanted.
    flat: String,
    is_flat: bool,
    inline: Option<Inline<'a>>,
    table: Table,
    /// The language of the code block that is open, and its text.
    code: Option<(String, String)>,
    /// For each open list: whether it is tight, and whether its first item was seen.
    lists: Vec<(bool, bool)>,
}

impl<'a> Layout<'a> {
    fn walk(source: &'a str, is_flat: bool) -> Option<Self> {
        let mut layout = Self {
            source,
            page: Page::default(),
            flat: String::new(),
            is_flat,
            inline: None,
            table: Table::default(),
            code: None,
            lists: Vec::new(),
        };
        let events = events::read(source)?;
        for (at, (event, range)) in events.iter().enumerate() {
            match event {
                Event::Start(tag) => layout.start(tag, range, &events[at + 1..]),
                Event::End(tag) => layout.end(*tag, range),
                Event::Rule => layout.rule(),
                event => layout.leaf(event, range),
            }
        }
        layout.end_text();
        Some(layout)
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>, ahead: &[Placed<'_>]) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. } => {
                self.text(range.start).event(&Event::Start(tag.clone()), range.clone());
                return;
            }
            _ => self.end_text(),
        }
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.open(Place::Paragraph, range.start),
            Tag::Heading { .. } => self.open(Place::Bold, range.start),
            Tag::TableCell => self.open(Place::Cell, range.start),
            Tag::BlockQuote(kind) => self.start_quote(*kind),
            Tag::List(_) => self.start_list(ahead),
            Tag::Item => self.start_item(range),
            Tag::CodeBlock(kind) => self.start_code(kind),
            Tag::Table(columns) => self.table = Table::new(columns),
            Tag::TableHead | Tag::TableRow => self.table.row(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image => {
                self.text(range.start).event(&Event::End(tag), range.clone());
                return;
            }
            TagEnd::Heading(_) => return self.end_heading(),
            TagEnd::TableCell => return self.end_cell(),
            _ => self.end_text(),
        }
        match tag {
            TagEnd::BlockQuote(_) | TagEnd::Item => self.page.close(),
            TagEnd::List(_) => {
                self.lists.pop();
                self.page.gap = true;
            }
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::Table => self.end_table(),
            _ => {}
        }
    }

    fn leaf(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match (&mut self.code, event) {
            (Some((_, code)), Event::Text(text)) => code.push_str(text),
            _ => self.text(range.start).event(event, range.clone()),
        }
    }

    /// The text that is open; that of a tight item opens by itself.
    fn text(&mut self, start: usize) -> &mut Inline<'a> {
        let place = if self.is_flat { Place::Line } else { Place::Paragraph };
        self.inline.get_or_insert_with(|| Inline::new(self.source, place, start))
    }

    fn open(&mut self, place: Place, start: usize) {
        let place = if self.is_flat { Place::Line } else { place };
        self.inline = Some(Inline::new(self.source, place, start));
    }

    fn end_text(&mut self) {
        if let Some(inline) = self.inline.take() {
            let lines = wrap::wrap(&inline.finish(), self.page.width());
            self.block(&lines);
        }
    }

    /// Headings would break the page that the text is part of: they become bold lines.
    fn end_heading(&mut self) {
        let text = self.inline.take().map(|inline| wrap::join(&inline.finish())).unwrap_or_default();
        let text = text.trim_end_matches('\\');
        if !text.is_empty() {
            self.block(&[if self.is_flat { text.to_owned() } else { format!("**{text}**") }]);
        }
    }

    fn end_cell(&mut self) {
        let text = self.inline.take().map(Inline::finish).unwrap_or_default();
        self.table.cell(text.replace(wrap::GLUE, " ").trim().to_owned());
    }

    fn end_table(&mut self) {
        let table = std::mem::take(&mut self.table);
        let lines = if self.is_flat { table.cells().collect() } else { table.lines() };
        self.block(&lines);
    }

    fn start_quote(&mut self, kind: Option<BlockQuoteKind>) {
        self.page.quote();
        if let Some(kind) = kind {
            self.block(&[format!("**{kind:?}**")]);
        }
    }

    fn start_list(&mut self, ahead: &[Placed<'_>]) {
        let in_tight = self.lists.last().is_some_and(|(tight, _)| *tight);
        if in_tight && self.page.has_begun() {
            self.page.gap = false;
        }
        self.lists.push((events::is_tight(ahead), false));
    }

    fn start_item(&mut self, range: &Range<usize>) {
        if let Some((tight, begun)) = self.lists.last_mut() {
            if *begun {
                self.page.gap = !*tight;
            }
            *begun = true;
        }
        let text = self.source.get(range.clone()).unwrap_or_default().trim_start();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        self.page.item(text.get(..=digits).unwrap_or("-"));
    }

    fn start_code(&mut self, kind: &CodeBlockKind<'_>) {
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.to_string(),
            CodeBlockKind::Indented => String::new(),
        };
        self.code = Some((info, String::new()));
    }

    fn end_code(&mut self) {
        let Some((info, code)) = self.code.take() else { return };
        let lines = if self.is_flat {
            let words: Vec<&str> = code.split_whitespace().collect();
            vec![fences::span(&words.join(" "))]
        } else {
            fences::block(&info, &code)
        };
        self.block(&lines);
    }

    fn rule(&mut self) {
        self.end_text();
        if !self.is_flat && !self.page.lines.is_empty() {
            self.block(&["---".to_owned()]);
        }
    }

    fn block(&mut self, lines: &[String]) {
        if self.is_flat {
            self.flat.extend(lines.iter().flat_map(|line| [line.as_str(), " "]));
        } else {
            self.page.block(lines);
        }
    }
}
