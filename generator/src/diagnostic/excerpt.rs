//! The line that a diagnostic shows.

use std::ops::Range;

use super::{clean, spot::Spot};

/// How many characters of a line are shown at most on either side of where a range starts.
const SIDE: usize = 300;

/// One line, or the stretch of it around what is underlined.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) text: String,
    /// What to underline.
    pub(super) range: Range<usize>,
    /// How many characters of the line are left out before `text`.
    pub(super) skipped: usize,
}

/// Cuts the line of a spot out of its text.
pub(super) fn of(text: &str, spot: &Spot) -> Excerpt {
    let line = &spot.line_range;
    let start = spot.range.start.min(line.end);
    let end = spot.range.end.clamp(start, line.end);
    let before = &text[line.start..start];
    let from = before.char_indices().rev().nth(SIDE).map_or(0, |(at, _)| at);
    let after = &text[start..line.end];
    let to = start + after.char_indices().nth(SIDE).map_or(after.len(), |(at, _)| at);
    let mut shown: String = before[from..].chars().map(clean::character).collect();
    let first = shown.len();
    shown.extend(text[start..end.min(to)].chars().map(clean::character));
    let last = shown.len();
    shown.extend(text[end.min(to)..to].chars().map(clean::character));
    Excerpt { text: shown, range: first..last, skipped: before[..from].chars().count() }
}
