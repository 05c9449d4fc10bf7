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
    unlink(source, &mut events);
    Some(events)
}

/// Drops the brackets around code that leads nowhere: [`Pet::name`] is a link where rustdoc knows the item.
///
/// Directly behind a word they are no link but an index, `pets[`id`]`.
fn unlink(source: &str, events: &mut Vec<Placed<'_>>) {
    let brackets: Vec<usize> = events
        .windows(3)
        .enumerate()
        .filter_map(|(at, three)| {
            let [open, code, close] = three else { return None };
            let is_code = matches!(code.0, Event::Code(_));
            let behind_word = source[..open.1.start].ends_with(char::is_alphanumeric);
            (is_code && !behind_word && is_text(open, "[") && is_text(close, "]")).then_some([at, at + 2])
        })
        .flatten()
        .collect();
    let (mut at, mut rest) = (0, brackets.as_slice());
    events.retain(|_| {
        let dropped = rest.first() == Some(&at);
        rest = &rest[usize::from(dropped)..];
        at += 1;
        !dropped
    });
}

fn is_text((event, _): &Placed<'_>, text: &str) -> bool {
    matches!(event, Event::Text(found) if **found == *text)
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
