//! The events of a text, and what can be told from those ahead.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use super::{DEEPEST, DIALECT};

/// An event, and where it stands in the source.
pub(super) type Placed<'a> = (Event<'a>, Range<usize>);

/// The events of a text, unless its containers are nested too deep.
pub(super) fn read(source: &str) -> Option<Vec<Placed<'_>>> {
    let mut depth = 0_usize;
    let mut events = Vec::new();
    for (event, range) in Parser::new_ext(source, DIALECT).into_offset_iter() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth > DEEPEST {
            return None;
        }
        events.push((event, range));
    }
    Some(events)
}

/// Whether the items of the list that begins here hold bare text: no paragraph stands directly in one of them.
pub(super) fn is_tight(ahead: &[Placed<'_>]) -> bool {
    let mut depth = 0_usize;
    for (event, _) in ahead {
        match event {
            Event::Start(Tag::Paragraph) if depth == 1 => return false,
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => return true,
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    true
}
