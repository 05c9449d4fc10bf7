//! What Markdown would take for something else than its author meant.

mod docstring;
mod fence;
mod image;
mod indent;
mod line_break;
mod link;
mod list;
mod reference;
mod shortcode;
mod template;

use std::borrow::Cow;

/// Each mends one thing, and gives nothing where the text has none of it.
const MENDS: [fn(&str) -> Option<String>; 10] = [
    fence::mend,
    shortcode::mend,
    template::mend,
    docstring::mend,
    link::mend,
    reference::mend,
    image::mend,
    line_break::mend,
    indent::mend,
    list::mend,
];

const FENCE: &str = "```";

/// Whether a fence of code stands on the line.
fn is_fence(line: &str) -> bool {
    line.trim_start().starts_with(FENCE)
}

/// The number of spaces that the line begins with.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The text with each of these mended.
pub(super) fn mend(text: &str) -> Cow<'_, str> {
    let mut mended = Cow::Borrowed(text);
    for mend in MENDS {
        if let Some(text) = mend(&mended) {
            mended = Cow::Owned(text);
        }
    }
    mended
}
