//! What Markdown would take for something else than its author meant.

mod fence;
mod image;
mod indent;
mod list;
mod template;

use std::borrow::Cow;

/// Each mends one thing, and gives nothing where the text has none of it.
const MENDS: [fn(&str) -> Option<String>; 5] =
    [fence::mend, template::mend, image::mend, indent::mend, list::mend];

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
