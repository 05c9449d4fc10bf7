//! Lines of a text.

use std::ops::Range;

/// A range cut to its first line that is not blank, without the space around it.
pub(crate) fn first_line(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = &text[range.clone()];
    let start = range.start + (inside.len() - inside.trim_start().len());
    let line = inside.trim_start().lines().next().unwrap_or_default().trim_end();
    if line.is_empty() { range.start..range.start } else { start..start + line.len() }
}

/// The number of the line, from 1 on, that holds a byte.
pub(crate) fn line_of(text: &str, byte: usize) -> usize {
    1 + text.match_indices('\n').take_while(|(at, _)| *at < byte).count()
}
