//! The outline of a YAML text, from the events of a parser that keeps places.

use std::{borrow::Cow, collections::HashMap, ops::Range};

use granit_parser::{Event, Parser, Span};

use super::outline::{Builder, Id, Kind, Outline};

/// Walks the first document of a YAML text, up to where it is broken.
pub(super) fn outline(text: &str) -> Outline<'_> {
    let mut walk = Walk { builder: Builder::new(text), anchors: HashMap::new(), skip: (0, 0) };
    for event in Parser::new_from_str(text) {
        match event {
            Ok((Event::DocumentEnd, _)) | Err(_) => break,
            Ok((event, span)) => walk.take(event, place(&span)),
        }
    }
    walk.builder.finish()
}

/// The bytes of an event; a scalar starts with its tag.
fn place(span: &Span) -> Range<usize> {
    let range = span.byte_range().unwrap_or_default();
    let tag = span.tag_start().and_then(|tag| tag.byte_offset());
    tag.unwrap_or(range.start).min(range.start)..range.end
}

struct Walk<'t> {
    builder: Builder<'t>,
    /// The nodes that anchors name. Only looked up, so that its order does not matter.
    anchors: HashMap<usize, Id>,
    /// How deep inside of a key that is not a scalar, and where that starts.
    skip: (usize, usize),
}

impl<'t> Walk<'t> {
    fn take(&mut self, event: Event<'t>, range: Range<usize>) {
        if self.skip.0 > 0 {
            return self.pass(&event, range);
        }
        match event {
            Event::Scalar(name, ..) if self.builder.wants_key() => self.builder.key(name, range),
            Event::Scalar(_, _, anchor, _) => self.leaf(Kind::Scalar, range, anchor),
            Event::Alias(anchor) => self.alias(anchor, range),
            Event::MappingStart(..) | Event::SequenceStart(..) if self.builder.wants_key() => {
                self.skip = (1, range.start);
            }
            Event::MappingStart(_, anchor, _) => self.open(Kind::Mapping, range, anchor),
            Event::SequenceStart(_, anchor, _) => self.open(Kind::List, range, anchor),
            Event::MappingEnd | Event::SequenceEnd => self.builder.close(range.end),
            _ => {}
        }
    }

    /// Passes over a key that no pointer can name.
    fn pass(&mut self, event: &Event<'t>, range: Range<usize>) {
        match event {
            Event::MappingStart(..) | Event::SequenceStart(..) => self.skip.0 += 1,
            Event::MappingEnd | Event::SequenceEnd => self.skip.0 -= 1,
            _ => {}
        }
        if self.skip.0 == 0 {
            self.builder.key(Cow::Borrowed(""), self.skip.1..range.end);
        }
    }

    fn alias(&mut self, anchor: usize, range: Range<usize>) {
        match self.anchors.get(&anchor) {
            _ if self.builder.wants_key() => self.builder.key(Cow::Borrowed(""), range),
            Some(&target) => self.leaf(Kind::Alias(target), range, 0),
            None => self.leaf(Kind::Scalar, range, 0),
        }
    }

    fn leaf(&mut self, kind: Kind, range: Range<usize>, anchor: usize) {
        let id = self.builder.leaf(kind, range);
        self.anchor(anchor, id);
    }

    fn open(&mut self, kind: Kind, range: Range<usize>, anchor: usize) {
        let id = self.builder.open(kind, range);
        self.anchor(anchor, id);
    }

    fn anchor(&mut self, anchor: usize, id: Id) {
        if anchor != 0 {
            self.anchors.insert(anchor, id);
        }
    }
}

/// Where a second document starts.
pub(crate) enum Second {
    /// With `---`.
    Marked(Range<usize>),
    /// With text that cannot belong to the first one.
    Bare(usize),
}

/// Finds the start of the second document of a stream.
pub(crate) fn second_document(text: &str) -> Option<Second> {
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        match event {
            Ok((Event::DocumentStart(marked, _), span)) if documents == 1 => {
                let start = span.byte_range()?.start;
                return Some(if marked { Second::Marked(start..start + 3) } else { Second::Bare(start) });
            }
            Ok((Event::DocumentStart(..), _)) => documents += 1,
            Ok(_) => {}
            Err(error) => return error.marker().byte_offset().map(Second::Bare),
        }
    }
    None
}
