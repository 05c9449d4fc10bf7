//! Stage 1b, on demand: pointers to ranges of the text.
//!
//! The pipeline carries pointers, never spans. Only where something is shown is the text walked again, once for
//! all pointers of a source.

mod depth;
mod json;
mod lines;
mod outline;
mod resolve;
mod yaml;

use std::ops::Range;

use crate::{diagnostic::Source, pointer::Pointer};

pub(super) use depth::too_deep;
pub(super) use lines::{first_line, line_of};
pub(super) use outline::Outline;
pub(super) use yaml::{Second, second_document};

/// The bytes of the text that each pointer is about, in the order of the pointers.
///
/// That is the value where it is a scalar, else the key, else the first line of the item. What is not in the text
/// is answered by what is nearest above it.
pub(crate) fn spans(source: &Source, pointers: &[Pointer]) -> Vec<Range<usize>> {
    let start = source.document.start;
    let outline = Outline::of(&source.text[source.document.clone()]);
    let shift = |range: Range<usize>| start + range.start..start + range.end;
    pointers.iter().map(|pointer| shift(outline.span(pointer))).collect()
}

#[cfg(test)]
mod tests;
