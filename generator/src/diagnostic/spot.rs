//! Places as lines and columns.

use std::{collections::BTreeMap, ops::Range};

use super::{Place, SourceId, Sources};
use crate::{pointer::Pointer, read::locate};

/// A range of a source, as people count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) source: SourceId,
    pub(super) range: Range<usize>,
    /// The bytes of the line that the range starts in, without its end.
    pub(super) line_range: Range<usize>,
    /// From 1 on.
    pub(super) line: usize,
    /// In characters, from 1 on.
    pub(super) column: usize,
}

/// Where each place is, if it is in a text. Every source is walked at most once.
pub(super) fn spots(sources: &Sources, places: &[&Place]) -> Vec<Option<Spot>> {
    let mut nodes = spans(sources, places);
    let mut lines = BTreeMap::new();
    let spot = |place: &&Place| {
        let (id, range) = match place {
            Place::File(_) => return None,
            Place::Node(id, _) => (*id, nodes.get_mut(id)?.next()?),
            Place::Span(id, range) => (*id, range.clone()),
        };
        let text = &sources.get(id).text;
        let starts = lines.entry(id).or_insert_with(|| starts(text));
        Some(spot(id, text, starts, &range))
    };
    places.iter().map(spot).collect()
}

/// The ranges of the nodes, by source, in the order in which the places name them.
fn spans(sources: &Sources, places: &[&Place]) -> BTreeMap<SourceId, std::vec::IntoIter<Range<usize>>> {
    let mut pointers: BTreeMap<SourceId, Vec<Pointer>> = BTreeMap::new();
    for place in places {
        if let Place::Node(id, pointer) = place {
            pointers.entry(*id).or_default().push(pointer.clone());
        }
    }
    let find = |(id, pointers): (SourceId, Vec<Pointer>)| {
        (id, locate::spans(sources.get(id), &pointers).into_iter())
    };
    pointers.into_iter().map(find).collect()
}

fn starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

fn spot(source: SourceId, text: &str, starts: &[usize], range: &Range<usize>) -> Spot {
    let range = boundary(text, range.start)..boundary(text, range.end.max(range.start));
    let line = starts.partition_point(|&start| start <= range.start);
    let start = starts[line.saturating_sub(1)];
    let end = starts.get(line).copied().unwrap_or(text.len());
    let visible = text[start..end].trim_end_matches(['\n', '\r']).len();
    let column = 1 + text[start..range.start].chars().count();
    Spot { source, range, line_range: start..start + visible, line, column }
}

/// The nearest byte at or before this one where a character starts.
fn boundary(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|&byte| text.is_char_boundary(byte)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Source;

    fn at(text: &str, range: Range<usize>) -> (usize, usize, String) {
        let mut sources = Sources::default();
        let id = sources.add(Source { name: "a".into(), text: text.into(), document: 0..text.len() });
        let spot = spots(&sources, &[&Place::Span(id, range)]).remove(0).expect("a span is in a text");
        (spot.line, spot.column, text[spot.line_range].to_owned())
    }

    #[test]
    fn columns_are_characters_and_lines_end_in_either_way() {
        assert_eq!(at("a: 1\r\nü: é x\r\nb", 13..14), (2, 6, "ü: é x".into()));
        assert_eq!(at("a: 1\r\nü: é x\r\nb", 16..17), (3, 1, "b".into()));
    }

    #[test]
    fn ranges_outside_of_the_text_are_cut() {
        assert_eq!(at("ab\n", 90..91), (2, 1, String::new()));
        assert_eq!(at("ü", 1..1), (1, 1, "ü".into()));
        assert_eq!(at("", 0..0), (1, 1, String::new()));
    }
}
